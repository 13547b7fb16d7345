import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JudgedRow } from './judged-row.ts';
import { laneKeeper } from './lanes.ts';

const rowOf = (unit_id: number | null, row: number) =>
  ({
    row,
    outcome: unit_id === null ? 'refused' : 'taken',
    brought: unit_id === null ? null : { unit_id },
  }) as JudgedRow;

const batches = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { maxLength: 40 }), {
  maxLength: 6,
});

test('every row goes to one lane, and a chain stays in its lane over all batches', () => {
  fc.assert(
    fc.property(batches, fc.integer({ min: 1, max: 4 }), (all, count) => {
      const keeper = laneKeeper(count);
      const lane_of = new Map<number | null, number>();
      for (const units of all) {
        const rows = units.map(rowOf);
        const lanes = keeper.share(rows);
        expect(lanes).toHaveLength(count);
        expect(lanes.flat().toSorted((a, b) => a.row - b.row)).toEqual(rows);
        lanes.forEach((lane, i) => {
          for (const { brought } of lane) {
            const unit_id = brought?.unit_id ?? null;
            expect(lane_of.get(unit_id) ?? i).toBe(i);
            lane_of.set(unit_id, i);
          }
        });
      }
    }),
  );
});

test('lanes get about as many rows each', () => {
  const keeper = laneKeeper(2);
  const lanes = keeper.share([1, 1, 1, 2, 2, 3, 3, 4].map(rowOf));
  expect(lanes.map((lane) => lane.length)).toEqual([4, 4]);
});
