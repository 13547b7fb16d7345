/**
 * The appraisal council decides a line: other points than the appraisals gave, or what nobody
 * appraised, always with a reason. Not by a person who reported or appraised it, and not while a
 * re-check of it waits for its answer.
 *
 * Source: provinces' rules of appraisal: the council (Hội đồng thẩm định) decides on the proposal of
 * the advising agencies, in minutes that give reasons.
 * Example: appraised 0.5; the council restores 0.75: "đủ minh chứng theo văn bản bổ sung".
 */
import { z } from 'zod';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { readPoints } from '../points.ts';
import { firstRefusal, lineDecision, onLine, sheetAct, wrongState } from './act.ts';
import { lineFields, reasonField } from './fields.ts';
import { judgedIt, reportedIt } from './people.ts';

const command = z.strictObject({
  ...lineFields,
  /** Null keeps what stands. */
  points: z.string().trim().max(20).nullable(),
  reason: reasonField,
});

export const decideLine = sheetAct<z.infer<typeof command>>({
  verb: 'decide-line',
  permission: 'sheet.decide',
  command,
  decide(scene, given) {
    const no = wrongState(scene, ['council']);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const { line, state } = on;
    const refusal = firstRefusal(
      () => reportedIt(scene, state),
      () => judgedIt(scene, state, ['appraised_1', 'appraised_2']),
      () =>
        state.recheck && !state.recheck.answered
          ? refuse('sheet.recheck-open', { line_code: line.code })
          : null,
    );
    if (refusal) return refusal;
    const points = given.points === null ? null : readPoints(given.points, line);
    if (isRefusal(points)) return points;
    const { reason } = given;
    const council = { points, reason, by: scene.actor.account_id!, at: scene.at };
    return lineDecision(scene, 'sheet.line-decided', state, { council }, reason);
  },
});
