/**
 * A block's results as they are released: every unit's outcome at every stage, in the order of
 * places, and the mean of the exact indices, rounded once when printed.
 *
 * Source: Decision 617/QĐ-UBND of 29/3/2023 gives for each block the place, index and tier of each
 * unit and the block's mean. Example: indices 95.6 and 84.83 have the mean 90.215, printed 90,22.
 */
import { add, divide, type Exact, exactText, print, ratio } from '../kernel/index.ts';
import {
  type CriteriaSet,
  present,
  scoreUnits,
  type UnitMeasures,
  type UnitScore,
} from '../par/index.ts';
import type { LastYear, Mean, ReleaseBlock, ReleaseOutcome } from './body.ts';
import { measuresText } from './measures-text.ts';

/** A unit as it comes to be released. */
export interface UnitInput {
  unit_code: string;
  name: string;
  measures: UnitMeasures;
  last_year: LastYear | null;
}

/** A block as it comes to be released. */
export interface BlockInput {
  block_code: string;
  name: string;
  set: CriteriaSet;
  /** Components of the set that were not held. */
  not_held: string[];
  units: UnitInput[];
}

/** Scores a block and puts its units in the order of their places, equal ones by code. */
export function releaseBlock({ block_code, name, set, not_held, units }: BlockInput): ReleaseBlock {
  const { scores } = scoreBlock(
    { set, not_held },
    units.map(({ measures }) => measures),
  );
  const by_id = new Map(scores.map((score) => [score.unit_id, score]));
  const scored = units
    .flatMap((unit) => ({ unit, score: by_id.get(unit.measures.unit_id) }))
    .filter((one): one is { unit: UnitInput; score: UnitScore } => one.score !== undefined)
    .sort((a, b) => inOrder(a.score, b.score) || byCode(a.unit, b.unit));
  return {
    block_code,
    name,
    set,
    not_held,
    mean: meanOf(set, scores),
    units: scored.map(({ unit, score }) => ({
      unit_code: unit.unit_code,
      name: unit.name,
      measures: measuresText(unit.measures),
      outcome: outcomeOf(score),
      last_year: unit.last_year,
    })),
  };
}

/** A released year is over: everything is due, and only what was not held leaves the maximum. */
export const scoreBlock = (
  { set, not_held }: Pick<ReleaseBlock, 'set' | 'not_held'>,
  units: readonly UnitMeasures[],
) => scoreUnits(set, units, { progress: null, not_held });

/** All stages of a score as plain texts, without what stands beside them already. */
export function outcomeOf(score: UnitScore): ReleaseOutcome {
  const { unit_id: _, block_code: __, counts: ___, choices: ____, ...outcome } = present(score);
  return outcome;
}

/** Null when no unit of the block has an index. */
export function meanOf({ printed }: CriteriaSet, scores: readonly UnitScore[]): Mean | null {
  const indices = scores.flatMap(({ index }) => index ?? []);
  if (indices.length === 0) return null;
  const sum = indices.reduce((a: Exact, b) => add(a, b));
  const mean = divide(sum, ratio(indices.length));
  return { exact: exactText(mean), printed: print(mean, printed.decimals, printed.mode) };
}

const LAST = Number.POSITIVE_INFINITY;

const inOrder = (a: UnitScore, b: UnitScore): number => {
  const [first, second] = [a.rank ?? LAST, b.rank ?? LAST];
  return first === second ? 0 : first - second;
};

const byCode = (a: UnitInput, b: UnitInput): number => (a.unit_code < b.unit_code ? -1 : 1);
