import { expect, test } from 'vitest';
import { known } from '../../../test/rules.ts';
import { tinySet } from '../../../test/tiny-set.ts';
import { scoreUnits } from '../score/scoring.ts';
import { gainsOf } from './gains.ts';
import { scoreChanges } from './score-changes.ts';

const set = tinySet([
  [
    { code: '1.1', maximum: 4 },
    { code: '1.2', maximum: 2 },
  ],
]);
const of = (m1_1: number, m1_2: number, unit_id = 1) => ({ ...known({ m1_1, m1_2 }), unit_id });
const scored = (m1_1: number, m1_2: number) => scoreUnits(set, [of(m1_1, m1_2)]).scores[0]!;

test('only lines whose points moved are told, each with the figures that moved it', () => {
  expect(scoreChanges(set, scored(1, 1), scored(0, 1))).toMatchObject([
    {
      code: '1.1',
      before: '4,000',
      after: '0,000',
      figures: [{ measure: 'm1_1', before: '1', after: '0' }],
    },
  ]);
  expect(scoreChanges(set, scored(1, 1), scored(1, 1))).toEqual([]);
});

test('what had no points before is told from nothing', () => {
  expect(scoreChanges(set, null, scored(1, 0)).map(({ code, before }) => [code, before])).toEqual([
    ['1.1', null],
    ['1.2', null],
  ]);
});

test('a unit is told the lines that lack most, and how far the unit above it is', () => {
  const scoring = scoreUnits(set, [of(1, 1, 1), of(0, 0, 2)]);
  const second = scoring.scores[1]!;
  expect(gainsOf(scoring, second)).toMatchObject({
    lines: [
      { code: '1.1', lacking: '4,00' },
      { code: '1.2', lacking: '2,00' },
    ],
    above: { unit_id: 1, index: '100,00' },
  });
  expect(gainsOf(scoring, scoring.scores[0]!)).toEqual({ lines: [], above: null });
});
