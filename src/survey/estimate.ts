/**
 * Estimates the mean that all members of a group would have given, in percent, from those who
 * answered: each questionnaire weighs as many members as it stands for (its stratum's population by
 * the questionnaires that came back). Answers that count nowhere leave numerator and denominator.
 * The variance is that of a ratio in a stratified sample, with the correction for finite
 * populations; a stratum with one questionnaire takes the variance of the whole group, and a group
 * with one questionnaire the greatest that there can be, a quarter of the scale's squared width
 * (Popoviciu's inequality). Where a stratum's population is unknown, all questionnaires weigh alike and nothing is corrected.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), sections 2.6, 5.4 and 6.11.
 * Example: 2 strata of 30 and 10 people, 100 % from both that were asked there, 0 % from the one
 * asked here: (15 × 200 + 10 × 0) ÷ (15 × 2 + 10 × 1) = 75 %.
 */
import {
  add,
  divide,
  type Exact,
  greatest,
  least,
  multiply,
  ratio,
  subtract,
  ZERO,
} from '../kernel/index.ts';

/** What came back from one part of a group. */
export interface Returned {
  /** Questionnaires, those that leave the question out included. */
  sheets: number;
  population: number | null;
  answers: Readonly<Record<string, number>>;
}

/** A mean in percent with its variance. */
export interface Estimate {
  /** Answers that count. */
  n: number;
  mean: Exact;
  variance: Exact;
}

/** What each option stands for; null for one that counts nowhere. */
export type Percents = ReadonlyMap<string, Exact | null>;

interface Sums {
  sheets: number;
  /** How many members a questionnaire stands for. */
  weight: Exact;
  /** The share of members who did not answer; one where nobody knows how many there are. */
  missing: Exact;
  /** How many answers count, their sum, and the sum of their squares. */
  n: number;
  sum: Exact;
  squares: Exact;
}

/** The mean of a group; null without an answer that counts. */
export function estimateGroup(percents: Percents, returned: readonly Returned[]): Estimate | null {
  const parts = partsOf(returned.filter(({ sheets }) => sheets > 0)).map((part) =>
    sumsOf(percents, part),
  );
  const n = parts.reduce((all, part) => all + part.n, 0);
  if (n === 0) return null;
  const weighed = total(parts.map((part) => multiply(part.weight, ratio(part.n))));
  const mean = divide(total(parts.map((part) => multiply(part.weight, part.sum))), weighed);
  const pooled = spread(mean, {
    sheets: parts.reduce((all, part) => all + part.sheets, 0),
    n,
    sum: total(parts.map(({ sum }) => sum)),
    squares: total(parts.map(({ squares }) => squares)),
  });
  const most = pooled ?? greatestSpread(percents);
  const variances = parts.map((part) => varianceOf(part, spread(mean, part) ?? most));
  return { n, mean, variance: divide(total(variances), multiply(weighed, weighed)) };
}

/** No answers between the least and the greatest percentage can be further apart. */
function greatestSpread(percents: Percents): Exact {
  const known = [...percents.values()].filter((percent) => percent !== null);
  const width = subtract(known.reduce(greatest), known.reduce(least));
  return divide(multiply(width, width), ratio(4));
}

/** Strata as they are, or all in one where a population is unknown. */
function partsOf(returned: readonly Returned[]): readonly Returned[] {
  if (returned.every(({ population }) => population !== null)) return returned;
  const answers: Record<string, number> = {};
  for (const part of returned)
    for (const [option, many] of Object.entries(part.answers))
      answers[option] = (answers[option] ?? 0) + many;
  const sheets = returned.reduce((all, part) => all + part.sheets, 0);
  return [{ sheets, population: null, answers }];
}

function sumsOf(percents: Percents, { sheets, population, answers }: Returned): Sums {
  const counted = Object.entries(answers).flatMap(([option, many]) => {
    const percent = percents.get(option) ?? null;
    return percent === null ? [] : [{ many: ratio(many), percent }];
  });
  // More came back than there are: nobody is missing, and nobody stands for less than himself.
  const members = population === null ? null : Math.max(population, sheets);
  return {
    sheets,
    weight: members === null ? ratio(1) : ratio(members, sheets),
    missing: members === null ? ratio(1) : ratio(members - sheets, members),
    n: counted.reduce((all, { many }) => all + Number(many.n), 0),
    sum: total(counted.map(({ many, percent }) => multiply(many, percent))),
    squares: total(counted.map(({ many, percent }) => multiply(many, multiply(percent, percent)))),
  };
}

/** The variance of the answers' distances from a mean; null for one questionnaire alone. */
function spread(
  mean: Exact,
  { sheets, n, sum, squares }: Pick<Sums, 'sheets' | 'n' | 'sum' | 'squares'>,
): Exact | null {
  if (sheets < 2) return null;
  const distance = subtract(sum, multiply(mean, ratio(n)));
  const twice = multiply(multiply(ratio(2), mean), sum);
  const square = add(subtract(squares, twice), multiply(multiply(mean, mean), ratio(n)));
  const around = subtract(square, divide(multiply(distance, distance), ratio(sheets)));
  return divide(around, ratio(sheets - 1));
}

/** What a stratum adds to the variance of the weighed sum; nothing where nobody is missing. */
function varianceOf({ weight, sheets, missing }: Sums, spread: Exact): Exact {
  return multiply(multiply(multiply(weight, weight), ratio(sheets)), multiply(missing, spread));
}

const total = (all: readonly Exact[]): Exact => all.reduce(add, ZERO);

/** Groups together, each by its weight; a group without answers leaves its weight to the others. */
export function combine(
  groups: readonly { weight: Exact; estimate: Estimate | null }[],
): Estimate | null {
  const held = groups.flatMap(({ weight, estimate }) => (estimate ? [{ weight, estimate }] : []));
  const weights = total(held.map(({ weight }) => weight));
  if (weights.n === 0n) return null;
  const shares = held.map(({ weight, estimate }) => ({ share: divide(weight, weights), estimate }));
  const variances = shares.map(({ share, estimate: { variance } }) =>
    multiply(multiply(share, share), variance),
  );
  return {
    n: held.reduce((all, { estimate }) => all + estimate.n, 0),
    mean: total(shares.map(({ share, estimate }) => multiply(share, estimate.mean))),
    variance: total(variances),
  };
}
