/**
 * A unit explains a line on which it was asked, or whose points were changed, in words and with
 * further files; as often as it likes until the last day.
 *
 * Source: provinces' rules of appraisal: the unit explains (giải trình) where it was asked, between
 * the two rounds.
 * Example: "Quyết định của 3 xã ký ngày 28/12, gửi kèm" with one file.
 */
import { z } from 'zod';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { passed } from '../deadline.ts';
import type { SheetLine } from '../sheet-line.ts';
import { lineDecision, onLine, sheetAct, wrongState } from './act.ts';
import { filesField, lineFields, textField } from './fields.ts';

const command = z.strictObject({
  ...lineFields,
  text: textField(4000).pipe(z.string().min(3)),
  files: filesField.default([]),
});

/** Whether a unit has something to explain on a line: it was asked, or its points were changed. */
export const isExplainable = ({ appraised_1 }: SheetLine): boolean =>
  appraised_1 !== null && (appraised_1.explanation_wanted || appraised_1.points !== null);

export const explainLine = sheetAct<z.infer<typeof command>>({
  verb: 'explain-line',
  permission: 'sheet.explain',
  command,
  decide(scene, given) {
    const no =
      wrongState(scene, ['appraisal-1', 'explanation']) ??
      passed(scene.campaign, 'explanation_by', scene.at);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const { line_code, text, files } = given;
    if (!isExplainable(on.state)) return refuse('sheet.explanation-not-wanted', { line_code });
    const explained = { text, files, by: scene.actor.account_id!, at: scene.at };
    return lineDecision(scene, 'sheet.line-explained', on.state, { explained });
  },
});
