import { expect, test } from 'vitest';
import { finishedOf, inTimeOf, MEASURE_CODES } from '../measure/index.ts';
import { exampleUnit } from './example.ts';
import { levelRows, rowsByLevel, sumRows } from './levels.ts';
import { inTimeText, percentText } from './rate.ts';

/** Counts as a row: early, on time, late; nothing else. */
const row = (early: number, on_time: number, late: number) => [0, 0, early, on_time, late, 0, 0, 0];

const article = {
  province: row(60_000, 10_141, 96),
  district: row(100_000, 39_968, 7_157),
  commune: row(200_000, 36_544, 8_663),
};

test('the three levels of 2022 print as the article prints them, cut off after one decimal', () => {
  const told = levelRows(article).map(({ level, counts }) => [
    level,
    finishedOf(counts),
    inTimeOf(counts),
    inTimeText(counts),
  ]);
  expect(told).toEqual([
    ['province', 70_237, 70_141, '99,8'],
    ['district', 147_125, 139_968, '95,1'],
    ['commune', 245_207, 236_544, '96,4'],
    [null, 462_569, 446_653, '96,5'],
  ]);
});

test('nothing finished has no rate', () => {
  expect(percentText(0, 0)).toBeNull();
  expect(percentText(1, 1)).toBe('100,0');
  expect(percentText(999_999, 1_000_000)).toBe('99,9');
});

test('a unit counts for its level only; the centre, which has none, for no level', () => {
  const units = [
    exampleUnit(1),
    exampleUnit(2),
    exampleUnit(3, { level: 'commune' }),
    exampleUnit(100, { level: null }),
  ];
  const counts = { 1: row(1, 2, 3), 2: row(10, 20, 30), 3: row(5, 5, 5), 100: row(9, 9, 9) };
  expect(rowsByLevel(units, counts)).toEqual({
    province: row(0, 0, 0),
    district: row(11, 22, 33),
    commune: row(5, 5, 5),
  });
});

test('a sum has one number for each measure, also of no rows', () => {
  expect(sumRows([])).toHaveLength(MEASURE_CODES.length);
  expect(sumRows([[], row(1, 0, 0)])).toEqual(row(1, 0, 0));
});
