/**
 * An advising agency appraises one line: agrees, gives other points with a reason, or asks for an
 * explanation. In the first round and again in the second, after the unit explained. Never a line
 * of its own agency, nor one that the same person reported.
 *
 * Source: provinces' rules of appraisal: each advising agency its own areas, in two rounds; lowered
 * points have their reason.
 * Example: claimed 1, evidence for half: 0.5, "thiếu quyết định của 3 xã", explanation asked.
 */
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import { passed } from '../deadline.ts';
import { arePoints, pointsAt, readPoints } from '../points.ts';
import type { Scene } from '../scene.ts';
import type { Appraised, Points } from '../sheet-line.ts';
import { firstRefusal, lineDecision, type OnLine, onLine, sheetAct, wrongState } from './act.ts';
import { lineFields, reasonField, reasonMissing } from './fields.ts';
import { notTheAppraiser, reportedIt } from './people.ts';

const command = z.strictObject({
  ...lineFields,
  /** Null agrees with what stands. */
  points: z.string().trim().max(20).nullable(),
  reason: reasonField.optional(),
  explanation_wanted: z.boolean().default(false),
});
export type AppraiseLine = z.infer<typeof command>;

/** The round of a state: where it is kept, its last day, and what stood before it. */
export const ROUNDS = {
  'appraisal-1': { field: 'appraised_1', day: 'appraisal_1_by', before: 'self' },
  'appraisal-2': { field: 'appraised_2', day: 'appraisal_2_by', before: 'appraised-1' },
} as const;

/** The round that a sheet is in; it is in one of the two. */
export const roundOf = ({ state }: Scene['sheet']): (typeof ROUNDS)[keyof typeof ROUNDS] =>
  ROUNDS[state as keyof typeof ROUNDS];

export const appraiseLine = sheetAct<AppraiseLine>({
  verb: 'appraise-line',
  permission: 'sheet.appraise',
  command,
  decide(scene, given) {
    const no = wrongState(scene, ['appraisal-1', 'appraisal-2']);
    if (no) return no;
    const round = roundOf(scene.sheet);
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const refusal = firstRefusal(
      () => passed(scene.campaign, round.day, scene.at),
      () => notTheAppraiser(scene, on.line),
      () => reportedIt(scene, on.state),
      () => notWanted(scene, on, given),
    );
    if (refusal) return refusal;
    const before = pointsAt(scene, given.line_code, round.before);
    const points = judged(on, given, before);
    if (isRefusal(points)) return points;
    const by = scene.actor.account_id!;
    const { explanation_wanted, reason = null } = given;
    const word: Appraised = { points, reason, by, at: scene.at, explanation_wanted };
    const patch = { [round.field]: word };
    return lineDecision(scene, 'sheet.line-appraised', on.state, patch, reason);
  },
});

/** Points that change what stands need a reason, and a wish to hear more says what about. */
function judged(
  { line }: OnLine,
  { points, reason, explanation_wanted }: AppraiseLine,
  before: Points | null,
): Points | null | Refusal {
  if (explanation_wanted && !reason) return reasonMissing(line.code);
  if (points === null) return null;
  const read = readPoints(points, line);
  if (isRefusal(read)) return read;
  if (arePoints(read, before)) return null;
  return reason ? read : reasonMissing(line.code);
}

/** Explanations are asked for in the first round, and not again once one was given. */
function notWanted({ sheet }: Scene, { state }: OnLine, given: AppraiseLine): Refusal | null {
  const { line_code } = state;
  if (sheet.state === 'appraisal-2' && given.explanation_wanted)
    return refuse('sheet.explanation-too-late', { line_code }, { path: 'explanation_wanted' });
  return sheet.state === 'appraisal-1' && state.explained
    ? refuse('sheet.explained-already', { line_code })
    : null;
}
