import { expect, test } from 'vitest';
import { moment, span } from '../../test/measure/example.ts';
import type { Period } from '../measure/index.ts';
import { listAddress, type ReportChoice, readReportChoice } from './choice.ts';

const year = (code: string): Period => ({
  period_code: code,
  kind: 'year',
  name: `Năm ${code}`,
  ...span(`${code}-01-01`, `${Number(code) + 1}-01-01`),
});
const PERIODS = [year('2022'), year('2023')];
const NOW = moment('2023-03-29T13:30');
const read = (search: string) => readReportChoice(new URLSearchParams(search), PERIODS, NOW);

test('without a choice the report tells the running year as of now, by the promised hour', () => {
  const usual = { period: PERIODS[1], at: null, definition: 'by-instant', level: null };
  expect(read('')).toEqual(usual);
  expect(read('period=&at=&definition=&level=')).toEqual(usual);
});

test('a moment brings its year with it, and every choice stands in the address', () => {
  expect(read('at=2022-07-01T12:00')).toMatchObject({
    period: PERIODS[0],
    at: moment('2022-07-01T12:00'),
  });
  const chosen = read('period=2022&at=2022-07-01T12:00&definition=by-date&level=commune');
  expect(chosen).toMatchObject({ definition: 'by-date', level: 'commune' });
  expect(
    listAddress(chosen as ReportChoice, 1656651600000, { unit: 'H47.18' }, 'open_overdue'),
  ).toBe(
    '/dossiers?unit=H47.18&period=2022&measure=open_overdue&as_of=1656651600000&definition=by-date',
  );
});

test.each([
  ['at=2023-03-29T13:31', 'report.not-yet', 'at'],
  ['at=yesterday', 'input.not-an-instant', 'at'],
  ['period=1999', 'period.not-found', 'period'],
  ['at=2019-07-01T12:00', 'period.not-found', 'period'],
  ['at=2022-07-01T12:00&period=2023', 'report.period-not-begun', 'period'],
  ['definition=by-luck', 'report.unknown-definition', 'definition'],
  ['level=village', 'report.unknown-level', 'level'],
])('what cannot be told is refused by the field that is wrong: %s', (search, refused, path) => {
  expect(read(search)).toMatchObject({ refused, path });
});
