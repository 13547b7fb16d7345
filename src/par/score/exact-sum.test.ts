import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, ratio, ZERO } from '../../kernel/index.ts';
import { commonDivisor, plusExact, sumExact } from './exact-sum.ts';

const fraction = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([n, d]) => ratio(n, d));

test('a sum of many fractions is the same number as one after another, in lowest terms', () => {
  fc.assert(
    fc.property(fc.array(fraction, { maxLength: 60 }), (terms) => {
      expect(sumExact(terms)).toEqual(terms.reduce(add, ZERO));
    }),
    { numRuns: 1000 },
  );
});

test('products that are too large for plain numbers do not cancel to a wrong sum', () => {
  const terms = [ratio(-1, 49_574), ratio(-352, 13), ratio(1, 7986), ratio(1, 96_350)];
  const all = [...terms, ratio(253, 4)];
  expect(sumExact(all)).toEqual(all.reduce(add, ZERO));
});

test('two are added as plainly, whatever their denominators share', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(plusExact(a, b)).toEqual(add(a, b));
    }),
  );
});

test('nothing is 0, one alone is itself', () => {
  expect(sumExact([])).toEqual(ZERO);
  expect(sumExact([ratio(1, 3)])).toEqual(ratio(1, 3));
});

test('terms far beyond plain numbers, among small ones', () => {
  const big = fc
    .tuple(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.bigInt(1n, 10n ** 40n))
    .map(([n, d]) => ratio(n, d));
  fc.assert(
    fc.property(fc.array(fc.oneof(big, fraction), { maxLength: 12 }), (terms) => {
      expect(sumExact(terms)).toEqual(terms.reduce(add, ZERO));
    }),
  );
});

test('a common divisor far beyond plain numbers', () => {
  const big = 10n ** 80n;
  expect(commonDivisor(6n * big, 4n * big)).toBe(2n * big);
  expect(commonDivisor(0n, big)).toBe(big);
});
