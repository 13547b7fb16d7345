import { expect, test } from 'vitest';
import file from '../../data/periods.json' with { type: 'json' };
import { moment } from '../../test/measure/example.ts';
import { begun, findSpan, inProgress, type PeriodRow, parsePeriod } from './period.ts';

const PERIODS = (file.periods as PeriodRow[]).map(parsePeriod);
const NOW = moment('2023-03-29T13:30');

test('a period runs from midnight in Vietnam to the midnight after its last day', () => {
  const year = PERIODS.find((p) => p.period_code === 'BC-2022')!;
  expect([year.from_at, year.to_at]).toEqual([
    moment('2021-12-15T00:00'),
    moment('2022-12-15T00:00'),
  ]);
});

test('in progress on 29/3/2023: of each kind one', () => {
  expect(
    inProgress(PERIODS, NOW)
      .map((p) => p.period_code)
      .sort(),
  ).toEqual(['2023', '2023-03', '2023-Q1', 'BC-2023', 'BC-2023-04', 'BC-2023-H1', 'BC-2023-Q2']);
  expect(begun(PERIODS, NOW)).toContainEqual(PERIODS.find((p) => p.period_code === '2022'));
});

test('a period with a day that does not exist, or that ends before it begins, is a fault', () => {
  const row: PeriodRow = {
    period_code: 'x',
    kind: 'month',
    name: 'x',
    from_on: '2022-02-30',
    to_on: '2022-03-01',
  };
  expect(() => parsePeriod(row)).toThrow('2022-02-30');
  expect(() => parsePeriod({ ...row, from_on: '2022-03-01' })).toThrow('ends before');
});

test('any two days make a period, named by its first and its last day', () => {
  expect(findSpan('2022-01-01..2022-10-01')).toMatchObject({
    name: '01/01/2022 – 30/09/2022',
    from_at: moment('2022-01-01T00:00'),
    to_at: moment('2022-10-01T00:00'),
  });
  for (const none of ['2022', '2022-01-01', '2022-10-01..2022-01-01', '2022-02-30..2022-03-01'])
    expect(findSpan(none)).toBeNull();
});
