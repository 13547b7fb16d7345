import { expect, test } from 'vitest';
import { formatDay, parseDay, parseInstant, startOf } from '../../kernel/index.ts';
import type { PeriodKind } from '../../measure/index.ts';
import { termsAt, yearOf } from './period-terms.ts';

const period = (kind: PeriodKind, to_on: string) => ({ kind, to_at: startOf(parseDay(to_on)!) });
const at = (text: string) => parseInstant(`${text}T13:30`)!;

test('a running year is judged by what was due to date; a year that is over in full', () => {
  const year = period('year', '2024-01-01');
  const { from, to, on } = termsAt(year, at('2023-03-29')).progress!;
  expect([from, to, on].map(formatDay)).toEqual(['2023-01-01', '2024-01-01', '2023-03-29']);
  expect(termsAt(year, at('2023-12-31')).progress).toBeNull();
  expect(termsAt(period('year', '2023-01-01'), at('2023-03-29')).progress).toBeNull();
});

test('a month that is over is as old as its last day, whenever it is looked at', () => {
  const january = period('month', '2023-02-01');
  expect(termsAt(january, at('2023-03-29'))).toEqual(termsAt(january, at('2025-01-01')));
  expect(formatDay(termsAt(january, at('2023-03-29')).progress!.on)).toBe('2023-01-31');
  expect(termsAt(period('quarter', '2023-01-01'), at('2023-03-29')).progress).toBeNull();
});

test('a reporting year runs from 15 December to 14 December (NĐ 09/2019/NĐ-CP, Điều 12)', () => {
  const told = ({ year, from, to }: ReturnType<typeof yearOf>) => [
    year,
    formatDay(from),
    formatDay(to),
  ];
  const year_2023 = ['2023', '2022-12-15', '2023-12-15'];
  expect(told(yearOf(period('report-year', '2023-12-15')))).toEqual(year_2023);
  expect(told(yearOf(period('report-month', '2023-01-15')))).toEqual(year_2023);
  expect(told(yearOf(period('report-month', '2022-12-15')))[0]).toBe('2022');
});
