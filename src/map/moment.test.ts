import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../kernel/index.ts';
import { readMoment } from './moment.ts';

const now = parseInstant('2023-03-29T13:30')!;

test('a day stands for its end, an instant for itself; what has not come is now', () => {
  const told = (text: string | null) => {
    const at = readMoment(text, now);
    return at === null ? null : formatInstant(at);
  };
  expect(told('2023-03-22')).toContain('2023-03-22T23:59:59');
  expect(told('2023-03-22T08:00:00+07:00')).toContain('2023-03-22T08:00:00');
  expect([told('2023-03-29'), told('2024-01-01'), told('soon'), told(null)]).toEqual(
    Array(4).fill(null),
  );
});
