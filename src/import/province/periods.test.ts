import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/index.ts';
import { type PeriodOfYear, periodsOfYears } from './periods.ts';

const FILE = new URL('../../../data/periods.json', import.meta.url);

test('the periods of 2022 to 2026 are those of data/periods.json, to the letter', () => {
  const stored: (PeriodOfYear & { mark: unknown })[] = JSON.parse(
    readFileSync(FILE, 'utf8'),
  ).periods;
  const byCode = (a: PeriodOfYear, b: PeriodOfYear) => (a.period_code < b.period_code ? -1 : 1);
  const expected = stored.map(({ mark: _, ...row }) => row).sort(byCode);
  expect(periodsOfYears(2022, 2026).sort(byCode)).toEqual(expected);
});

test('a year has 17 periods of the calendar and 19 of reports', () => {
  const periods = periodsOfYears(2011, 2011);
  expect(periods.length).toBe(36);
  expect(periods.filter(({ kind }) => kind.startsWith('report-')).length).toBe(19);
  expect(periods.find((p) => p.period_code === 'BC-2011')).toMatchObject({
    name: 'Kỳ báo cáo năm 2011',
    from_on: '2010-12-15',
    to_on: '2011-12-15',
  });
});

test('the periods of a kind follow each other without gap, whatever the years', () => {
  const years = fc.tuple(fc.integer({ min: 1901, max: 2090 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(years, ([from, more]) => {
      const kinds = Map.groupBy(periodsOfYears(from, from + more), ({ kind }) => kind);
      for (const rows of kinds.values())
        for (const [i, row] of rows.entries()) {
          expect(parseDay(row.from_on)! < parseDay(row.to_on)!).toBe(true);
          if (i > 0) expect(row.from_on).toBe(rows[i - 1]!.to_on);
        }
    }),
  );
});
