/**
 * A sheet goes on to the next stage before its last day, because all is done: by the council, with
 * a reason. The last days do the same by themselves.
 *
 * Source: provinces' campaigns move by their calendar; the council may call a stage closed.
 * Example: every line appraised on 3 October, explanations begin at once instead of on the 11th.
 */
import { z } from 'zod';
import { refuse } from '../../kernel/index.ts';
import { nextState } from '../deadline.ts';
import { sheetAct, sheetDecision, wrongState } from './act.ts';
import { reasonField } from './fields.ts';

const command = z.strictObject({ reason: reasonField });

export const advanceSheet = sheetAct<z.infer<typeof command>>({
  verb: 'advance',
  permission: 'sheet.decide',
  command,
  decide(scene, { reason }) {
    const { state } = scene.sheet;
    const no = wrongState(scene, ['appraisal-1', 'explanation', 'appraisal-2']);
    const next = nextState(state);
    if (no || !next) return no ?? refuse('sheet.wrong-state', { state });
    return sheetDecision(scene, 'sheet.advanced', { state: next }, { reason });
  },
});
