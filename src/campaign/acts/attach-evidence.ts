/**
 * A unit attaches a file to a line as its evidence. The file was kept before; the line only names
 * it. While the unit reports, and while it explains.
 *
 * Source: provinces' PAR index rules: every reported criterion is proved by a document.
 * Example: the decision on communes with access to law, as PDF, on line 2.1.3.
 */
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import { passed } from '../deadline.ts';
import type { Scene } from '../scene.ts';
import { isReportable } from '../sheet-lines.ts';
import { lineDecision, onLine, sheetAct, wrongState } from './act.ts';
import { lineFields } from './fields.ts';

/** So many files a line; a campaign of fifty units with a hundred lines each must stay readable. */
export const MOST_FILES = 20;

const command = z.strictObject({ ...lineFields, file_id: z.int().positive() });

/** A refusal when the unit may no longer change its evidence. */
export const evidenceClosed = (scene: Scene): Refusal | null =>
  wrongState(scene, ['self']) ?? passed(scene.campaign, 'self_by', scene.at);

export const attachEvidence = sheetAct<z.infer<typeof command>>({
  verb: 'attach-evidence',
  permission: 'sheet.report',
  command,
  decide(scene, given) {
    const no = evidenceClosed(scene);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const { line, state } = on;
    if (!isReportable(line, scene.system))
      return refuse('sheet.line-not-reported', { line_code: line.code, method: line.method });
    if (state.files.includes(given.file_id)) return { events: [], reason: null };
    if (state.files.length >= MOST_FILES)
      return refuse('sheet.too-many-files', { line_code: line.code, most: MOST_FILES });
    return lineDecision(scene, 'sheet.evidence-attached', state, {
      files: [...state.files, given.file_id],
      reported_by: [...new Set([...state.reported_by, scene.actor.account_id!])],
      reported_at: scene.at,
    });
  },
});
