import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';
import { pointsAt } from '../points.ts';

const report = (fields: object, scene = BLANK) =>
  act(scene, 'report-line', { line_code: '2.1.3', version: 0, ...fields });
const communes = (done: string, all: string) => ({
  values: { communes_with_access_to_law: done, communes: all },
});

test('values bring what the rule makes of them: 9 of 10 communes give 0.9 of 1', () => {
  const after = acted(BLANK, 'report-line', {
    line_code: '2.1.3',
    version: 0,
    ...communes('9', '10'),
  });
  expect(pointsAt(after, '2.1.3', 'self')).toBe('9/10');
  expect(after.lines.get('2.1.3')).toMatchObject({ version: 1, reported_by: [OFFICER] });
});

test('what is not sent stays, and an empty value is taken back', () => {
  const one = acted(BLANK, 'report-line', {
    line_code: '2.1.3',
    version: 0,
    ...communes('9', '10'),
  });
  const two = acted(one, 'report-line', {
    line_code: '2.1.3',
    version: 1,
    explanation: 'chờ quyết định',
    values: { communes: '' },
  });
  expect(two.lines.get('2.1.3')).toMatchObject({
    values: { communes_with_access_to_law: '9' },
    explanation: 'chờ quyết định',
  });
});

test('points lie between 0 and the maximum, with a comma as well', () => {
  expect(told(report({ self_points: '1.0001' }))).toBe('sheet.points-above-maximum');
  expect(told(report({ self_points: '-0.5' }))).toBe('sheet.not-points');
  expect(told(report({ self_points: '1e3' }))).toBe('sheet.not-points');
  expect(told(report({ self_points: '1' }))).toBe('done');
  const comma = acted(BLANK, 'report-line', {
    line_code: '2.1.3',
    version: 0,
    self_points: '0,50',
  });
  expect(comma.lines.get('2.1.3')!.self_points).toBe('0.5');
});

test('a numerator above its denominator, a negative count, NaN and 1e308 are refused by field', () => {
  expect(report(communes('11', '10'))).toMatchObject({
    refused: 'measures.numerator-above-denominator',
  });
  expect(report(communes('-1', '10'))).toMatchObject({
    refused: 'measures.not-a-count',
    path: 'values.communes_with_access_to_law',
  });
  for (const odd of ['NaN', '1e308', '1/2', '∞'])
    expect(report(communes(odd, '10'))).toMatchObject({ refused: 'sheet.not-a-value' });
});

test('what the program counts and what people are asked is not reported by the unit', () => {
  expect(told(report({ line_code: '3.4.1', self_points: '1' }))).toBe('sheet.line-not-reported');
  expect(told(report({ values: { received: '1' } }))).toBe('sheet.measure-not-reported');
  const surveyed = BLANK.set.areas
    .flatMap(({ criteria }) => criteria)
    .flatMap((one) => ('sub_criteria' in one ? one.sub_criteria : [one]))
    .find(({ method }) => method === 'surveyed')!;
  expect(told(report({ line_code: surveyed.code, self_points: '0' }))).toBe(
    'sheet.line-not-reported',
  );
  // Measured, but not counted yet: figures are taken, points are not.
  const plan = { line_code: '1.1.1', values: { plan_issued_in_time: '1' } };
  expect(told(report(plan))).toBe('done');
  expect(told(report({ ...plan, self_points: '0.5' }))).toBe('sheet.points-not-claimed');
});

test('not after the lock, nor after the last day', () => {
  expect(
    told(report({ self_points: '1' }, sceneAt(BLANK, 'appraisal-1', OFFICER, '2022-10-05T09:00'))),
  ).toBe('sheet.wrong-state');
  expect(
    told(report({ self_points: '1' }, sceneAt(BLANK, 'self', OFFICER, '2022-10-10T23:59'))),
  ).toBe('done');
  expect(
    told(report({ self_points: '1' }, sceneAt(BLANK, 'self', OFFICER, '2022-10-11T00:00'))),
  ).toBe('sheet.deadline-passed');
});

test('a line that changed since it was seen is refused; the same content again changes nothing', () => {
  const one = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
  expect(told(report({ self_points: '0.5' }, one))).toBe('sheet.line-changed-meanwhile');
  const again = acted(one, 'report-line', { line_code: '2.1.3', version: 1, self_points: '1' });
  expect(again.lines.get('2.1.3')!.version).toBe(1);
});
