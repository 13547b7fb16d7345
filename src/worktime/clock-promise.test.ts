import { expect, test } from 'vitest';
import { at, ledger, shown, sound, vietnam } from '../../test/worktime/vietnam.ts';
import { clockOf } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import { isSlipInTime, toldAt } from './clock-promise.ts';
import { getCalendar } from './compile.ts';
import { DEFAULT_HOURS } from './spec.ts';

const act = { actor_id: 7, basis: 'Mẫu 04' };
const promised = (text: string, to: string): ClockEvent => ({
  kind: 'promised',
  at: at(text),
  promised_at: at(to),
  reason: 'Chờ ý kiến',
  ...act,
});
const clock = (...events: ClockEvent[]) =>
  clockOf(vietnam(), { ...ledger({ received: '2022-04-28T15:40', limit: '5d' }), events });

test('a new promise moves what the citizen is told, never the due date', () => {
  const state = sound(clock(promised('2022-05-06T09:00', '2022-05-16T09:00')));
  expect(shown(state.due_at)).toBe('2022-05-09T15:40');
  expect(shown(toldAt(state))).toBe('2022-05-16T09:00');
  expect(state.slip_in_time).toBe(true);
  expect(shown(toldAt(sound(clock())))).toBe('2022-05-09T15:40');
});

test('the slip is due one day before the due date, and possible later', () => {
  const slip = (text: string) => sound(clock(promised(text, '2022-05-16T09:00'))).slip_in_time;
  expect(slip('2022-05-08T23:59')).toBe(true);
  expect(slip('2022-05-09T00:00')).toBe(false);
  expect(slip('2022-05-12T09:00')).toBe(false);
  expect(isSlipInTime(at('2022-05-09T15:40'), at('2022-05-08T08:00'))).toBe(true);
});

test('a result is promised anew once', () => {
  const twice = [
    promised('2022-05-06T09:00', '2022-05-16T09:00'),
    promised('2022-05-13T09:00', '2022-05-18T09:00'),
  ];
  expect(clock(...twice)).toEqual({
    refused: 'clock.promised-before',
    facts: { promised_at: at('2022-05-16T09:00') },
    path: 'events[1]',
  });
});

test('the new date is later than the due date and than today, and no day off', () => {
  const to = (text: string, slip = '2022-05-06T09:00') => shown(clock(promised(slip, text)));
  expect(to('2022-05-09T15:40')).toBe('clock.promise-not-later');
  expect(to('2022-05-14T09:00')).toBe('clock.promised-day-off');
  expect(to('2022-05-12T09:00', '2022-05-12T09:00')).toBe('clock.promise-not-later');
  expect(to('2027-01-04T09:00')).toBe('calendar.unknown-year');
  expect(clock(promised('2022-05-06T09:00', '2022-05-14T09:00'))).toEqual({
    refused: 'clock.promised-day-off',
    facts: { promised_at: at('2022-05-14T09:00'), due_at: at('2022-05-09T15:40') },
    path: 'events[0].promised_at',
  });
});

test('there is nothing to promise while the clock stands still or without a due date', () => {
  const pause: ClockEvent = {
    kind: 'suspended',
    at: at('2022-05-05T09:00'),
    reason: 'posting',
    ...act,
  };
  expect(clock(pause, promised('2022-05-06T09:00', '2022-05-16T09:00'))).toEqual({
    refused: 'clock.suspended',
    facts: { at: at('2022-05-06T09:00') },
    possible: ['resumed'],
    path: 'events[1]',
  });
  const none = { ...ledger({ received: '2022-04-28T15:40', limit: 'none' }) };
  const events = [promised('2022-05-06T09:00', '2022-05-16T09:00')];
  expect(toldAt(sound(clockOf(vietnam(), none)))).toBeNull();
  expect(clockOf(vietnam(), { ...none, events })).toEqual({
    refused: 'clock.no-due',
    facts: { at: at('2022-05-06T09:00') },
    path: 'events[0]',
  });
});

test('a suspension after the promise may move the due date beyond it: the later date is told', () => {
  const events: ClockEvent[] = [
    promised('2022-05-06T09:00', '2022-05-10T09:00'),
    { kind: 'suspended', at: at('2022-05-06T10:00'), reason: 'posting', ...act },
  ];
  const still = sound(clock(...events));
  expect(shown(toldAt(still))).toBe('2022-05-10T09:00');
  const resumed: ClockEvent = { kind: 'resumed', at: at('2022-05-13T10:00'), mode: 'add', ...act };
  const after = sound(clock(...events, resumed));
  expect(shown(toldAt(after))).toBe(shown(after.due_at));
  expect(shown(after.due_at)).toBe('2022-05-16T15:40');
});

test('a promise may be for the very first day that the calendar knows', () => {
  const year = getCalendar({ years: [2024], days: [], hours: DEFAULT_HOURS });
  const first = ledger({ received: '2024-01-01T07:00', limit: '1h' });
  const events = [promised('2024-01-01T07:30', '2024-01-01T10:00')];
  expect(shown(sound(clockOf(year, { ...first, events })).promised_at)).toBe('2024-01-01T10:00');
});
