/**
 * A unit locks its sheet: from then on agencies appraise it. Lines without a report, and claims
 * with neither evidence nor an explanation, are named first; whoever locks all the same says so,
 * and the deadline locks whatever there is.
 *
 * Source: QĐ 876/QĐ-BNV: the self-assessment explains every criterion without or with insufficient
 * evidence; provinces lock sheets by the unit or at the deadline.
 * Example: 96 of 98 lines reported, two named; locked with `accept_gaps`.
 */
import { z } from 'zod';
import { refuse } from '../../kernel/index.ts';
import { passed } from '../deadline.ts';
import { gapsOf } from '../gaps.ts';
import type { Scene } from '../scene.ts';
import { type Decision, sheetAct, sheetDecision, wrongState } from './act.ts';

const command = z.strictObject({ accept_gaps: z.boolean().default(false) });

export const lockSheet = sheetAct<z.infer<typeof command>>({
  verb: 'lock',
  permission: 'sheet.lock',
  command,
  decide(scene, { accept_gaps }) {
    const no = wrongState(scene, ['self']) ?? passed(scene.campaign, 'self_by', scene.at);
    if (no) return no;
    const { unreported, unproved } = gapsOf(scene);
    if (!accept_gaps && unreported.length + unproved.length > 0)
      return refuse('sheet.gaps', { unreported, unproved }, { possible: ['accept_gaps'] });
    return locked(scene, scene.actor.account_id);
  },
});

/** The lock itself, with the gaps that it left; nobody's when the deadline did it. */
export function locked(scene: Scene, locked_by: number | null): Decision {
  const { unreported, unproved } = gapsOf(scene);
  const patch = { state: 'appraisal-1', locked_at: scene.at, locked_by } as const;
  return sheetDecision(scene, 'sheet.locked', patch, { note: { unreported, unproved } });
}
