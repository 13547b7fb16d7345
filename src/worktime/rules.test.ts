import { expect, test } from 'vitest';
import { readDayCounting } from './rules.ts';

test('a province counts days by working hours or whole; another setting is a fault of the data', () => {
  expect(readDayCounting('"working-hours"')).toBe('working-hours');
  expect(readDayCounting('"whole-days"')).toBe('whole-days');
  expect(() => readDayCounting('"half-days"')).toThrow('no day counting: "half-days"');
});
