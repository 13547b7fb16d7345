/**
 * Which acts on a line or a sheet are open to somebody: what a page offers, judged by the same rules
 * that the acts themselves ask.
 *
 * Source: the acts under `acts/`.
 * Example: the district's PAR officer before the lock may report on 1.1.2, but not on 3.3.1, which
 * people are asked about.
 */
import { may, type Verb, type Viewer } from '../../identity/index.ts';
import { isRefusal } from '../../kernel/index.ts';
import type { Line } from '../../par/index.ts';
import { agreeRest } from '../acts/agree-rest.ts';
import { isExplainable } from '../acts/explain-line.ts';
import { judgedIt, notTheAppraiser, reportedIt } from '../acts/people.ts';
import { isOver } from '../deadline.ts';
import type { Scene } from '../scene.ts';
import type { SheetLine } from '../sheet-line.ts';
import { isReportable } from '../sheet-lines.ts';

/** What can be done to a line; the verbs of `sheetActs`. */
export const LINE_VERBS = [
  'report-line',
  'appraise-line',
  'explain-line',
  'decide-line',
  'ask-recheck',
  'answer-recheck',
] as const;
export type LineVerb = (typeof LINE_VERBS)[number];

export const SHEET_VERBS = ['lock', 'agree-rest', 'advance', 'finalise'] as const;
export type SheetVerb = (typeof SHEET_VERBS)[number];

const RIGHTS: Record<LineVerb | SheetVerb, Verb> = {
  'report-line': 'sheet.report',
  'appraise-line': 'sheet.appraise',
  'explain-line': 'sheet.explain',
  'decide-line': 'sheet.decide',
  'ask-recheck': 'sheet.ask-recheck',
  'answer-recheck': 'sheet.decide',
  lock: 'sheet.lock',
  'agree-rest': 'sheet.appraise',
  advance: 'sheet.decide',
  finalise: 'sheet.decide',
};

type Judge = (scene: Scene, line: Line, state: SheetLine) => boolean;

const FITS: Record<LineVerb, Judge> = {
  'report-line': (scene, line) =>
    isIn(scene, 'self') && !over(scene, 'self_by') && isReportable(line, scene.system),
  'appraise-line': (scene, line, state) =>
    ((isIn(scene, 'appraisal-1') && !over(scene, 'appraisal_1_by') && !state.explained) ||
      (isIn(scene, 'appraisal-2') && !over(scene, 'appraisal_2_by'))) &&
    !notTheAppraiser(scene, line) &&
    !reportedIt(scene, state),
  'explain-line': (scene, _line, state) =>
    isIn(scene, 'appraisal-1', 'explanation') &&
    !over(scene, 'explanation_by') &&
    isExplainable(state),
  'decide-line': (scene, _line, state) =>
    isIn(scene, 'council') &&
    !(state.recheck && !state.recheck.answered) &&
    !reportedIt(scene, state) &&
    !judgedIt(scene, state, ['appraised_1', 'appraised_2']),
  'ask-recheck': (scene, _line, state) =>
    isIn(scene, 'council') && !over(scene, 'recheck_by') && !state.recheck,
  'answer-recheck': (scene, _line, state) =>
    isIn(scene, 'council') &&
    !!state.recheck &&
    !state.recheck.answered &&
    !reportedIt(scene, state) &&
    !judgedIt(scene, state, ['appraised_1', 'appraised_2', 'council']),
};

const isIn = ({ sheet }: Scene, ...states: Scene['sheet']['state'][]): boolean =>
  states.includes(sheet.state);

const over = ({ campaign, at }: Scene, day: Parameters<typeof isOver>[1]): boolean =>
  isOver(campaign, day, at);

/** What a viewer has the right to do on a sheet's unit, whatever its state. */
export function rightsOn(viewer: Viewer | null, { sheet, campaign }: Scene): Set<string> {
  if (campaign.state === 'released') return new Set();
  const thing = { unit_id: sheet.unit_id };
  const verbs = Object.entries(RIGHTS).filter(([, right]) => !isRefusal(may(viewer, right, thing)));
  return new Set(verbs.map(([verb]) => verb));
}

/** The acts that are open on a line, of those that the viewer has the right to. */
export const possibleOnLine = (
  rights: ReadonlySet<string>,
  scene: Scene,
  line: Line,
  state: SheetLine,
): LineVerb[] => LINE_VERBS.filter((verb) => rights.has(verb) && FITS[verb](scene, line, state));

/** The acts that are open on the sheet as a whole. */
export function possibleOnSheet(rights: ReadonlySet<string>, scene: Scene): SheetVerb[] {
  const fits: Record<SheetVerb, boolean> = {
    lock: isIn(scene, 'self') && !over(scene, 'self_by'),
    'agree-rest': !isRefusal(agreeRest.decide(scene, {})),
    advance: isIn(scene, 'appraisal-1', 'explanation', 'appraisal-2'),
    finalise: isIn(scene, 'council') && over(scene, 'recheck_by'),
  };
  return SHEET_VERBS.filter((verb) => rights.has(verb) && fits[verb]);
}
