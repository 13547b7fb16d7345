import { expect, test } from 'vitest';
import { VIETNAM } from '../../test/worktime/vietnam.ts';
import { checkCalendar } from './check.ts';
import { faultText } from './fault-text.ts';
import { type CalendarDay, type CalendarSpec, DEFAULT_HOURS, type WorkingHours } from './spec.ts';

const calendar = (more: Partial<CalendarSpec>): CalendarSpec => ({
  years: [2024],
  days: [],
  hours: DEFAULT_HOURS,
  ...more,
});
const faults = (more: Partial<CalendarSpec>): string[] =>
  checkCalendar(calendar(more)).map(({ refused, path }) => `${refused} ${path}`);
const day = (text: string, kind: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  day: text,
  kind: kind as CalendarDay['kind'],
  basis: 'Điều 112',
  ...more,
});
const hours = (
  weekday: number,
  from_minute: number,
  to_minute: number,
  more = {},
): WorkingHours => ({
  weekday,
  from_minute,
  to_minute,
  ...more,
});

test('the calendar of civil servants 2022–2026 is sound', () => {
  expect(checkCalendar(VIETNAM)).toEqual([]);
});

test('a calendar needs years, each once, none missing in between', () => {
  expect(faults({ years: [] })).toEqual(['calendar.no-years years']);
  expect(faults({ years: [2024, 2022] })).toEqual(['calendar.gap-in-years years']);
  expect(checkCalendar(calendar({ years: [2024, 2022] }))[0]!.facts).toEqual({
    after: 2022,
    before: 2024,
    missing: 2023,
  });
  expect(faults({ years: [2024, 2023, 2022] })).toEqual([]);
  expect(faults({ years: [2024, 2024] })).toEqual(['calendar.year-twice years[1]']);
  expect(faults({ years: [2024.5] })).toEqual(['calendar.no-such-year years[0]']);
  const facts = (years: number[]) => checkCalendar(calendar({ years }))[0]!.facts;
  expect([facts([2024, 2024]), facts([3000])]).toEqual([{ year: 2024 }, { year: 3000 }]);
});

test('a year is one of those in which Vietnam has kept UTC+7 throughout', () => {
  for (const year of [1976, 2200]) expect(faults({ years: [year] })).toEqual([]);
  for (const year of [1975, 2201]) {
    expect(faults({ years: [year] })).toEqual(['calendar.no-such-year years[0]']);
  }
});

test('a day is a real date of a known year, of a known kind, with a basis', () => {
  const days = [
    day('2024-02-30', 'holiday'),
    day('2024-01-01', 'feast'),
    day('2024-01-02', 'holiday', { basis: ' ' }),
    day('2025-01-01', 'holiday'),
  ];
  expect(faults({ days })).toEqual([
    'calendar.no-such-day days[0]',
    'calendar.unknown-kind days[1]',
    'calendar.no-basis days[2]',
    'calendar.day-outside-years days[3]',
  ]);
});

test('two entries for a day are refused, naming both; a unit may have its own', () => {
  const twice = [day('2024-01-01', 'holiday'), day('2024-01-01', 'compensatory')];
  const [fault, ...others] = checkCalendar(calendar({ days: [...twice, twice[0]!] }));
  expect(fault).toEqual({
    refused: 'calendar.two-entries',
    facts: { day: '2024-01-01', kind: 'compensatory', unit: null, first: 'days[0]' },
    path: 'days[1]',
  });
  expect(others.map((other) => other.facts.first)).toEqual(['days[0]']);
  const own = day('2024-01-01', 'holiday', { unit: 'H47.1' });
  expect(faults({ days: [twice[0]!, own] })).toEqual([]);
  expect(faults({ days: [own, own] })).toEqual(['calendar.two-entries days[1]']);
});

test('a make-up day is a weekend day, a day off in exchange or compensation a weekday', () => {
  const days = [
    day('2024-05-03', 'make-up'),
    day('2024-05-04', 'make-up'),
    day('2024-05-05', 'make-up'),
    day('2024-06-01', 'swapped'),
    day('2024-06-03', 'swapped'),
    day('2024-06-02', 'compensatory'),
    day('2024-06-07', 'compensatory'),
    day('2024-06-08', 'holiday'),
  ];
  expect(faults({ days })).toEqual([
    'calendar.make-up-not-weekend days[0]',
    'calendar.swapped-on-weekend days[3]',
    'calendar.compensatory-on-weekend days[5]',
  ]);
});

test('only a unit has ordinary days', () => {
  expect(faults({ days: [day('2024-05-01', 'ordinary')] })).toEqual([
    'calendar.ordinary-without-unit days[0]',
  ]);
  expect(faults({ days: [day('2024-05-01', 'ordinary', { unit: 'U' })] })).toEqual([]);
});

test('the two halves of a swap name each other', () => {
  const off = day('2024-04-29', 'swapped', { swapped_with: '2024-05-04' });
  const on = day('2024-05-04', 'make-up', { swapped_with: '2024-04-29' });
  const other = 'calendar.swap-without-other-half';
  expect(faults({ days: [off, on] })).toEqual([]);
  expect(faults({ days: [off] })).toEqual([`${other} days[0]`]);
  expect(faults({ days: [on] })).toEqual([`${other} days[0]`]);
  expect(faults({ days: [off, { ...on, swapped_with: '2024-04-22' }] })).toHaveLength(2);
  expect(faults({ days: [off, { ...on, unit: 'U' }] })).toHaveLength(2);
  expect(faults({ days: [off, day('2024-05-04', 'holiday')] })).toEqual([`${other} days[0]`]);
  expect(faults({ days: [day('2024-05-01', 'holiday', { swapped_with: '2024-05-04' })] })).toEqual([
    'calendar.no-swap days[0]',
  ]);
});

test('hours lie within a day of the week and do not run backwards', () => {
  const rows = [
    hours(0, 420, 690),
    hours(8, 420, 690),
    hours(1.5, 420, 690),
    hours(1, -1, 690),
    hours(1, 420, 1441),
    hours(1, 420.5, 690),
    hours(1, 690, 420),
    hours(1, 690, 690),
    hours(1, 5, 0),
    hours(7, 0, 1440),
  ];
  expect(faults({ hours: rows })).toEqual([
    'calendar.no-such-weekday hours[0]',
    'calendar.no-such-weekday hours[1]',
    'calendar.no-such-weekday hours[2]',
    'calendar.no-such-minute hours[3]',
    'calendar.no-such-minute hours[4]',
    'calendar.no-such-minute hours[5]',
    'calendar.hours-backwards hours[6]',
    'calendar.hours-backwards hours[7]',
    'calendar.hours-backwards hours[8]',
  ]);
});

test('a calendar without any working hour is refused', () => {
  expect(faults({ hours: [] })).toEqual(['calendar.never-open hours']);
  expect(faults({ hours: [hours(1, 0, 0, { unit: 'U' })] })).toEqual(['calendar.never-open hours']);
});

test('only a unit can be closed on a weekday', () => {
  expect(faults({ hours: [hours(1, 420, 690), hours(6, 0, 0)] })).toEqual([
    'calendar.closed-without-unit hours[1]',
  ]);
  expect(faults({ hours: [hours(1, 420, 690), hours(6, 0, 0, { unit: 'U' })] })).toEqual([]);
});

test('hours of one weekday, unit and time of validity do not overlap; touching ones may', () => {
  const overlap = ['calendar.hours-overlap hours[1]'];
  const pair = (a: WorkingHours, b: WorkingHours) => faults({ hours: [a, b] });
  expect(pair(hours(1, 420, 690), hours(1, 660, 1020))).toEqual(overlap);
  expect(pair(hours(1, 660, 1020), hours(1, 420, 690))).toEqual(overlap);
  expect(pair(hours(1, 420, 1020), hours(1, 480, 500))).toEqual(overlap);
  expect(pair(hours(1, 420, 690), hours(1, 690, 1020))).toEqual([]);
  expect(pair(hours(1, 690, 1020), hours(1, 420, 690))).toEqual([]);
  expect(pair(hours(1, 420, 690), hours(2, 420, 690))).toEqual([]);
  expect(pair(hours(1, 420, 690), hours(1, 420, 690, { unit: 'U' }))).toEqual([]);
  const [fault] = checkCalendar(calendar({ hours: [hours(1, 420, 690), hours(1, 660, 700)] }));
  expect(fault!.facts).toEqual({
    weekday: 1,
    from_minute: 660,
    to_minute: 700,
    unit: null,
    first: 'hours[0]',
  });
});

test('hours that hold at different times do not collide', () => {
  const june = { valid_from: '2024-06-01' };
  const until = (valid_to: string) => ({ valid_to });
  const pair = (a: object, b: object) =>
    faults({ hours: [hours(1, 420, 690, a), hours(1, 420, 690, b)] });
  expect(pair(until('2024-06-01'), june)).toEqual([]);
  expect(pair(june, until('2024-06-01'))).toEqual([]);
  expect(pair(until('2024-06-02'), june)).toEqual(['calendar.hours-overlap hours[1]']);
  expect(pair({}, june)).toEqual(['calendar.hours-overlap hours[1]']);
});

test('a unit that is closed on a weekday has no hours on it', () => {
  const unit = { unit: 'U' };
  const rows = [hours(1, 420, 690), hours(5, 0, 0, unit), hours(5, 420, 690, unit)];
  expect(faults({ hours: rows })).toEqual(['calendar.hours-overlap hours[2]']);
});

test('the validity of hours is made of real dates in order', () => {
  const row = (more: object) => faults({ hours: [hours(1, 420, 690, more)] });
  expect(row({ valid_from: '2024-13-01' })).toEqual(['calendar.no-such-day hours[0]']);
  expect(row({ valid_to: '01/06/2024' })).toEqual(['calendar.no-such-day hours[0]']);
  expect(row({ valid_from: '2024-06-01', valid_to: '2024-06-01' })).toEqual([
    'calendar.validity-backwards hours[0]',
  ]);
  expect(row({ valid_from: '2024-06-01', valid_to: '2024-06-02' })).toEqual([]);
});

test('every fault has words in both languages', () => {
  const spec = calendar({ years: [], hours: [], days: [day('x', 'make-up')] });
  for (const fault of checkCalendar(spec)) {
    expect(faultText(fault).en).not.toContain('calendar.');
    expect(faultText(fault).vi).not.toBe(faultText(fault).en);
  }
  expect(faultText({ refused: 'other.code', facts: {} })).toEqual({
    vi: 'other.code',
    en: 'other.code',
  });
});
