/**
 * Tells where a unit could still win: its scored lines with the points that they lack, the most
 * first, and what its index lacks to the unit next above it in its block.
 */
import { compare, type Exact, print, subtract } from '../../kernel/index.ts';
import type { Scoring } from '../score/scoring.ts';
import type { UnitScore } from '../score/unit-score.ts';
import { allLinesOf } from '../set/lines.ts';

/** A line that is not full. */
export interface Gain {
  code: string;
  name_vi: string;
  name_en: string;
  /** The points that it lacks, `0,37`. */
  lacking: string;
}

/** Where a unit could win, and whom it would pass. */
export interface Gains {
  lines: Gain[];
  /** The unit next above and the points of the index between; null for the first. */
  above: { unit_id: number; index: string } | null;
}

/** The lines that lack most, so many of them. */
export function gainsOf({ set, blocks }: Scoring, score: UnitScore, most = 5): Gains {
  const lines = allLinesOf(set);
  const lacking = [...score.lines]
    .map((line, i) => ({ line, of: lines[i]! }))
    .filter(({ line }) => line.state === 'scored' && line.points !== null)
    .map(({ line, of }) => ({ of, lack: subtract(line.maximum, line.points!) }))
    .filter(({ lack }) => lack.n > 0n)
    .toSorted((a, b) => compare(b.lack, a.lack))
    .slice(0, most)
    .map(({ of: { code, name_vi, name_en }, lack }) => ({
      code,
      name_vi,
      name_en,
      lacking: text(lack),
    }));
  const block = score.block_code === null ? [] : (blocks.get(score.block_code) ?? []);
  const above = block.findLast((one) => score.rank !== null && one.rank! < score.rank);
  const between = above && subtract(above.index!, score.index!);
  return {
    lines: lacking,
    above: above ? { unit_id: above.unit_id, index: text(between!) } : null,
  };
}

const text = (x: Exact): string => print(x, 2, 'half-up');
