import { expect, test } from 'vitest';
import { limit, shown, sound } from '../../test/worktime/vietnam.ts';
import { chooseLimit, type LimitFacts, type LimitVariant } from './limit-choice.ts';
import { limitText } from './limit-text.ts';

const LAND: LimitVariant[] = [
  { when: { place: ['mountain', 'island'] }, add: '10d', basis: 'Luật Đất đai' },
];
const VEHICLE: LimitVariant[] = [
  { when: { case: ['lost'] }, limit: '30cd', basis: 'mất' },
  { when: { channel: ['online'], service: ['full'] }, limit: '8h', basis: 'trực tuyến' },
  { when: { channel: ['online'] }, limit: '1d', basis: 'một phần' },
];
const chosen = (usual: string, variants: LimitVariant[], facts: LimitFacts) => {
  const { limit: held, basis } = sound(chooseLimit(limit(usual), variants, facts));
  return [limitText(held), ...basis];
};

test('land procedures have 10 days more in mountain communes', () => {
  expect(chosen('20d', LAND, { place: ['urban', 'mountain'] })).toEqual(['30d', 'Luật Đất đai']);
  expect(chosen('20d', LAND, { place: 'mountain' })).toEqual(['30d', 'Luật Đất đai']);
  expect(chosen('20d', LAND, { place: 'urban' })).toEqual(['20d']);
  expect(chosen('20d', LAND, {})).toEqual(['20d']);
});

test('a limit by channel and case: the first variant that fits replaces the usual limit', () => {
  expect(chosen('2d', VEHICLE, { channel: 'counter' })).toEqual(['2d']);
  expect(chosen('2d', VEHICLE, { channel: 'online', service: 'full' })).toEqual([
    '8h',
    'trực tuyến',
  ]);
  expect(chosen('2d', VEHICLE, { channel: 'online' })).toEqual(['1d', 'một phần']);
  expect(chosen('2d', VEHICLE, { channel: 'online', case: 'lost' })).toEqual(['30cd', 'mất']);
});

test('lengthening adds to a replaced limit, each basis is told', () => {
  const variants = [{ when: { channel: ['online'] }, limit: '15d', basis: 'a' }, ...LAND, ...LAND];
  expect(chosen('20d', variants, { channel: 'online', place: 'island' })).toEqual([
    '35d',
    'a',
    'Luật Đất đai',
    'Luật Đất đai',
  ]);
});

test('an amount in another unit, or data that cannot be read, is refused', () => {
  const island = { place: 'island' };
  expect(chooseLimit(limit('20cd'), LAND, island)).toEqual({
    refused: 'limit.other-unit',
    facts: { unit: 'calendar-day', add: '10d' },
  });
  expect(shown(chooseLimit(limit('20cd'), [...LAND, { ...LAND[0]!, add: '5cd' }], island))).toBe(
    'limit.other-unit',
  );
  const bad = (more: object) => [{ when: {}, basis: 'x', ...more }];
  expect(shown(chooseLimit(limit('2d'), bad({ limit: 'x' }), {}))).toBe('limit.unreadable');
  expect(shown(chooseLimit(limit('2d'), bad({ add: 'x' }), {}))).toBe('limit.unreadable');
  expect(shown(chooseLimit(limit('999999d'), bad({ add: '1d' }), {}))).toBe('limit.no-amount');
});
