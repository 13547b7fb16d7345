import { expect, test } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { isEmail, MOST_ATTEMPTS, stateAfter } from './delivery.ts';

const failed = { outcome: 'failed', detail: '' } as const;

test('a fault of the way is tried again, later each time, eight times in all', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, i) => stateAfter(failed, i + 1, 0));
  expect(waits.map(({ next_at }) => next_at && next_at / MINUTE)).toEqual([
    1,
    5,
    15,
    60,
    180,
    360,
    720,
    null,
  ]);
  expect(waits.map(({ state }) => state).slice(-2)).toEqual(['waiting', 'dead']);
});

test('a receiver’s final no is not asked again; a yes ends it', () => {
  expect(stateAfter({ outcome: 'refused', detail: '' }, 1, 0)).toEqual({
    state: 'dead',
    next_at: null,
  });
  expect(stateAfter({ outcome: 'delivered', detail: '' }, 3, 0)).toMatchObject({ state: 'sent' });
});

test('an address is one reader and nothing else', () => {
  for (const good of ['h47.18.head@mau.example', 'a+b@x.vn']) expect(isEmail(good)).toBe(true);
  for (const bad of ['a@b, c@d', 'A <a@b>', 'a@b\nBcc: c@d', 'a', '@b', 'a@', 'a@b c'])
    expect(isEmail(bad)).toBe(false);
});
