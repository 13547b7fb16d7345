import { expect, test } from 'vitest';
import { TREE, UNITS, viewerIn } from '../../test/desk/units.ts';
import type { Reach } from './figure-filter.ts';
import { refuseOutOfScope, unitsOf } from './figure-scope.ts';

const at = (code: string) => UNITS.by_code.get(code)!;

test('a level is all its units, a unit is itself alone, neither is the whole province', () => {
  const of = (unit: string | null, level: 'district' | 'province' | null, reach: Reach = 'own') =>
    unitsOf({ unit: unit === null ? null : at(unit), level, reach }, TREE, UNITS);
  expect(of(null, 'district')?.size).toBe(18);
  expect(of(null, 'province')?.size).toBe(29);
  expect(of('H47.18', null)).toEqual(new Set([518]));
  expect(of(null, null)).toBeUndefined();
  expect(of('H47.18', null, 'subtree')?.size).toBe(12);
  expect(of('H47.18', null, 'below')?.has(518)).toBe(false);
  expect(of('H47.18', null, 'below')?.size).toBe(11);
});

test('a head opens what lies below, and is told how many units that is', () => {
  const head = viewerIn('head', 'H47.18');
  expect(refuseOutOfScope(head, new Set([518, at('H47.18.08').unit_id]), UNITS)).toBeNull();
  expect(refuseOutOfScope(head, new Set([517]), UNITS)).toEqual({
    refused: 'access.list-out-of-scope',
    facts: { allowed: 'Huyện Phú Ninh, Thị trấn Phú Thịnh, Xã Tam Thành…', units: 12 },
  });
});

test('a leader opens every list, a case officer the unit’s own', () => {
  expect(refuseOutOfScope(viewerIn('provincial-leader', 'H47'), undefined, UNITS)).toBeNull();
  const officer = viewerIn('case-officer', 'H47.18');
  expect(refuseOutOfScope(officer, new Set([518]), UNITS)).toBeNull();
  expect(refuseOutOfScope(officer, undefined, UNITS)?.facts).toEqual({
    allowed: 'Huyện Phú Ninh',
    units: 1,
  });
});
