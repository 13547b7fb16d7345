import { expect, test } from 'vitest';
import { criteriaSet } from '../../test/criteria.ts';
import { unitFor } from '../../test/random-units.ts';
import { seededRandom } from '../kernel/index.ts';
import { allLinesOf, explain, scoreUnits } from '../par/index.ts';
import { scoreTree } from './score-tree.ts';

const set = criteriaSet('par/par-districts-2023');
const scoring = scoreUnits(set, [unitFor(set, seededRandom(7), 1)]);
const tree = scoreTree(explain(scoring, scoring.scores[0]!), 'vi');

test('a tree holds every area, every line once in its area, and bonus and penalty beside them', () => {
  const areas = tree.areas.map(({ code }) => code);
  expect(areas).toEqual([...set.areas.map(({ code }) => code), null]);
  const codes = tree.areas.flatMap((area) => area.lines.map(({ code }) => code));
  expect(codes).toEqual(allLinesOf(set).map(({ code }) => code));
});

test('a line tells its own points, not the sum of its criterion, and names that criterion', () => {
  const line = tree.areas[2]!.lines.find(({ code }) => code === '3.4.1')!;
  expect(line.points).toMatch(/ \/ 3$/);
  expect(line.group).toMatch(/^3\.4\. /);
  const counted = line.texts.flatMap((one) => one.measure ?? []);
  expect(counted).toContain('finished_on_time');
  expect(tree.whole.map((one) => one.line)).toEqual(expect.arrayContaining(['total', 'index']));
});
