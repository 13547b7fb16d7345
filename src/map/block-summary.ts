import { add, divide, type Exact, parseExact, print, ZERO } from '../kernel/index.ts';
import type { MapFigures, MapSet, MapUnit } from './data.ts';
import { findBand } from './scale.ts';

/** A block in a few figures: the mean of its units' indexes, and how many stand in each tier. */
export interface BlockSummary {
  /** `83,82`; null when no unit has an index. */
  mean: string | null;
  /** Best first; tiers without a unit are left out. */
  tiers: { name: string; units: number }[];
  /** The fewest and the most points that could be scored of a unit; null where that is all. */
  covered: { from: number; to: number } | null;
}

/** Sums up a block. The mean is exact and rounded half up when printed, as decisions do. */
export function blockSummary(
  units: readonly MapUnit[],
  figures: MapFigures,
  block_code: string,
  tiers: MapSet['tiers'],
): BlockSummary {
  const indexes = units
    .filter((unit) => unit.block_code === block_code)
    .flatMap((unit) => figures.scores[unit.unit_id]?.index ?? []);
  const covered = units
    .filter((unit) => unit.block_code === block_code)
    .flatMap((unit) => figures.scores[unit.unit_id]?.of ?? []);
  const bands = indexes.map((index) => findBand(tiers ?? [], index)?.name);
  return {
    covered: covered.length === 0 ? null : { from: Math.min(...covered), to: Math.max(...covered) },
    mean: indexes.length === 0 ? null : print(meanOf(indexes), 2, 'half-up'),
    tiers: (tiers ?? [])
      .map(({ name }) => ({ name, units: bands.filter((band) => band === name).length }))
      .filter((tier) => tier.units > 0),
  };
}

const meanOf = (indexes: readonly string[]): Exact =>
  divide(
    indexes.reduce((sum, index) => add(sum, parseExact(index) ?? ZERO), ZERO),
    { n: BigInt(indexes.length), d: 1n },
  );
