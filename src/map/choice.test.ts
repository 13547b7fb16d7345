import { expect, test } from 'vitest';
import { parseInstant } from '../kernel/index.ts';
import { choiceSearch, listAddress, mapAddress, unitAddress } from './address.ts';
import { isRunning, readChoice } from './choice.ts';

const at = (day: string) => parseInstant(`${day}T00:00`)!;
const year = (code: number) => ({
  period_code: String(code),
  kind: 'year',
  name: `Năm ${code}`,
  from_at: at(`${code}-01-01`),
  to_at: at(`${code + 1}-01-01`),
});
const options = {
  sets: [{ set_code: 'on-time-2022' }, { set_code: 'decision-766-progress' }],
  blocks: ['departments', 'vertical', 'districts', 'communes'].map((block_code) => ({
    block_code,
  })),
  periods: [year(2023), year(2022)],
};
const choose = (search: string, now = at('2023-03-29')) =>
  readChoice(new URLSearchParams(search), options, now);

test('the map opens with the districts in the running year', () => {
  expect(choose('')).toEqual({
    set_code: 'on-time-2022',
    block_code: 'districts',
    period_code: '2023',
  });
  expect(choose('', at('2022-08-01')).period_code).toBe('2022');
});

test('the map opens with the latest year in which anything happened', () => {
  const periods = [year(2026), year(2012), year(2011)];
  const openedWith = (used: string[]) =>
    readChoice(
      new URLSearchParams(),
      { ...options, periods, isUsed: (code) => used.includes(code) },
      at('2026-11-23'),
    ).period_code;
  expect(openedWith(['2011', '2012'])).toBe('2012');
  expect(openedWith(['2011', '2026'])).toBe('2026');
  expect(openedWith([])).toBe('2026');
});

test('the map opens with a block that has units, the districts where there are some', () => {
  const openedWith = (filled: string[]) =>
    readChoice(
      new URLSearchParams(),
      { ...options, members: new Map(filled.map((block) => [block, 1])) },
      at('2023-03-29'),
    ).block_code;
  expect(openedWith(['communes'])).toBe('communes');
  expect(openedWith(['departments', 'districts'])).toBe('districts');
  expect(openedWith([])).toBe('districts');
});

test('nothing to choose from is no fault', () => {
  const none = { sets: [], blocks: [], periods: [] };
  const chosen = readChoice(new URLSearchParams('period=2022'), none, 0);
  expect(chosen).toEqual({ set_code: '', block_code: '', period_code: '' });
});

test('an address tells what was chosen; what it cannot mean is ignored', () => {
  const asked = 'set=decision-766-progress&block=communes&period=2022';
  expect(`?${asked}`).toBe(choiceSearch(choose(asked)));
  expect(choose('set=par-2022&block=x&period=1999')).toEqual(choose(''));
});

test('a period runs from its first instant to the one that is no longer in it', () => {
  expect(isRunning(year(2023), at('2023-01-01'))).toBe(true);
  expect(isRunning(year(2023), at('2024-01-01'))).toBe(false);
});

test('a number’s list is addressed by what it counts', () => {
  expect(listAddress({ unit: 'H47.18', period: '2022', measure: 'finished_late' })).toBe(
    '/dossiers?unit=H47.18&period=2022&measure=finished_late',
  );
  expect(listAddress({ level: 'commune', period: '2023', measure: 'open', field: 'Hộ tịch' })).toBe(
    '/dossiers?level=commune&period=2023&measure=open&field=H%E1%BB%99+t%E1%BB%8Bch',
  );
});

test('a unit opens beside the map under an address of its own', () => {
  const choice = choose('');
  expect(unitAddress('H47.18', choice)).toBe(`/map/units/H47.18${choiceSearch(choice)}`);
  expect(mapAddress(choice)).toBe('/map?set=on-time-2022&block=districts&period=2023');
});
