/**
 * Warns units before it is too late: those whose score of now is below a tier, and those whose
 * self-assessment still has gaps. Each warning stands in the unit's chain with what it was about.
 *
 * Source: the article: the result is followed through the year, units that fall behind are told;
 * tiers are the set's.
 * Example: below *khá* or with gaps: 5 of 47 units are warned, each with its own figures.
 */
import { z } from 'zod';
import type { CriteriaSet, UnitScore } from '../../par/index.ts';
import type { SheetEvent } from '../event.ts';
import { gapsOf } from '../gaps.ts';
import type { Notice } from '../notices.ts';
import type { Scene } from '../scene.ts';
import { reasonField } from './fields.ts';

export const warnUnitsCommand = z.strictObject({
  /** The lowest tier that is not warned, by its code; null warns of no tier. */
  below_tier: z.string().max(40).nullable(),
  /** Whether gaps of a self-assessment in progress are warned of. */
  gaps: z.boolean(),
  reason: reasonField,
});
export type WarnUnits = z.infer<typeof warnUnitsCommand>;

/** One unit that is warned: what its chain keeps and what it is told. */
export interface Warning {
  scene: Scene;
  event: SheetEvent;
  notice: Notice;
}

/** The units to be warned; `scoreOf` gives a unit's score of now. */
export function warnUnits(
  scenes: readonly Scene[],
  scoreOf: (unit_id: number) => UnitScore | null,
  { below_tier, gaps, reason }: WarnUnits,
): Warning[] {
  return scenes.flatMap((scene) => {
    const { sheet, set } = scene;
    const score = scoreOf(sheet.unit_id);
    const { unreported, unproved } = gapsOf(scene);
    const has_gaps = gaps && sheet.state === 'self' && unreported.length + unproved.length > 0;
    const is_low = below_tier !== null && isBelow(set, score?.tier ?? null, below_tier);
    if (sheet.state === 'final' || !(has_gaps || is_low)) return [];
    const tier = set.tiers?.bands.find(({ code }) => code === score?.tier)?.name_vi ?? '–';
    const index = score?.printed_index ?? '–';
    const { sheet_id, version } = sheet;
    const note = { index, tier, unreported, unproved };
    const change = { before: { version }, after: { version: version + 1 } };
    const facts = {
      index,
      tier,
      unreported: `${unreported.length}`,
      unproved: `${unproved.length}`,
      reason,
    };
    return [
      {
        scene,
        event: { kind: 'sheet.warned', sheet_id, ...change, note },
        notice: { template: 'campaign.warned', facts },
      },
    ];
  });
}

/** Tiers stand best first; a unit without one is below all. */
function isBelow({ tiers }: CriteriaSet, tier: string | null, lowest: string): boolean {
  const codes = tiers?.bands.map(({ code }) => code) ?? [];
  const [place, bound] = [
    tier === null ? codes.length : codes.indexOf(tier),
    codes.indexOf(lowest),
  ];
  return bound >= 0 && place > bound;
}
