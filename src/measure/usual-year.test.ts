import { expect, test } from 'vitest';
import { parseInstant } from '../kernel/index.ts';
import { noCounts } from './counts.ts';
import { findUsualYear, isUsedBy } from './usual-year.ts';

const at = (day: string) => parseInstant(`${day}T00:00`)!;
const year = (code: number) => ({
  period_code: String(code),
  kind: 'year',
  from_at: at(`${code}-01-01`),
  to_at: at(`${code + 1}-01-01`),
});
const YEARS = [2010, 2011, 2012, 2026].map(year);
const opened = (used: string[], now = at('2026-11-23')) =>
  findUsualYear(YEARS, now, (code) => used.includes(code))?.period_code;

test('a page opens with the latest year in which anything happened', () => {
  expect(opened(['2010', '2012'])).toBe('2012');
  expect(opened(['2010', '2026'])).toBe('2026');
});

test('without any it is the running year, else the last that has begun, else none', () => {
  expect(opened([])).toBe('2026');
  expect(opened([], at('2020-01-01'))).toBe('2012');
  expect(opened([], at('2000-01-01'))).toBe(undefined);
});

test('what was only carried over is no news', () => {
  const cells: Record<string, object> = { '2011': { received: 1 }, '2012': { carried_over: 1 } };
  const isUsed = isUsedBy((_, code) => ({ ...noCounts(), ...cells[code] }), [7]);
  expect(YEARS.filter(({ period_code }) => isUsed(period_code))).toEqual([year(2011)]);
  expect(isUsedBy(noCounts, [])('2011')).toBe(false);
});
