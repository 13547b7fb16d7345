import { expect, test } from 'vitest';
import { parseDay } from '../kernel/index.ts';
import { dossierCode, findCodeParts } from './code.ts';

test('a code is unit, day and four digits', () => {
  expect(dossierCode('H47.18', parseDay('2023-03-29')!, 7)).toBe('H47.18-230329-0007');
  expect(dossierCode('H47.18', parseDay('2023-03-29')!, 9999)).toBe('H47.18-230329-9999');
});

test('the ten-thousandth dossier of a unit and day is refused', () => {
  expect(dossierCode('H47.18', parseDay('2023-03-29')!, 10_000)).toMatchObject({
    refused: 'dossier.counter-full',
    facts: { most: 9999, day: '2023-03-29' },
  });
});

test('a code of our own form tells its unit, day and number; any other form tells none', () => {
  const parts = { unit_code: 'H47.18', on_day: '2023-03-29', number: 7 };
  expect(findCodeParts('H47.18-230329-0007')).toEqual(parts);
  expect(findCodeParts('H47.18-230229-0007')).toBeNull();
  expect(findCodeParts('H47.18-230329-000007')).toBeNull();
  expect(findCodeParts('case-10011')).toBeNull();
});
