import { expect, test } from 'vitest';
import { loginRate, MOST_AT_ONCE, PER_SECOND } from './rate.ts';

const NOW = 1_700_000_000_000;
const times = (count: number, take: () => number) => Array.from({ length: count }, take);

test('a whole office signs in at once; the one after it waits a second', () => {
  const rate = loginRate();
  expect(new Set(times(MOST_AT_ONCE, () => rate.take('10.0.0.1', NOW)))).toEqual(new Set([0]));
  expect(rate.take('10.0.0.1', NOW)).toBe(1);
  expect(rate.take('10.0.0.2', NOW)).toBe(0);
  expect(times(PER_SECOND, () => rate.take('10.0.0.1', NOW + 1000))).toEqual([0, 0, 0, 0, 0]);
  expect(rate.take('10.0.0.1', NOW + 1000)).toBe(1);
});

test('what was not used is kept, up to the most at once', () => {
  const rate = loginRate();
  rate.take('10.0.0.1', NOW);
  const later = NOW + 3_600_000;
  expect(times(MOST_AT_ONCE, () => rate.take('10.0.0.1', later)).every((wait) => wait === 0)).toBe(
    true,
  );
  expect(rate.take('10.0.0.1', later)).toBe(1);
});

test('a clock that is put back gives nothing away and takes nothing', () => {
  const rate = loginRate();
  times(MOST_AT_ONCE, () => rate.take('10.0.0.1', NOW));
  expect(rate.take('10.0.0.1', NOW - 60_000)).toBe(1);
});

test('the addresses that have been quiet longest are forgotten', () => {
  const rate = loginRate();
  times(MOST_AT_ONCE, () => rate.take('first', NOW));
  for (let i = 0; i < 10_000; i++) rate.take(`other ${i}`, NOW);
  expect(rate.take('first', NOW)).toBe(0);
});
