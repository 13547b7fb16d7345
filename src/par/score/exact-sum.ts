import { type Exact, ZERO } from '../../kernel/index.ts';
import { plainDivisor } from './plain-divisor.ts';

/**
 * Sums of many fractions, on every dossier event. A unit's points have denominators of all sizes (a
 * rate of 1,234 dossiers, a quarter point), and their sum one of a hundred digits. They are gathered
 * in plain numbers as long as these are safe; what is then left is added so that only common
 * divisors with a small number are looked for.
 */
export function sumExact(terms: readonly Exact[]): Exact {
  if (terms.length <= 1) return terms[0] ?? ZERO;
  return gathered(terms).reduce(plusExact);
}

/**
 * `a + b` in lowest terms. Whatever divides the new numerator and denominator divides what the two
 * old denominators share (Knuth, The Art of Computer Programming, 4.5.1), so a sum of a long and a
 * short fraction costs little.
 */
export function plusExact(a: Exact, b: Exact): Exact {
  const shared = commonDivisor(a.d, b.d);
  if (shared === 1n) return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
  const n = a.n * (b.d / shared) + b.n * (a.d / shared);
  const common = commonDivisor(n < 0n ? -n : n, shared);
  return { n: n / common, d: (a.d / shared) * (b.d / common) };
}

const SAFE = Number.MAX_SAFE_INTEGER;
const SAFE_BIG = BigInt(SAFE);

/** The same sum in fewer terms: those that are small are added up in plain numbers. */
function gathered(terms: readonly Exact[]): Exact[] {
  const few: Exact[] = [];
  let [n, d] = [0, 1];
  for (const term of terms) {
    const [tn, td] = [Number(term.n), Number(term.d)];
    const common = plainDivisor(d, td);
    const whole = (d / common) * td;
    // Each product must be exact by itself: two that are not can cancel to a sum that looks safe.
    const [left, right] = [n * (td / common), tn * (d / common)];
    const sum = left + right;
    if (whole <= SAFE && [left, right, sum].every((x) => Math.abs(x) <= SAFE)) {
      [n, d] = [sum, whole];
      continue;
    }
    if (n !== 0) few.push(lowest(n, d));
    const isSmall = td <= SAFE && Math.abs(tn) <= SAFE;
    if (!isSmall) few.push(term);
    [n, d] = isSmall ? [tn, td] : [0, 1];
  }
  if (n !== 0 || few.length === 0) few.push(lowest(n, d));
  return few;
}

/** Safe numbers as a fraction in lowest terms. */
function lowest(n: number, d: number): Exact {
  const common = plainDivisor(Math.abs(n), d);
  return { n: BigInt(n / common), d: BigInt(d / common) };
}

/** The greatest common divisor, with plain numbers as soon as both are safe. */
export function commonDivisor(x: bigint, y: bigint): bigint {
  let [a, b] = [x, y];
  while (b !== 0n) {
    if (a <= SAFE_BIG && b <= SAFE_BIG) return BigInt(plainDivisor(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}
