import { dayOf, formatDay, type Instant, type Refusal, refuse } from '../kernel/index.ts';
import type { CALENDAR_DAYS, Campaign } from './campaign.ts';
import type { Sheet, SheetState } from './sheet.ts';

export type CalendarDay = (typeof CALENDAR_DAYS)[number];

/** Whether the last day of a stage is over. */
export const isOver = ({ calendar }: Campaign, day: CalendarDay, at: Instant): boolean =>
  formatDay(dayOf(at)) > calendar[day];

/** A refusal once the last day is over. */
export const passed = (campaign: Campaign, day: CalendarDay, at: Instant): Refusal | null =>
  isOver(campaign, day, at)
    ? refuse('sheet.deadline-passed', { day, by: campaign.calendar[day] })
    : null;

/** The day that ends a state, and the state after it. The council and the end know no deadline. */
const ENDS: Partial<Record<SheetState, { day: CalendarDay; next: SheetState }>> = {
  self: { day: 'self_by', next: 'appraisal-1' },
  'appraisal-1': { day: 'appraisal_1_by', next: 'explanation' },
  explanation: { day: 'explanation_by', next: 'appraisal-2' },
  'appraisal-2': { day: 'appraisal_2_by', next: 'council' },
};

/** The last day of the state that a sheet is in, or null. */
export const endOf = (state: SheetState): CalendarDay | null => ENDS[state]?.day ?? null;

/** The state after a state, or null. */
export const nextState = (state: SheetState): SheetState | null => ENDS[state]?.next ?? null;

/** The state that a sheet should be in by the days alone, however late one looks. */
export function stateByDeadline(campaign: Campaign, { state }: Sheet, at: Instant): SheetState {
  let now = state;
  for (let end = ENDS[now]; end && isOver(campaign, end.day, at); end = ENDS[now]) now = end.next;
  return now;
}
