import { expect, test } from 'vitest';
import { addressUnder } from './address.ts';

test('paths of ours get the prefix, everything else stays as it is', () => {
  const under = (path: string) => addressUnder('/p/H60', path);
  expect(['/', '/map', '/map?a=1#b'].map(under)).toEqual([
    '/p/H60',
    '/p/H60/map',
    '/p/H60/map?a=1#b',
  ]);
  const others = ['?page=2', '#main', '//other.example/x', 'https://other.example/x', ''];
  expect(others.map(under)).toEqual(others);
});

test('the province at the root has no prefix', () => {
  expect(['/', '/map'].map((path) => addressUnder('/', path))).toEqual(['/', '/map']);
});
