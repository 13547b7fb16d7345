import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactText, parseExact, ratio } from '../kernel/index.ts';
import { combine, estimateGroup, type Percents, type Returned } from './estimate.ts';
import { marginOf } from './margin.ts';

const PERCENTS: Percents = new Map([
  ['A', ratio(100)],
  ['B', ratio(60)],
  ['C', ratio(20)],
  ['D', ratio(0)],
  ['E', null],
]);

const stratum = fc
  .record({
    answers: fc.record({
      A: fc.nat(20),
      B: fc.nat(20),
      C: fc.nat(20),
      D: fc.nat(20),
      E: fc.nat(5),
    }),
    left_out: fc.nat(5),
    silent: fc.nat(60),
  })
  .map(({ answers, left_out, silent }) => {
    const sheets = Object.values(answers).reduce((a, b) => a + b) + left_out;
    return { answers, sheets, population: sheets + silent };
  });
const strata = fc.array(stratum, { minLength: 1, maxLength: 5 });

/** The same by single questionnaires and floats, from the book's formulas. */
function bySheets(parts: readonly Returned[]): { mean: number; variance: number } {
  const sheets = parts.flatMap(({ answers, sheets: many, population }) => {
    const values = Object.entries(answers).flatMap(([option, n]) => {
      const percent = PERCENTS.get(option);
      return Array<number | null>(n).fill(percent ? Number(percent.n) : null);
    });
    while (values.length < many) values.push(null);
    return [{ values, weight: population! / many, missing: 1 - many / population! }];
  });
  const weighed = sheets.map(({ values, weight }) => ({
    n: weight * values.filter((one) => one !== null).length,
    sum: weight * values.reduce<number>((all, one) => all + (one ?? 0), 0),
  }));
  const n = weighed.reduce((all, one) => all + one.n, 0);
  const mean = weighed.reduce((all, one) => all + one.sum, 0) / n;
  const variances = sheets.map(({ values, weight, missing }) => {
    const far = values.map((one) => (one === null ? 0 : one - mean));
    const middle = far.reduce((a, b) => a + b, 0) / far.length;
    const square = far.reduce((all, one) => all + (one - middle) ** 2, 0) / (far.length - 1);
    return weight ** 2 * far.length * missing * square;
  });
  return { mean, variance: variances.reduce((a, b) => a + b, 0) / n ** 2 };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));
const number = (text: string): number => {
  const [n, d = '1'] = text.split('/');
  return Number(n) / Number(d);
};

test('mean and variance are those of a slow estimator that takes questionnaire by questionnaire', () => {
  fc.assert(
    fc.property(strata, (parts) => {
      fc.pre(parts.every(({ sheets }) => sheets > 1));
      const found = estimateGroup(PERCENTS, parts);
      if (!found) return parts.every(({ answers: { A, B, C, D } }) => A + B + C + D === 0);
      const slow = bySheets(parts);
      return (
        close(number(exactText(found.mean)), slow.mean) &&
        close(number(exactText(found.variance)), slow.variance)
      );
    }),
  );
});

test('at a census nothing is missing: the mean is that of all, its margin zero', () => {
  fc.assert(
    fc.property(strata, (parts) => {
      const census = parts.map((part) => ({ ...part, population: part.sheets }));
      const found = estimateGroup(PERCENTS, census);
      return !found || (found.variance.n === 0n && marginOf(found.variance).n === 0n);
    }),
  );
});

test('a mean lies between 0 and 100, and does not change with the order of the strata', () => {
  fc.assert(
    fc.property(strata, (parts) => {
      const [found, turned] = [parts, parts.toReversed()].map((one) =>
        estimateGroup(PERCENTS, one),
      );
      if (!found) return turned === null;
      const mean = number(exactText(found.mean));
      return mean >= 0 && mean <= 100 && exactText(found.mean) === exactText(turned!.mean);
    }),
  );
});

test('the example of the file: 15 × 200 from two of 30, nothing from one of 10, make 75 %', () => {
  const found = estimateGroup(PERCENTS, [
    { sheets: 2, population: 30, answers: { A: 2 } },
    { sheets: 1, population: 10, answers: { D: 1 } },
  ])!;
  expect(exactText(found.mean)).toBe('75');
  expect(found.n).toBe(3);
});

test('without a known population all weigh alike; one answer alone has the widest margin there is', () => {
  const one = estimateGroup(PERCENTS, [{ sheets: 1, population: null, answers: { B: 1 } }])!;
  expect([exactText(one.mean), exactText(one.variance)]).toEqual(['60', '2500']);
  const two = estimateGroup(PERCENTS, [
    { sheets: 1, population: null, answers: { A: 1 } },
    { sheets: 3, population: 9, answers: { D: 3 } },
  ])!;
  expect(exactText(two.mean)).toBe('25');
});

test('groups count by their weights; one without answers leaves its weight to the others', () => {
  const group = (weight: number, answers: Record<string, number>) => ({
    weight: ratio(weight),
    estimate: estimateGroup(PERCENTS, [{ sheets: 2, population: null, answers }]),
  });
  const [citizens, businesses] = [group(2, { A: 2 }), group(1, { C: 2 })];
  expect(exactText(combine([citizens, businesses])!.mean)).toBe('220/3');
  expect(exactText(combine([citizens, group(1, {})])!.mean)).toBe('100');
  expect(combine([group(1, {})])).toBeNull();
});

test('the margin is 1,96 standard errors, rounded up: variance 4 has 3,92', () => {
  expect(exactText(marginOf(ratio(4)))).toBe('98/25');
  expect(exactText(marginOf(ratio(2)))).toBe('27719/10000');
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 24n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      (n, d) => {
        const margin = marginOf(ratio(n, d));
        const [square, true_square] = [margin.n ** 2n * d * 10_000n, n * 38_416n * margin.d ** 2n];
        const less = ratio(margin.n * 10_000n - margin.d, margin.d * 10_000n);
        const below = less.n < 0n || less.n ** 2n * d * 10_000n < n * 38_416n * less.d ** 2n;
        return square >= true_square && below;
      },
    ),
  );
  expect(parseExact('98/25')).toEqual(ratio(98, 25));
});
