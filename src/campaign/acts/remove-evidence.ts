/**
 * A unit takes a file off a line. The file itself stays kept, and the journal still names it.
 *
 * Source: provinces' PAR index rules: a unit answers for its evidence until its sheet is locked.
 * Example: a wrong scan of a decision is taken off before the right one is attached.
 */
import { z } from 'zod';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { lineDecision, onLine, sheetAct } from './act.ts';
import { evidenceClosed } from './attach-evidence.ts';
import { lineFields } from './fields.ts';

const command = z.strictObject({ ...lineFields, file_id: z.int().positive() });

export const removeEvidence = sheetAct<z.infer<typeof command>>({
  verb: 'remove-evidence',
  permission: 'sheet.report',
  command,
  decide(scene, given) {
    const no = evidenceClosed(scene);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const { state } = on;
    const { file_id, line_code } = given;
    if (!state.files.includes(file_id))
      return refuse('sheet.file-not-attached', { line_code, file_id }, { path: 'file_id' });
    return lineDecision(scene, 'sheet.evidence-removed', state, {
      files: state.files.filter((one) => one !== file_id),
      reported_by: [...new Set([...state.reported_by, scene.actor.account_id!])],
      reported_at: scene.at,
    });
  },
});
