import { expect, test } from 'vitest';
import { valueReader } from './values.ts';

const rules = { field: 'channel', missing: 'channel-missing', unknown: 'channel-unknown' } as const;
const read = valueReader({ 'Trực tuyến': 2, 'Trực tiếp': 1 }, rules);

test('a value is read whatever its capitals, marks and blanks', () => {
  expect([' TRỰC  TUYẾN ', 'truc tiep', 'Trực tuyến'].map(read)).toEqual([2, 1, 2]);
});

test('one that is not listed is a fault with what is possible', () => {
  expect(read('Bồ câu')).toEqual({
    rule: 'channel-unknown',
    field: 'channel',
    value: 'Bồ câu',
    possible: ['Trực tuyến', 'Trực tiếp'],
  });
});

test('an empty cell is missing, unless there is a default or a meaning of nothing', () => {
  expect(read(' ')).toMatchObject({ rule: 'channel-missing' });
  expect(valueReader({ a: 1 }, { ...rules, fallback: 3 })('')).toBe(3);
  expect(valueReader({ a: 1, '': 2 }, { ...rules, fallback: 3 })('')).toBe(2);
});
