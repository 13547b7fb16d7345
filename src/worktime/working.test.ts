import { expect, test } from 'vitest';
import { at, limit, shown, vietnam } from '../../test/worktime/vietnam.ts';
import { isRefusal, MINUTE } from '../kernel/index.ts';
import { getCalendar } from './compile.ts';
import { dueInstant } from './due.ts';
import { isOpen, nextOpening } from './open.ts';
import { addWorking, earliestWith, subtractWorking, workingBetween } from './working.ts';

const add = (from: string, minutes: number) => shown(addWorking(vietnam(), at(from), minutes));
const subtract = (from: string, minutes: number) =>
  shown(subtractWorking(vietnam(), at(from), minutes));

test('40 working hours from Thursday 28/4/2022 15:40 skip 30/4–3/5', () => {
  expect(add('2022-04-28T15:40', 2_400)).toBe('2022-05-09T15:40');
});

test('time that is used up at closing ends at closing, one minute more the next morning', () => {
  expect(add('2023-03-06T07:00', 480)).toBe('2023-03-06T17:00');
  expect(add('2023-03-06T07:00', 481)).toBe('2023-03-07T07:01');
  expect(add('2023-03-06T07:00', 270)).toBe('2023-03-06T11:30');
  expect(add('2023-03-06T07:00', 271)).toBe('2023-03-06T13:31');
});

test('no time leads nowhere, also outside working hours', () => {
  expect(add('2023-03-04T20:00', 0)).toBe('2023-03-04T20:00');
  expect(subtract('2023-03-04T20:00', 0)).toBe('2023-03-04T20:00');
});

test('seconds are kept when a count starts within working time', () => {
  expect(add('2023-03-06T07:00:30', 1)).toBe('2023-03-06T07:01:30');
  expect(add('2023-03-06T11:29:30', 1)).toBe('2023-03-06T13:30:30');
  expect(add('2023-03-06T06:59:30', 1)).toBe('2023-03-06T07:01');
});

test('subtracting takes the latest instant that leads there', () => {
  expect(subtract('2022-05-09T15:40', 2_400)).toBe('2022-04-28T15:40');
  expect(subtract('2023-03-06T17:00', 480)).toBe('2023-03-06T07:00');
  expect(subtract('2023-03-07T07:00', 480)).toBe('2023-03-06T07:00');
  expect(subtract('2023-03-07T07:00', 60)).toBe('2023-03-06T16:00');
  expect(subtract('2023-03-06T13:30', 270)).toBe('2023-03-06T07:00');
  expect(subtract('2023-03-06T14:00', 30)).toBe('2023-03-06T13:30');
});

test('a year that is not known is refused, on both sides, and named', () => {
  const refusal = (value: unknown) => (isRefusal(value) ? value.facts.asked_year : value);
  const last = at('2026-12-31T16:00');
  expect(shown(addWorking(vietnam(), last, 60))).toBe('2026-12-31T17:00');
  expect(refusal(addWorking(vietnam(), last, 61))).toBe(2027);
  expect(refusal(addWorking(vietnam(), at('2027-01-01T00:00'), 1))).toBe(2027);
  expect(refusal(addWorking(vietnam(), at('2029-05-01T00:00'), 0))).toBe(2029);
  expect(refusal(addWorking(vietnam(), at('2021-12-31T23:59'), 1))).toBe(2021);
  expect(add('2022-01-01T00:00', 1)).toBe('2022-01-04T07:01');
  expect(subtract('2022-01-04T08:00', 60)).toBe('2022-01-04T07:00');
  expect(refusal(subtractWorking(vietnam(), at('2022-01-04T08:00'), 61))).toBe(2021);
  expect(refusal(subtractWorking(vietnam(), at('2027-01-01T00:00'), 1))).toBe(2027);
  expect(refusal(workingBetween(vietnam(), at('2021-12-31T23:59'), last))).toBe(2021);
  expect(refusal(workingBetween(vietnam(), last, at('2027-01-01T00:00')))).toBe(2027);
  expect(addWorking(vietnam(), at('2030-01-01T00:00'), 1)).toEqual({
    refused: 'calendar.unknown-year',
    facts: {
      calendar: 'vietnam-civil-servants',
      first_year: 2022,
      last_year: 2026,
      asked_year: 2030,
    },
    possible: ['years 2022–2026'],
  });
});

test('negative time is refused', () => {
  const refused = { refused: 'working-time.negative', facts: { minutes: -1 } };
  expect(addWorking(vietnam(), at('2023-03-06T07:00'), -1)).toEqual(refused);
  expect(subtractWorking(vietnam(), at('2023-03-06T07:00'), -1)).toEqual(refused);
  expect(shown(addWorking(vietnam(), at('2023-03-06T07:00'), Number.NaN))).toBe(refused.refused);
  expect(shown(subtractWorking(vietnam(), at('2023-03-06T07:00'), Number.NaN))).toBe(
    refused.refused,
  );
});

test('the supplement of the example lasts 3 days 2 hours of working time', () => {
  const [from, to] = [at('2022-05-05T09:00'), at('2022-05-10T11:00')];
  expect(workingBetween(vietnam(), from, to)).toBe(26 * 60);
  expect(workingBetween(vietnam(), to, from)).toBe(-26 * 60);
  expect(workingBetween(vietnam(), from, from)).toBe(0);
  expect(workingBetween(vietnam(), from, from + MINUTE / 2)).toBe(0.5);
});

test('an opening is open, a closing is not; a break and the night are not', () => {
  const open = (text: string) => isOpen(vietnam(), at(text));
  expect(open('2023-03-06T07:00')).toBe(true);
  expect(open('2023-03-06T06:59:59.999')).toBe(false);
  expect(open('2023-03-06T11:29:59.999')).toBe(true);
  expect(open('2023-03-06T11:30')).toBe(false);
  expect(open('2023-03-06T17:00')).toBe(false);
  expect(open('2023-03-04T09:00')).toBe(false);
  expect(open('2021-12-31T09:00')).toBe(false);
  expect(open('2027-01-04T09:00')).toBe(false);
  expect(open('2026-12-31T18:00')).toBe(false);
});

test('the next opening of an open instant is itself', () => {
  const next = (text: string) => shown(nextOpening(vietnam(), at(text)));
  expect(next('2023-03-06T08:12')).toBe('2023-03-06T08:12');
  expect(next('2023-03-06T11:30')).toBe('2023-03-06T13:30');
  expect(next('2023-01-19T17:00')).toBe('2023-01-27T07:00');
  expect(next('2026-12-31T17:00')).toBe('calendar.unknown-year');
  const asked = (text: string) => {
    const value = nextOpening(vietnam(), at(text));
    return isRefusal(value) ? value.facts.asked_year : value;
  };
  expect(asked('2026-12-31T17:00')).toBe(2027);
  expect(asked('2021-06-01T17:00')).toBe(2021);
});

test('no working time is over as the calendar begins', () => {
  expect(shown(earliestWith(vietnam(), 0))).toBe('2022-01-01T00:00');
});

test('when no day is worked after the first, it is the year after the last that is asked for', () => {
  const once = { weekday: 6, from_minute: 420, to_minute: 690, valid_to: '2022-01-02' };
  const calendar = getCalendar({ years: [2022], days: [], hours: [once] });
  expect(shown(nextOpening(calendar, at('2022-01-01T06:00')))).toBe('2022-01-01T07:00');
  expect(nextOpening(calendar, at('2022-01-01T12:00'))).toMatchObject({
    refused: 'calendar.unknown-year',
    facts: { asked_year: 2023 },
  });
  const due = dueInstant(calendar, at('2022-01-01T12:00'), limit('1h'));
  expect(due).toMatchObject({ refused: 'calendar.unknown-year', facts: { asked_year: 2023 } });
});
