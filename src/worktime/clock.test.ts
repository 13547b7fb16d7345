import { expect, test } from 'vitest';
import { at, ledger, limit, shown, sound, vietnam } from '../../test/worktime/vietnam.ts';
import { isRefusal } from '../kernel/index.ts';
import { clockAsOf, clockOf, isOverdue, nextClock } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockState } from './clock-state.ts';

const act = { actor_id: 7, basis: 'Điều 19' };
const suspended = (text: string, reason = 'supplement'): ClockEvent => ({
  kind: 'suspended',
  at: at(text),
  reason,
  ...act,
});
const resumed = (text: string, mode: 'add' | 'restart' = 'add'): ClockEvent => ({
  kind: 'resumed',
  at: at(text),
  mode,
  ...act,
});
const stopped = (text: string): ClockEvent => ({ kind: 'stopped', at: at(text), ...act });
const lengthened = (text: string, by: string): ClockEvent => ({
  kind: 'lengthened',
  at: at(text),
  by: limit(by),
  ...act,
});

const clock = (request: object, ...events: ClockEvent[]) =>
  clockOf(vietnam(), {
    ...ledger({ received: '2022-04-28T15:40', limit: '5d', ...request }),
    events,
  });
const state = (request: object, ...events: ClockEvent[]): ClockState =>
  sound(clock(request, ...events));
const due = (request: object, ...events: ClockEvent[]): string => {
  const value = clock(request, ...events);
  return isRefusal(value) ? `${value.refused} ${value.path}` : shown(value.due_at);
};
const after15 = { after_15: 'next-day' };
const pause = [suspended('2022-05-05T09:00'), resumed('2022-05-10T11:00')];

test('the worked example: 13/5 09:00, without the 15:00 rule 13/5 07:40, restarted 17/5 11:00', () => {
  const restart = [pause[0]!, resumed('2022-05-10T11:00', 'restart')];
  expect(due(after15, ...pause)).toBe('2022-05-13T09:00');
  expect(due({}, ...pause)).toBe('2022-05-13T07:40');
  expect(due(after15, ...restart)).toBe('2022-05-17T11:00');
  expect(due({}, ...restart)).toBe('2022-05-17T11:00');
  expect(shown(state({}, ...restart).counted_from)).toBe('2022-05-10T11:00');
});

test('a restart follows the reception rule', () => {
  const late = [pause[0]!, resumed('2022-05-10T15:30', 'restart')];
  expect(due(after15, ...late)).toBe('2022-05-17T17:00');
  expect(due({}, ...late)).toBe('2022-05-17T15:30');
});

test('while it stands still there is no due date; the former one is kept', () => {
  const value = state({}, pause[0]!);
  expect(value).toMatchObject({
    phase: 'suspended',
    due_at: null,
    due_before_at: at('2022-05-09T15:40'),
    suspended_at: at('2022-05-05T09:00'),
    suspended_for: 'supplement',
  });
  expect(state({}, ...pause)).toMatchObject({
    phase: 'running',
    due_before_at: null,
    suspended_at: null,
    suspended_for: null,
    last_at: at('2022-05-10T11:00'),
  });
});

test('seconds of a suspension do not count, as the slips print minutes', () => {
  const value = [suspended('2022-05-05T09:00:59'), resumed('2022-05-10T11:00:01')];
  expect(due({}, ...value)).toBe('2022-05-13T07:40');
});

test('a suspension before the count starts takes nothing from it', () => {
  const early = [suspended('2022-04-28T16:00'), resumed('2022-04-29T09:00')];
  expect(due({ limit: '1d', ...after15 }, ...early)).toBe('2022-05-04T09:00');
  const over = [suspended('2022-04-28T16:00'), resumed('2022-04-28T16:30')];
  expect(due({ limit: '1d', ...after15 }, ...over)).toBe('2022-04-29T17:00');
});

test('a limit that had run out stays run out: nothing is added, it cannot begin again', () => {
  const late = suspended('2022-05-09T15:40');
  expect(due({}, late, resumed('2022-05-12T09:00'))).toBe('2022-05-09T15:40');
  expect(due({}, suspended('2022-05-09T15:39'), resumed('2022-05-12T09:00'))).toBe(
    '2022-05-12T09:01',
  );
  const refused = clock({}, late, resumed('2022-05-12T09:00', 'restart'));
  expect(refused).toEqual({
    refused: 'clock.already-overdue',
    facts: { due_at: at('2022-05-09T15:40'), suspended_at: at('2022-05-09T15:40') },
    possible: ['add'],
    path: 'events[1].mode',
  });
});

test('suspended days of a limit in days are days', () => {
  const whole = { count: 'whole-days' };
  expect(due(whole, ...pause)).toBe('2022-05-12T17:00');
  expect(due({ limit: '20cd' }, ...pause)).toBe('2022-05-23T17:00');
  expect(due({ limit: 'same-day', received: '2022-05-05T08:00' }, ...pause)).toBe(
    '2022-05-10T17:00',
  );
});

test('suspensions cannot overlap, and a running clock cannot be resumed', () => {
  expect(clock({}, pause[0]!, suspended('2022-05-06T09:00'))).toEqual({
    refused: 'clock.suspensions-overlap',
    facts: { at: at('2022-05-06T09:00'), suspended_at: at('2022-05-05T09:00') },
    possible: ['resumed'],
    path: 'events[1]',
  });
  expect(clock({}, resumed('2022-05-06T09:00'))).toEqual({
    refused: 'clock.not-suspended',
    facts: { at: at('2022-05-06T09:00') },
    possible: ['suspended'],
    path: 'events[0]',
  });
});

test('a suspension needs a known reason and a legal basis', () => {
  const refused = clock({}, suspended('2022-05-05T09:00', 'holiday'));
  expect(refused).toMatchObject({
    refused: 'clock.unknown-reason',
    facts: { reason: 'holiday' },
    path: 'events[0].reason',
  });
  expect(isRefusal(refused) && refused.possible).toContain('financial-obligation');
  expect(clock({}, { ...pause[0]!, basis: ' ' })).toEqual({
    refused: 'clock.no-basis',
    facts: { at: at('2022-05-05T09:00') },
    path: 'events[0].basis',
  });
});

test('events come in order, none before reception, none after the stop', () => {
  expect(clock({}, suspended('2022-04-28T15:39'))).toEqual({
    refused: 'clock.before-reception',
    facts: { at: at('2022-04-28T15:39'), received_at: at('2022-04-28T15:40') },
    path: 'events[0]',
  });
  expect(due({}, suspended('2022-04-28T15:40'))).toBe('none');
  expect(clock({}, pause[0]!, resumed('2022-05-05T08:59'))).toEqual({
    refused: 'clock.before-previous',
    facts: { at: at('2022-05-05T08:59'), previous_at: at('2022-05-05T09:00') },
    path: 'events[1]',
  });
  expect(clock({}, stopped('2022-05-05T09:00'), pause[0]!)).toEqual({
    refused: 'clock.stopped',
    facts: { at: at('2022-05-05T09:00'), stopped_at: at('2022-05-05T09:00') },
    path: 'events[1]',
  });
});

test('a limit lengthened by law moves the due date, also while it stands still', () => {
  expect(due({}, lengthened('2022-05-05T09:00', '10d'))).toBe('2022-05-23T15:40');
  expect(due({}, lengthened('2022-05-05T09:00', '4h'))).toBe('2022-05-10T09:40');
  const still = state({}, pause[0]!, lengthened('2022-05-06T09:00', '1d'));
  expect([still.due_at, shown(still.due_before_at)]).toEqual([null, '2022-05-10T15:40']);
  expect(due({}, pause[0]!, lengthened('2022-05-06T09:00', '1d'), pause[1]!)).toBe(
    '2022-05-16T07:40',
  );
});

test('a restart counts the lengthened limit in full', () => {
  const restart = resumed('2022-05-10T11:00', 'restart');
  expect(due({}, lengthened('2022-05-04T09:00', '1d'), pause[0]!, restart)).toBe(
    '2022-05-18T11:00',
  );
});

test('a limit is lengthened in its own kind of unit only', () => {
  const refused = {
    refused: 'clock.other-unit',
    facts: { limit: '5d', by: '10cd' },
    path: 'events[0].by',
  };
  expect(clock({}, lengthened('2022-05-05T09:00', '10cd'))).toEqual(refused);
  expect(due({ limit: 'none' }, lengthened('2022-05-05T09:00', '1d'))).toBe(
    'clock.other-unit events[0].by',
  );
  expect(due({ limit: '10cd' }, lengthened('2022-05-05T09:00', '10cd'))).toBe('2022-05-18T17:00');
  expect(due({ limit: 'same-day' }, lengthened('2022-05-05T09:00', '2d'))).toBe('2022-05-05T17:00');
});

test('the ready result stops the clock, and ends an open suspension in add mode', () => {
  const ready = state({}, stopped('2022-05-09T10:00:30'));
  expect(ready).toMatchObject({ phase: 'stopped', stopped_at: at('2022-05-09T10:00:30') });
  expect(shown(ready.due_at)).toBe('2022-05-09T15:40');
  const still = state({}, pause[0]!, stopped('2022-05-10T11:00'));
  expect([still.phase, shown(still.due_at)]).toEqual(['stopped', '2022-05-13T07:40']);
  expect(still.suspended_at).toBeNull();
});

test('a clock without a limit can stand still and go on in any mode', () => {
  const modes = ['add', 'restart'] as const;
  for (const mode of modes) {
    const value = state({ limit: 'none' }, pause[0]!, resumed('2022-05-10T11:00', mode));
    expect([value.phase, value.due_at]).toEqual(['running', null]);
  }
});

test('an event beyond the known years is refused, not guessed', () => {
  const far = [suspended('2022-05-05T09:00'), resumed('2027-02-01T09:00')];
  expect(due({}, ...far)).toBe('calendar.unknown-year events[1]');
  const near = [suspended('2022-05-05T09:00'), resumed('2026-12-31T16:00')];
  expect(due({}, ...near)).toBe('calendar.unknown-year events[1]');
  expect(due({}, suspended('2022-05-05T09:00'), resumed('2026-12-31T16:00', 'restart'))).toBe(
    'calendar.unknown-year events[1]',
  );
  expect(due({}, lengthened('2022-05-05T09:00', '2000d'))).toBe('calendar.unknown-year events[0]');
  expect(due({ received: '2027-01-05T09:00' })).toBe('calendar.unknown-year undefined');
  const year = (request: object, ...events: ClockEvent[]) => {
    const value = clock(request, ...events);
    return isRefusal(value) ? value.facts.asked_year : value;
  };
  expect(year({ received: '2029-01-05T09:00' })).toBe(2029);
  expect(year({ received: '2021-12-31T09:00' })).toBe(2021);
  expect(year({}, suspended('2022-05-05T09:00'), resumed('2029-02-01T09:00'))).toBe(2029);
  expect(due({ received: '2026-12-31T09:00' }, ...pause)).toBe('calendar.unknown-year undefined');
});

test('the clock as of an instant knows only what had happened by then', () => {
  const value = { ...ledger({ received: '2022-04-28T15:40', limit: '5d' }), events: pause };
  const asOf = (text: string) => sound(clockAsOf(vietnam(), value, at(text)));
  expect(asOf('2022-05-05T08:59').phase).toBe('running');
  expect(asOf('2022-05-05T09:00').phase).toBe('suspended');
  expect(asOf('2022-05-10T10:59').due_at).toBeNull();
  expect(shown(asOf('2022-05-10T11:00').due_at)).toBe('2022-05-13T07:40');
});

test('overdue is derived: a running clock past its due instant', () => {
  const running = state({});
  expect(isOverdue(running, at('2022-05-09T15:40'))).toBe(false);
  expect(isOverdue(running, at('2022-05-09T15:40') + 1)).toBe(true);
  expect(isOverdue(state({}, pause[0]!), at('2022-06-01T09:00'))).toBe(false);
  expect(isOverdue(state({}, stopped('2022-05-09T10:00')), at('2022-06-01T09:00'))).toBe(false);
  expect(isOverdue(state({ limit: 'none' }), at('2022-06-01T09:00'))).toBe(false);
});

test('a clock taken event by event is the clock of the ledger', () => {
  let running = state({});
  for (const event of pause) running = sound(nextClock(vietnam(), running, event));
  expect(running).toEqual(state({}, ...pause));
});

test('a suspension that ends beyond the last year is refused for limits in days, too', () => {
  const events = [suspended('2026-12-15T09:00', 'posting'), resumed('2027-01-11T09:00')];
  for (const limit of ['10d', '20cd'])
    expect(due({ received: '2026-12-10T08:00', limit }, ...events)).toBe(
      'calendar.unknown-year events[1]',
    );
});
