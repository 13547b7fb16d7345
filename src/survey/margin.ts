/**
 * The margin of error: the half of an interval that holds the true mean in 95 of 100 samples, 1,96
 * standard errors, rounded up to a ten-thousandth of a percent without floats. The margin of a mean
 * of several questions is at most the mean of their margins, which is what is told: answers of one
 * person hang together, and the tallies do not show how.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 2.8 (normal approximation).
 * Example: variance 4 (standard error 2 percent) has a margin of 3,92 percent.
 */
import { type Exact, ratio } from '../kernel/index.ts';

/** 1,96 squared. */
const CONFIDENCE: Exact = { n: 38416n, d: 10000n };
const SCALE = 10_000n;

export const marginOf = (variance: Exact): Exact =>
  rootUp(ratio(variance.n * CONFIDENCE.n, variance.d * CONFIDENCE.d));

/** The square root, rounded up to the scale. */
function rootUp({ n, d }: Exact): Exact {
  const square = n * SCALE * SCALE;
  let root = wholeRoot(square / d);
  if (root * root * d < square) root++;
  return ratio(root, SCALE);
}

/** The greatest whole number whose square is not above a number (Newton's way). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
