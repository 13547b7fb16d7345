import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { digestOfList, drawUnit, type Framed, LEAST_OF_A_STRATUM } from './draw.ts';
import type { Sampling } from './spec.ts';

const sizes = fc.array(fc.nat(200), { minLength: 1, maxLength: 12 });
const terms = fc.record({
  total: fc.nat(300),
  allocation: fc.constantFrom('proportional' as const, 'equal' as const),
  minimum: fc.nat(8),
});
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

test('10 of 60, 30 and 10 are 6, 3 and 1 in proportion; with a minimum of 2 they are 6, 2 and 2', () => {
  const of = (minimum: number) =>
    allocate([60, 30, 10], { total: 10, allocation: 'proportional', minimum });
  expect(of(0)).toEqual([6, 3, 1]);
  expect(of(2)).toEqual([6, 2, 2]);
});

test('allocated alike, a small stratum gives what it has and the others the rest', () => {
  expect(allocate([100, 3, 100], { total: 30, allocation: 'equal', minimum: 0 })).toEqual([
    14, 3, 13,
  ]);
});

test('together they are the total, or all there are, or the minima where these are more', () => {
  fc.assert(
    fc.property(sizes, terms, (all, how) => {
      const drawn = allocate(all, how);
      const least = sum(all.map((size) => Math.min(size, how.minimum)));
      expect(sum(drawn)).toBe(Math.max(least, Math.min(how.total, sum(all))));
      drawn.forEach((many, i) => {
        expect(many).toBeLessThanOrEqual(all[i]!);
        expect(many).toBeGreaterThanOrEqual(Math.min(all[i]!, how.minimum));
      });
    }),
  );
});

const frame = (many: number, fields = 3): Framed[] =>
  Array.from({ length: many }, (_, i) => ({
    dossier_id: i + 1,
    unit_id: 518,
    group_code: i % 4 === 0 ? 'businesses' : 'citizens',
    field: `field ${i % fields}`,
  }));

const SAMPLING: Sampling = {
  per_unit: 40,
  allocation: 'proportional',
  minimum: 2,
  unit_kinds: ['district'],
};

test('the same frame and seed give the same sample, in whatever order the frame comes', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(frame(200), { minLength: 200 }), fc.string(), (mixed, seed) => {
      const digest = (all: readonly Framed[]) => digestOfList(drawUnit(all, SAMPLING, seed).drawn);
      expect(digest(mixed)).toBe(digest(frame(200)));
    }),
    { numRuns: 20 },
  );
  const of = (seed: string) => digestOfList(drawUnit(frame(200), SAMPLING, seed).drawn);
  expect(of('a')).not.toBe(of('b'));
});

test('every stratum gives what it should, nobody is drawn twice, strata cover the frame', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 9 }),
      (many, fields) => {
        const { strata, drawn } = drawUnit(frame(many, fields), SAMPLING, 'seed');
        expect(sum(strata.map(({ population }) => population!))).toBe(many);
        expect(new Set(drawn.map(({ dossier_id }) => dossier_id)).size).toBe(drawn.length);
        for (const { group_code, field, drawn: wanted } of strata) {
          const here = drawn.filter((one) => one.group_code === group_code && one.field === field);
          expect(here).toHaveLength(wanted);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('fields that would give too few to hide in are told apart no longer', () => {
  const rare: Framed = { dossier_id: 999, unit_id: 518, group_code: 'citizens', field: 'rare' };
  const { strata, drawn } = drawUnit([...frame(200), rare], SAMPLING, 'seed');
  expect(strata.map(({ field }) => field)).not.toContain('rare');
  expect(strata.every((one) => one.drawn >= LEAST_OF_A_STRATUM)).toBe(true);
  expect(drawn.every(({ field }) => field !== 'rare')).toBe(true);
});

test('in the long run every dossier of a stratum is drawn alike', () => {
  const alike = frame(40, 1).map((one) => ({ ...one, group_code: 'citizens' }));
  const times = new Map<number, number>();
  for (let i = 0; i < 600; i++)
    for (const { dossier_id } of drawUnit(alike, { ...SAMPLING, per_unit: 10 }, `s${i}`).drawn)
      times.set(dossier_id, (times.get(dossier_id) ?? 0) + 1);
  // 150 are to be expected; four standard deviations are 42.
  for (const one of alike)
    expect(Math.abs((times.get(one.dossier_id) ?? 0) - 150)).toBeLessThan(50);
});
