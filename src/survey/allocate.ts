/**
 * Decides how many are drawn from each stratum: proportional to its size by largest remainders, or
 * alike for all; never more than it has, and at least the minimum as far as it has so many. What
 * one cannot give goes to the others.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 5.5 (proportional allocation).
 * Example: 10 of 60, 30 and 10 are 6, 3 and 1; with a minimum of 2 they are 6, 2 and 2.
 */
export interface AllocationTerms {
  total: number;
  allocation: 'proportional' | 'equal';
  minimum: number;
}

/** How many of each; together `total`, or all there are, or the minima where these are more. */
export function allocate(sizes: readonly number[], terms: AllocationTerms): number[] {
  const drawn = sizes.map((size) => Math.min(size, terms.minimum));
  const weights = sizes.map((size) => (terms.allocation === 'equal' && size > 0 ? 1 : size));
  const whole = sum(weights);
  // What a stratum should have, less what it has, both as parts of the same whole.
  const lack = (i: number) => terms.total * weights[i]! - drawn[i]! * whole;
  for (let left = terms.total - sum(drawn); left > 0; left--) {
    const open = sizes.flatMap((size, i) => (drawn[i]! < size ? [i] : []));
    if (open.length === 0) break;
    drawn[open.reduce((most, i) => (lack(i) > lack(most) ? i : most))]!++;
  }
  return drawn;
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
