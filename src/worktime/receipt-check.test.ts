import { expect, test } from 'vitest';
import { at, ledger, limit, shown, sound, vietnam } from '../../test/worktime/vietnam.ts';
import type { Refusal } from '../kernel/index.ts';
import type { ClockEvent } from './clock-event.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { checkReceipt } from './receipt-check.ts';
import { readReceipt } from './receipt-shape.ts';

const act = { actor_id: 7, basis: 'Điều 19' };
const EXAMPLE = {
  received: '2022-04-28T15:40',
  limit: '5d',
  after_15: 'next-day',
  suspend: '2022-05-05T09:00/2022-05-10T11:00:supplement',
};
const receiptWith = (more: object, ...events: ClockEvent[]): Receipt => {
  const value = ledger({ ...EXAMPLE, ...more });
  const all = [...value.events, ...events];
  return JSON.parse(JSON.stringify(sound(receiptOf(vietnam(), { ...value, events: all }))));
};
const exampleReceipt = () => receiptWith({});

test('a receipt is counted again from itself alone, in both resume modes', () => {
  expect(checkReceipt(exampleReceipt())).toEqual({
    due_at: '2022-05-13T09:00:00+07:00',
    agrees: true,
  });
  expect(checkReceipt(receiptWith({ resume_mode: 'restart' }))).toEqual({
    due_at: '2022-05-17T11:00:00+07:00',
    agrees: true,
  });
  const none = { received: '2031-04-28T15:40', limit: 'none', suspend: [] };
  for (const more of [none, { limit: 'none' }])
    expect(checkReceipt(receiptWith(more))).toEqual({ due_at: null, agrees: true });
});

test('every kind of event is read back', () => {
  const events: ClockEvent[] = [
    { kind: 'lengthened', at: at('2022-05-11T09:00'), by: limit('2d'), ...act },
    {
      kind: 'promised',
      at: at('2022-05-12T09:00'),
      promised_at: at('2022-05-20T09:00'),
      reason: 'x',
      ...act,
    },
    { kind: 'stopped', at: at('2022-05-19T09:00'), ...act },
  ];
  const receipt = receiptWith({}, ...events);
  expect(receipt.events.map(({ kind, by, promised_at }) => [kind, by, promised_at])).toEqual([
    ['suspended', undefined, undefined],
    ['resumed', undefined, undefined],
    ['lengthened', '2d', undefined],
    ['promised', undefined, '2022-05-20T09:00:00+07:00'],
    ['stopped', undefined, undefined],
  ]);
  expect([receipt.phase, receipt.promised_at]).toEqual(['stopped', '2022-05-20T09:00:00+07:00']);
  expect(checkReceipt(receipt)).toEqual({ due_at: '2022-05-17T09:00:00+07:00', agrees: true });
});

test('a receipt that says otherwise differs', () => {
  const forged = { ...exampleReceipt(), due_at: '2022-05-16T09:00:00+07:00' };
  expect(checkReceipt(forged)).toEqual({ due_at: '2022-05-13T09:00:00+07:00', agrees: false });
  const calendar = { ...exampleReceipt().calendar, days: [] };
  expect(checkReceipt({ ...exampleReceipt(), calendar })).toMatchObject({ agrees: false });
});

test('what cannot be read is refused, naming the place', () => {
  const checked = (more: object) => {
    const value = checkReceipt({ ...exampleReceipt(), ...more });
    return 'refused' in value ? `${value.refused} ${value.path}` : value;
  };
  const [first] = exampleReceipt().events;
  expect(checked({ received_at: 'yesterday' })).toBe('receipt.unreadable received_at');
  expect(checked({ limit: 'x' })).toBe('limit.unreadable limit');
  expect(checked({ events: [{ ...first, at: 'then' }] })).toBe('receipt.unreadable events[0].at');
  expect(checked({ events: [first, { ...first, kind: 'lengthened' }] })).toBe(
    'limit.unreadable events[1].by',
  );
  expect(checked({ events: [{ ...first, kind: 'promised' }] })).toBe(
    'receipt.unreadable events[0].promised_at',
  );
  expect(checked({ events: [{ ...first, reason: undefined }] })).toBe(
    'clock.unknown-reason events[0].reason',
  );
  expect(checked({ calendar: { years: [], days: [], hours: [] } })).toBe('calendar.no-years years');
  expect(shown(checkReceipt({ ...exampleReceipt(), received_at: '2021-01-01T09:00' }))).toBe(
    'calendar.unknown-year',
  );
  expect(checkReceipt({ ...exampleReceipt(), received_at: 'x' })).toMatchObject({
    facts: { text: 'x' },
  });
  const factsOf = (more: object) =>
    (checkReceipt({ ...exampleReceipt(), events: [{ ...first!, ...more }] }) as Refusal).facts;
  expect(factsOf({ kind: 'lengthened' })).toEqual({ text: '' });
  expect(factsOf({ kind: 'promised' })).toEqual({ text: '' });
  expect(factsOf({ kind: 'promised', promised_at: 'then' })).toEqual({ text: 'then' });
  expect(factsOf({ reason: undefined })).toMatchObject({ reason: '' });
});

test('foreign JSON must have the shape of a receipt', () => {
  expect(readReceipt(exampleReceipt())).toEqual(exampleReceipt());
  const path = (more: object) => {
    const value = readReceipt({ ...exampleReceipt(), ...more });
    return 'refused' in value ? `${value.refused} ${value.path}` : 'taken';
  };
  expect(path({ format: 'other' })).toBe('input.invalid format');
  expect(path({ due_at: 5 })).toBe('input.invalid due_at');
  expect(path({ due_at: null, unit: 'U' })).toBe('taken');
  expect(path({ rules: {} })).toBe('input.invalid rules.day_counting');
  expect(path({ events: [{ kind: 'slept', at: '', basis: '' }] })).toBe(
    'input.invalid events.0.kind',
  );
  expect(path({ calendar: {} })).toBe('input.invalid calendar.years');
});
