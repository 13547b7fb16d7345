import { expect, test } from 'vitest';
import { provinceIn, withoutPrefix } from './prefix.ts';

test('an address under /p names a province, in whatever spelling, and nothing else does', () => {
  expect(provinceIn('/p/H60/map?period=2023')).toEqual({ code: 'H60', rest: '/map?period=2023' });
  expect(provinceIn('/P/h60')).toEqual({ code: 'h60', rest: '' });
  expect(provinceIn('/p/H60?lang=en')).toEqual({ code: 'H60', rest: '?lang=en' });
  expect(provinceIn('/p/')).toEqual({ code: '', rest: '' });
  for (const other of ['/', '/p', '/procedures', '/map/p/H60', '//p/H60', 'http://x/p/H60'])
    expect(provinceIn(other)).toBeNull();
});

test('routes know an address without its prefix', () => {
  expect(withoutPrefix('/p/H60/map?x=1', '/p/H60')).toBe('/map?x=1');
  expect(withoutPrefix('/p/H60', '/p/H60')).toBe('/');
  expect(withoutPrefix('/p/H60?lang=en', '/p/H60')).toBe('/?lang=en');
});
