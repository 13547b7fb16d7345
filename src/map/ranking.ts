import type { Counts } from '../measure/index.ts';
import type { MapData, MapFigures, MapUnit } from './data.ts';
import { countsOfUnit } from './levels.ts';

/** A line of the ranking. */
export interface RankedUnit {
  unit: MapUnit;
  /** Null for a unit without dossiers to judge: it stands last, without a place. */
  rank: number | null;
  /** Whether another unit has the same place. */
  shared: boolean;
  total: string | null;
  /** The areas' indexes in whole percent, of sets with several. */
  areas: readonly (number | null)[];
  /** The score by the index that stands beside; null where it gives none. */
  beside: string | null;
  /** Places gained since the day began; below zero for places lost, 0 when that is not known. */
  gained: number;
  counts: Counts;
}

/** A block in the order of its places, then the unranked ones; equal places in the units' order. */
export function rankingOf(
  units: readonly MapUnit[],
  figures: MapFigures,
  block_code: string,
  morning: MapData['morning'] = null,
): RankedUnit[] {
  const members = units.filter((unit) => unit.block_code === block_code);
  const ranks = Map.groupBy(members, (unit) => figures.scores[unit.unit_id]?.rank ?? null);
  const place = (rank: number | null) => rank ?? Number.MAX_SAFE_INTEGER;
  return members
    .map((unit) => {
      const score = figures.scores[unit.unit_id] ?? { rank: null, total: null, areas: [] };
      const { rank, total, areas = [] } = score;
      const beside = figures.beside[unit.unit_id]?.total ?? null;
      const shared = rank !== null && (ranks.get(rank)?.length ?? 0) > 1;
      const before = morning?.[unit.unit_id] ?? null;
      const gained = rank !== null && before !== null ? before - rank : 0;
      const counts = countsOfUnit(figures, unit.unit_id);
      return { unit, rank, shared, total, areas, beside, gained, counts };
    })
    .sort((a, b) => place(a.rank) - place(b.rank) || a.unit.unit_id - b.unit.unit_id);
}
