import { expect, test } from 'vitest';
import { BLANK, DISTRICTS } from '../../test/campaign/pure-scene.ts';
import { scoreUnits } from '../par/index.ts';
import { measuresAt } from './measures-at.ts';
import { blankLine, type SheetLine } from './sheet-line.ts';

const at = (lines: SheetLine[], system = BLANK.system, surveys = {}) =>
  measuresAt(DISTRICTS, BLANK.unit, lines, system, surveys, 'final');
const stateOf = (lines: SheetLine[], code: string) =>
  scoreUnits(DISTRICTS, [at(lines)]).scores[0]!.lines.find((line) => line.code === code)!;

test('the program’s counts win over what a unit reports under the same name', () => {
  const lines = [{ ...blankLine('3.4.1'), values: { finished_late: '0' } }];
  expect(at(lines).counts).toMatchObject({ finished_late: 20 });
});

test('a line that the unit left out has no points and stays in the maximum', () => {
  const silent = stateOf([], '2.1.3');
  expect(silent).toMatchObject({ state: 'decided', points: { n: 0n } });
  const half = [{ ...blankLine('2.1.3'), values: { communes: '10' } }];
  expect(stateOf(half, '2.1.3')).toMatchObject({ state: 'decided', points: { n: 0n } });
});

test('a line that was reported is judged by its rule, and leaves the maximum where nothing arose', () => {
  const values = { monitoring_proposals_handled: '0', monitoring_proposals: '0' };
  expect(stateOf([{ ...blankLine('2.1.2'), values }], '2.1.2').state).toBe('not-scored');
  const done = { monitoring_proposals_handled: '9', monitoring_proposals: '10' };
  expect(stateOf([{ ...blankLine('2.1.2'), values: done }], '2.1.2')).toMatchObject({
    state: 'scored',
    branch: 'between',
  });
});

test('a line of which people said that it does not apply leaves the maximum', () => {
  const line = { ...blankLine('2.1.3'), self_points: 'not-applicable' };
  expect(stateOf([line], '2.1.3').state).toBe('not-applicable');
});

test('points that a unit wrote on a measured line are not heard, an appraiser’s are', () => {
  const own = { ...blankLine('3.4.1'), self_points: '0' };
  expect(stateOf([own], '3.4.1').state).toBe('scored');
  const word = { points: '0', reason: 'ghi khống', by: 1016, at: 1, explanation_wanted: false };
  expect(stateOf([{ ...own, appraised_1: word }], '3.4.1').state).toBe('decided');
});
