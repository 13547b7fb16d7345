/**
 * What is still missing before a campaign can be released, step by step with its day: whose sheets
 * are not far enough, and whether that is late already.
 *
 * Source: the province's index is to be there before 15 November; domain: the campaign's calendar.
 * Example: 45 of 47 sheets are locked and the day has passed: two units are named, late.
 */
import type { Campaign, SheetProgress, SheetState } from '../campaign/index.ts';
import { type Day, parseDay } from '../kernel/index.ts';

/** One step of the calendar. */
export interface Step {
  day: keyof Campaign['calendar'];
  by: string;
  done: number;
  all: number;
  /** Units whose sheet is not far enough. */
  missing: number[];
  state: 'complete' | 'late' | 'awaited';
}

export interface Checklist {
  steps: Step[];
  /** Until the day of the announcement, itself included; negative once it is over. */
  days_left: number;
  ready: boolean;
}

const STATES: readonly SheetState[] = [
  'self',
  'appraisal-1',
  'explanation',
  'appraisal-2',
  'council',
  'final',
];

const isPast = (sheet: SheetProgress, state: SheetState): boolean =>
  STATES.indexOf(sheet.state) > STATES.indexOf(state);

type Done = (sheet: SheetProgress) => boolean;

/** When a sheet has done a step. */
const DONE: Record<Exclude<Step['day'], 'release_by'>, Done> = {
  self_by: (sheet) => isPast(sheet, 'self'),
  appraisal_1_by: (sheet) => isPast(sheet, 'appraisal-1'),
  explanation_by: (sheet) => isPast(sheet, 'explanation'),
  appraisal_2_by: (sheet) => isPast(sheet, 'appraisal-2'),
  recheck_by: (sheet) => isPast(sheet, 'appraisal-2') && sheet.rechecks_open === 0,
  council_on: (sheet) => sheet.state === 'final',
};

/** The steps as of a day; `is_published`: whether the campaign's release can be read. */
export function checklist(
  { calendar }: Pick<Campaign, 'calendar'>,
  sheets: readonly SheetProgress[],
  today: Day,
  is_published: boolean,
): Checklist {
  const stateOf = (complete: boolean, by: string): Step['state'] => {
    if (complete) return 'complete';
    return parseDay(by)! < today ? 'late' : 'awaited';
  };
  const steps = Object.entries(DONE).map(([name, isDone]): Step => {
    const day = name as Step['day'];
    const missing = sheets.filter((sheet) => !isDone(sheet)).map(({ unit_id }) => unit_id);
    const all = sheets.length;
    const state = stateOf(missing.length === 0, calendar[day]);
    return { day, by: calendar[day], done: all - missing.length, all, missing, state };
  });
  const by = calendar.release_by;
  const release: Step = {
    day: 'release_by',
    by,
    done: is_published ? 1 : 0,
    all: 1,
    missing: [],
    state: stateOf(is_published, by),
  };
  return {
    steps: [...steps, release],
    days_left: parseDay(by)! - today,
    ready: sheets.length > 0 && sheets.every(({ state }) => state === 'final'),
  };
}
