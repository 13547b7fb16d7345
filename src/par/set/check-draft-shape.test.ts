import { expect, test } from 'vitest';
import { criteriaFiles, rawSet } from '../../../test/criteria.ts';
import { checkDraftShape } from './check-draft-shape.ts';

const told = (set: unknown) => checkDraftShape(set).map(({ refused, path }) => [refused, path]);

test('every set of the project may be drafted from', () => {
  for (const { json } of criteriaFiles()) expect(told(json)).toEqual([]);
});

test('a draft may not add up, and may have empty areas', () => {
  const set = rawSet('par/par-districts-2023');
  set.areas[0].maximum = 99;
  set.areas[1].criteria = [];
  expect(told(set)).toEqual([]);
});

test('what no page could show is refused by its place: a missing field, a rule of no kind', () => {
  const set = rawSet('par/par-districts-2023');
  delete set.name_vi;
  set.areas[0].criteria = 'none';
  expect(told(set)).toEqual([
    ['criteria-set.malformed', 'name_vi'],
    ['criteria-set.malformed', 'areas[0].criteria'],
  ]);
  const other = rawSet('decision-766-progress');
  other.areas[0].criteria[0].rule = { kind: 'by-taste' };
  expect(told(other)).toEqual([['criteria-set.unknown-rule', 'areas[0].criteria[0].rule.kind']]);
});
