import { expect, test } from 'vitest';
import type { State } from '../../dossier/index.ts';
import { stateOf } from './states.ts';

/** The state, or the rule that is broken, for a status and the moments there are. */
const told = (said: State | undefined, moments: string) => {
  const has = { finished: moments.includes('f'), returned: moments.includes('r') };
  const state = stateOf(said, has, 'x');
  return typeof state === 'string' ? state : state.rule;
};

test('without a status the moments tell the state', () => {
  expect(['', 'f', 'fr', 'r'].map((moments) => told(undefined, moments))).toEqual([
    'received',
    'finished',
    'returned',
    'finished-missing',
  ]);
});

test('an open status stands where there is no result', () => {
  expect([told('received', ''), told('processing', '')]).toEqual(['received', 'processing']);
});

test('a status that tells of a result needs its moment, of a return both', () => {
  expect(told('finished', '')).toBe('finished-missing');
  expect(told('returned', '')).toBe('finished-missing');
  expect(told('returned', 'f')).toBe('returned-missing');
  expect([told('finished', 'f'), told('finished', 'fr'), told('returned', 'fr')]).toEqual([
    'finished',
    'returned',
    'returned',
  ]);
});
