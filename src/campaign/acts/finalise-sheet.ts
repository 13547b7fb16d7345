/**
 * The council closes a sheet: its points are the official ones and nothing of it changes any more.
 * Only when the time for re-checks is over and each one asked for has its answer.
 *
 * Source: provinces' rules of appraisal: requests are settled before the result is signed.
 * Example: on the day after the last day for requests, with none open.
 */
import { z } from 'zod';
import { refuse } from '../../kernel/index.ts';
import { isOver } from '../deadline.ts';
import { sheetAct, sheetDecision, wrongState } from './act.ts';

export const finaliseSheet = sheetAct<Record<string, never>>({
  verb: 'finalise',
  permission: 'sheet.decide',
  command: z.strictObject({}) as z.ZodType<Record<string, never>>,
  decide(scene) {
    const { campaign, lines, at } = scene;
    const no = wrongState(scene, ['council']);
    if (no) return no;
    if (!isOver(campaign, 'recheck_by', at))
      return refuse('sheet.recheck-still-possible', { by: campaign.calendar.recheck_by });
    const open = [...lines.values()].filter(({ recheck }) => recheck && !recheck.answered);
    if (open.length > 0)
      return refuse('sheet.rechecks-open', { lines: open.map(({ line_code }) => line_code) });
    return sheetDecision(scene, 'sheet.finalised', { state: 'final', final_at: at });
  },
});
