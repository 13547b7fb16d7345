/**
 * A unit asks for a re-check of a line, with its reason: once a line, while the council sits and
 * until the last day for it, so before anything is signed.
 *
 * Source: provinces' rules of appraisal: requests (kiến nghị) are answered before the announcement;
 * it is no appeal in law.
 * Example: "Điểm 3.4.2 chưa tính 12 phiếu xin lỗi đã gửi", two files.
 */
import { z } from 'zod';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { passed } from '../deadline.ts';
import { lineDecision, onLine, sheetAct, wrongState } from './act.ts';
import { filesField, lineFields, reasonField } from './fields.ts';

const command = z.strictObject({
  ...lineFields,
  reason: reasonField,
  files: filesField.default([]),
});

export const askRecheck = sheetAct<z.infer<typeof command>>({
  verb: 'ask-recheck',
  permission: 'sheet.ask-recheck',
  command,
  decide(scene, given) {
    const { campaign, at } = scene;
    const no = wrongState(scene, ['council']) ?? passed(campaign, 'recheck_by', at);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const { reason, files, line_code } = given;
    if (on.state.recheck) return refuse('sheet.recheck-asked-before', { line_code });
    const asked = { reason, files, by: scene.actor.account_id!, at };
    const recheck = { asked, answered: null };
    return lineDecision(scene, 'sheet.recheck-asked', on.state, { recheck }, reason);
  },
});
