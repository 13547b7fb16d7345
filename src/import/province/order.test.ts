import { expect, test } from 'vitest';
import { checkOrder, type ProvinceOrder } from './order.ts';

const order = (more: Partial<ProvinceOrder> = {}): ProvinceOrder => ({
  code: 'H60',
  name: 'Thử nghiệm',
  issuer: 'urn:motcua:embedded',
  from_year: 2010,
  to_year: 2012,
  by: 'H47/administrator',
  at: 0,
  recorded_at: 0,
  ...more,
});
const refusedOf = (more: Partial<ProvinceOrder>) => {
  const { refused, path, possible } = checkOrder(order(more))!;
  return [refused, path, possible];
};

test('a code is a capital letter, then at most nine capitals and digits', () => {
  expect(checkOrder(order())).toBe(null);
  expect(checkOrder(order({ code: 'X' }))).toBe(null);
  const path = 'code';
  expect(refusedOf({ code: 'h60' })).toEqual(['province.code-malformed', path, ['H60']]);
  expect(refusedOf({ code: 'H 60.' })).toEqual(['province.code-malformed', path, ['H60']]);
  expect(refusedOf({ code: '' })).toEqual(['province.code-malformed', path, ['H60']]);
  expect(refusedOf({ code: 'ABCDEFGHIJK' })[0]).toBe('province.code-malformed');
});

test('a name has letters, and not too many', () => {
  expect(refusedOf({ name: '  ' })[0]).toBe('province.name-missing');
  expect(refusedOf({ name: 'a\nb' })[0]).toBe('province.name-unfit');
  expect(refusedOf({ name: 'a'.repeat(101) })[0]).toBe('province.name-unfit');
});

test('years are of a calendar, in order and at most fifty', () => {
  expect(checkOrder(order({ from_year: 2012 }))).toBe(null);
  expect(refusedOf({ from_year: Number.NaN }).slice(0, 2)).toEqual([
    'province.no-year',
    'from_year',
  ]);
  expect(refusedOf({ to_year: 2012.5 }).slice(0, 2)).toEqual(['province.no-year', 'to_year']);
  expect(refusedOf({ from_year: 2013 })[0]).toBe('province.years-reversed');
  expect(refusedOf({ from_year: 1962 })[0]).toBe('province.too-many-years');
  expect(checkOrder(order({ from_year: 1963 }))).toBe(null);
});
