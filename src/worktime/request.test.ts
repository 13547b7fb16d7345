import { expect, test } from 'vitest';
import { at, ledger, sound } from '../../test/worktime/vietnam.ts';
import { ledgerOf, readRequest } from './request.ts';
import { DEFAULT_RULES } from './rules.ts';

const PLAIN = { received: '2022-04-28T15:40', limit: '5d' };
const refusal = (request: object) => {
  const value = ledgerOf(sound(readRequest({ ...PLAIN, ...request })));
  return 'refused' in value ? value : null;
};

test('a request in texts becomes a ledger', () => {
  expect(ledger(PLAIN)).toEqual({
    received_at: at('2022-04-28T15:40'),
    limit: { amount: 5, unit: 'working-day' },
    rules: DEFAULT_RULES,
    events: [],
  });
  expect(ledger({ ...PLAIN, after_15: 'next-day', count: 'whole-days' }).rules).toEqual({
    day_counting: 'whole-days',
    cut_off_minute: 900,
    same_day_cut_off_minute: 900,
  });
  expect(ledger({ ...PLAIN, count: 'working-hours' }).rules).toEqual(DEFAULT_RULES);
  expect(ledger({ ...PLAIN, after_15: 'same-day' }).rules).toEqual(DEFAULT_RULES);
});

test('names may be written with hyphens, suspensions as one text or several', () => {
  const suspend = '2022-05-05T09:00/2022-05-10T11:00:supplement';
  const one = ledger({ ...PLAIN, suspend, 'resume-mode': 'restart' });
  expect(one.events.map((event) => event.kind)).toEqual(['suspended', 'resumed']);
  expect(one.events[1]).toMatchObject({ mode: 'restart', at: at('2022-05-10T11:00') });
  expect(ledger({ ...PLAIN, suspend }).events[1]).toMatchObject({ mode: 'add' });
  const two = ledger({ ...PLAIN, suspend: [suspend, '2022-05-12T09:00:00+07:00/:other-agency'] });
  expect(two.events.map((event) => event.kind)).toEqual(['suspended', 'resumed', 'suspended']);
  expect(two.events[2]).toMatchObject({ reason: 'other-agency', at: at('2022-05-12T09:00') });
});

test('what cannot be read is refused, naming the field', () => {
  expect(refusal({ received: 'today' })).toEqual({
    refused: 'instant.unreadable',
    facts: { text: 'today' },
    possible: ['2022-04-28T15:40'],
    path: 'received',
  });
  expect(refusal({ limit: '5x' })).toMatchObject({ refused: 'limit.unreadable', path: 'limit' });
  const bad = [
    '2022-05-05T09:00',
    '2022-05-05T09:00/2022-05-10T11:00',
    '/2022-05-10T11:00:posting',
    'x/2022-05-10T11:00:posting',
    '2022-05-05T09:00/x:posting',
    'a 2022-05-05T09:00/2022-05-10T11:00:posting',
    'a/2022-05-05T09:00/2022-05-10T11:00:posting',
    '2022-05-05T09:00/2022-05-10T11:00:posting now',
  ];
  for (const text of bad) {
    expect(refusal({ suspend: ['2022-05-01T09:00/2022-05-02T09:00:posting', text] })).toEqual({
      refused: 'clock.suspension-unreadable',
      facts: { text },
      possible: ['FROM/TO:reason'],
      path: 'suspend[1]',
    });
  }
  expect(refusal({ suspend: 'x' })).toMatchObject({ path: 'suspend[0]' });
  expect(refusal({ suspend: '2022-05-05T09:00/:sleep' })).toMatchObject({
    refused: 'clock.unknown-reason',
    path: 'suspend[0]',
  });
});

test('foreign JSON must have the shape of a request', () => {
  const path = (json: unknown) => {
    const value = readRequest(json);
    return 'refused' in value ? `${value.refused} ${value.path}` : value;
  };
  expect(path({ ...PLAIN, id: 7 })).toEqual({ ...PLAIN, id: 7 });
  for (const json of [null, 5, 'x', [PLAIN]]) expect(path(json)).toBe('input.invalid ');
  expect(path({ received: '2022-04-28T15:40' })).toBe('input.invalid limit');
  expect(path({ ...PLAIN, 'after-15': 'maybe' })).toBe('input.invalid after_15');
  expect(path({ ...PLAIN, resume_mode: 'x' })).toBe('input.invalid resume_mode');
  expect(path({ ...PLAIN, colour: 'red' })).toBe('input.invalid ');
});
