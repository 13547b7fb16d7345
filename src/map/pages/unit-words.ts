import type { Locale } from '../../ui/locale.ts';
import type { MapData, MapFigures, MapUnit } from '../data.ts';
import { findBand, findStep, type Step, stepsOf } from '../scale.ts';

/** What a tile says of a unit. */
export interface UnitWords {
  step: Step | null;
  /** The printed score, or a dash. */
  score: string;
  /** `hạng 12 trên 241`, with the tier where there is one; or why there is no place. */
  place: string;
  /** `Xã Tam Thành: 97,1, hạng 12 trên 241`: read aloud, and shown on hovering. */
  label: string;
}

/** Puts a unit's score into words. */
export function unitWords(
  { data, figures }: { data: MapData; figures: MapFigures },
  unit: MapUnit,
  { t, figure }: Pick<Locale, 't' | 'figure'>,
): UnitWords {
  const score = figures.scores[unit.unit_id];
  if (!score || score.total === null || score.rank === null) {
    const place = t('map.step-none');
    return { step: null, score: '–', place, label: `${unit.name}: ${place}` };
  }
  const units = rankedIn(data, figures, unit.block_code);
  const tier = findBand(tiersOf(data, unit), score.index)?.name;
  const rank = t('unit.rank-of', { rank: score.rank, units });
  const place = tier ? `${rank}, ${tier}` : rank;
  const printed = figure(score.total);
  return {
    step: findStep(score.index, stepsOf(data.set.areas.length)),
    score: printed,
    place,
    label: `${unit.name}: ${printed}, ${place}`,
  };
}

/** How many units of a block have a place. */
export const rankedIn = (data: MapData, figures: MapFigures, block_code: string | null): number =>
  data.units.filter(
    (one) => one.block_code === block_code && (figures.scores[one.unit_id]?.rank ?? null) !== null,
  ).length;

/** The tiers by which a unit may be told: those of the shown set, where it ranks the unit too. */
const tiersOf = ({ set, sets_by_block, choice }: MapData, unit: MapUnit) =>
  sets_by_block[unit.block_code ?? ''] === sets_by_block[choice.block_code] ||
  unit.block_code === choice.block_code
    ? (set.tiers ?? [])
    : [];
