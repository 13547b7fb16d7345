/**
 * The council answers a request for a re-check: keeps the points or gives others, with a reason. By
 * a person who has not judged the line before, so that a second pair of eyes looks at it.
 *
 * Source: provinces' rules of appraisal: a request is answered in writing before the announcement.
 * Example: granted, 0.75 instead of 0.5: "đã đối chiếu 12 phiếu xin lỗi".
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

export const answerRecheck = sheetAct<z.infer<typeof command>>({
  verb: 'answer-recheck',
  permission: 'sheet.decide',
  command,
  decide(scene, given) {
    const no = wrongState(scene, ['council']);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const { line, state } = on;
    const { recheck } = state;
    if (!recheck) return refuse('sheet.recheck-not-asked', { line_code: line.code });
    if (recheck.answered) return refuse('sheet.recheck-answered-before', { line_code: line.code });
    const refusal = firstRefusal(
      () => reportedIt(scene, state),
      () => judgedIt(scene, state, ['appraised_1', 'appraised_2', 'council']),
    );
    if (refusal) return refusal;
    const points = given.points === null ? null : readPoints(given.points, line);
    if (isRefusal(points)) return points;
    const { reason } = given;
    const answered = { points, reason, by: scene.actor.account_id!, at: scene.at };
    const patch = { recheck: { ...recheck, answered } };
    return lineDecision(scene, 'sheet.recheck-answered', state, patch, reason);
  },
});
