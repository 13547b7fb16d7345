import { expect, test } from 'vitest';
import { refuse } from '../kernel/index.ts';
import {
  checkApplication,
  checkApproval,
  checkDiscarding,
  checkDraft,
  type VersionState,
} from './calendar-version.ts';

const version = (state: VersionState) => ({ version: 2, state, drafted_by: 12, base_version: 1 });
const codeOf = (refusal: { refused: string } | null) => refusal?.refused ?? 'yes';
const STATES: VersionState[] = ['draft', 'approved', 'in-force', 'replaced', 'discarded'];
const statesIn = (judge: (state: VersionState) => { refused: string } | null) =>
  STATES.filter((state) => judge(state) === null);

test('a calendar is approved by a second person, never by the one who drafted it', () => {
  expect(checkApproval(version('draft'), { by: 11, faults: [] })).toBeNull();
  expect(checkApproval(version('draft'), { by: 12, faults: [] })).toEqual({
    refused: 'calendar.second-person-needed',
    facts: { version: 2, by: 12 },
  });
});

test('a faulty calendar is not approved, and its first faulty entry is named', () => {
  const faults = [
    refuse('calendar.no-basis', {}, { path: 'days[3]' }),
    refuse('calendar.two-entries', {}, { path: 'days[7]' }),
  ];
  expect(checkApproval(version('draft'), { by: 11, faults })).toEqual({
    refused: 'calendar.faulty',
    facts: { version: 2, faults: 2, first: 'calendar.no-basis days[3]' },
  });
});

test('each step leaves from its own states alone', () => {
  expect(statesIn((state) => checkDraft(version(state)))).toEqual(['draft']);
  expect(statesIn((state) => checkApproval(version(state), { by: 11, faults: [] }))).toEqual([
    'draft',
  ]);
  const in_force = { version: 1, moving_round: null };
  expect(statesIn((state) => checkApplication(version(state), in_force))).toEqual(['approved']);
  expect(statesIn((state) => checkDiscarding(version(state)))).toEqual(['draft', 'approved']);
});

test('a version replaces the one it was drafted from, once that one has moved its dossiers', () => {
  const apply = (in_force: { version: number; moving_round: number | null }) =>
    codeOf(checkApplication(version('approved'), in_force));
  expect(apply({ version: 1, moving_round: null })).toBe('yes');
  expect(apply({ version: 3, moving_round: null })).toBe('calendar.base-replaced');
  expect(apply({ version: 1, moving_round: 2 })).toBe('calendar.still-moving');
});

test('what is refused tells the version and what it was judged on', () => {
  const replaced = { version: 2, state: 'replaced' };
  expect(checkDraft(version('replaced'))).toEqual({
    refused: 'calendar.not-a-draft',
    facts: replaced,
  });
  expect(checkDiscarding(version('replaced'))).toEqual({
    refused: 'calendar.not-in-preparation',
    facts: replaced,
  });
  const apply = (state: VersionState, in_force: { version: number; moving_round: number | null }) =>
    checkApplication(version(state), in_force);
  expect(apply('draft', { version: 1, moving_round: null })).toEqual({
    refused: 'calendar.not-approved',
    facts: { version: 2, state: 'draft' },
  });
  expect(apply('approved', { version: 3, moving_round: null })?.facts).toEqual({
    version: 2,
    base_version: 1,
    in_force: 3,
  });
  expect(apply('approved', { version: 1, moving_round: 1 })?.facts).toEqual({
    version: 2,
    in_force: 1,
  });
});
