import { describe, expect, test } from 'vitest';
import type { Known } from '../known.ts';
import type { Mapping } from '../mapping.ts';
import { parseMapping } from '../parse-mapping.ts';
import { plannedFor, planOf } from '../plan.ts';
import { isFault } from './rule.ts';

const KNOWN: Known = {
  province: 'H60',
  units: [
    { code: 'H60.1', name: 'Sở Nội vụ' },
    { code: 'H60.2', name: 'Xã Tân An' },
    { code: 'H60.3', name: 'Xã Hòa Bình' },
  ],
  procedures: [{ code: '1.013979', title: 'Cấp phép xây dựng' }],
};

const planned = (change: object = {}) =>
  planOf(
    parseMapping({
      mapping: 1,
      columns: { code: 'a', received: 'b', unit: 'c', procedure: 'd' },
      defaults: { channel: 'counter' },
      dates: ['iso'],
      ...change,
    }) as Mapping,
    KNOWN,
  );
const CREATE = { create: { units: true, procedures: true } };

describe('a unit is found', () => {
  const found: [string, string, string][] = [
    ['by its code', 'h60.1', 'H60.1'],
    ['by its name in any capitals and blanks', ' SỞ  NỘI VỤ ', 'H60.1'],
    ['by its name with a tone in the other place', 'Xã Hoà Bình', 'H60.3'],
    ['by its name without marks, where one alone fits', 'So noi vu', 'H60.1'],
  ];
  for (const [how, value, code] of found)
    test(how, () => expect(planned().unit.codeOf(value)).toBe(code));

  test('by the mapping’s table: a code, or the name of a known one', () => {
    const units = { SNV: { code: 'H60.1' }, TA: { name: 'Xã Tân An' } };
    const { unit } = planned({ units });
    expect([unit.codeOf('snv'), unit.codeOf('TA')]).toEqual(['H60.1', 'H60.2']);
  });
});

test('one that is not known is a fault with the nearest names', () => {
  expect(planned().unit.codeOf('Sở Nội bộ')).toMatchObject({
    rule: 'unit-unknown',
    possible: ['Sở Nội vụ'],
  });
  expect(planned().unit.codeOf('  ')).toMatchObject({ rule: 'unit-missing' });
});

test('an empty cell is the default', () => {
  const { unit } = planned({ defaults: { unit: 'Sở Nội vụ', channel: 'counter' } });
  expect(unit.codeOf('')).toBe('H60.1');
});

describe('where they may be made, new ones', () => {
  test('have the province’s code and their letters, one each, whatever capitals', () => {
    const plan = planned(CREATE);
    const codes = ['Sở Y tế', 'SỞ Y TẾ', 'So Y te', 'Xã Tấn An'].map(plan.unit.codeOf);
    expect(codes).toEqual(['H60.SO-Y-TE', 'H60.SO-Y-TE', 'H60.SO-Y-TE-2', 'H60.XA-TAN-AN']);
    expect(plan.units.map(({ kind }) => kind)).toEqual(['department', 'department', 'commune']);
  });
  test('keep a value that is a code, and what the mapping says of them', () => {
    const plan = planned({
      ...CREATE,
      units: { X1: { name: 'Xã Một', parent: 'Huyện Mới' }, 'Huyện Mới': { code: 'H60.90' } },
      procedures: { Đổi: { code: '2.000001', limit: '5d', field: 'Tư pháp' } },
    });
    expect([plan.unit.codeOf('X1'), plan.procedure.codeOf('Đổi')]).toEqual(['X1', '2.000001']);
    expect(plan.units).toEqual([
      { code: 'H60.90', name: 'Huyện Mới', kind: 'district', parent: null, value: 'Huyện Mới' },
      { code: 'X1', name: 'Xã Một', kind: 'commune', parent: 'H60.90', value: 'X1' },
    ]);
    expect(plan.procedures).toMatchObject([{ title: 'Đổi', limit: '5d', field: 'Tư pháp' }]);
  });
  test('whose parents are each other end at the province', () => {
    const plan = planned({ ...CREATE, units: { A: { parent: 'B' }, B: { parent: 'A' } } });
    expect(plan.unit.codeOf('A')).toBe('H60.A');
    expect(plan.units.map(({ parent }) => parent)).toEqual([null, 'H60.B']);
  });
  test('that only refused rows named are not made; parents of others are', () => {
    const plan = planned({ ...CREATE, units: { 'Xã Một': { parent: 'Huyện Hai' } } });
    for (const value of ['Xã Một', 'Xã Lạ']) expect(isFault(plan.unit.codeOf(value))).toBe(false);
    const { units } = plannedFor(plan, ['H60.XA-MOT'], new Set());
    expect(units.map(({ name }) => name)).toEqual(['Huyện Hai', 'Xã Một']);
  });
  test('are at most 5,000: more is the column of something else', () => {
    const plan = planned(CREATE);
    const codes = Array.from({ length: 5_001 }, (_, i) => plan.unit.codeOf(`Ông ${i} Nguyễn`));
    expect(codes.filter(isFault)).toHaveLength(1);
  });
});
