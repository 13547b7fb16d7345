import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import {
  BLANK,
  HOME_AFFAIRS,
  JUSTICE,
  OFFICER,
  sceneAt,
} from '../../../test/campaign/pure-scene.ts';
import { pointsAt } from '../points.ts';

const reported = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
const first = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
const appraise = (fields: object, scene = first) =>
  act(scene, 'appraise-line', { line_code: '2.1.3', version: 1, points: null, ...fields });

test('other points need a reason, the same points and plain consent need none', () => {
  expect(told(appraise({ points: '0.5' }))).toBe('sheet.reason-missing');
  expect(told(appraise({ points: '0.5', reason: 'thiếu minh chứng' }))).toBe('done');
  expect(told(appraise({ points: '1.00' }))).toBe('done');
  expect(told(appraise({}))).toBe('done');
  expect(told(appraise({ explanation_wanted: true }))).toBe('sheet.reason-missing');
});

test('who agrees leaves the figure to the rule, so that it follows the counts', () => {
  const agreed = appraise({}) as typeof first;
  expect(agreed.lines.get('2.1.3')!.appraised_1).toMatchObject({ points: null, by: JUSTICE });
  expect(pointsAt(agreed, '2.1.3', 'appraised-1')).toBe('1');
});

test('a measured figure can be overridden, with a reason', () => {
  const measured = { line_code: '3.4.1', version: 0, points: '0' };
  const office = sceneAt(BLANK, 'appraisal-1', 1186, '2022-10-12T09:00');
  expect(told(act(office, 'appraise-line', measured))).toBe('sheet.reason-missing');
  const after = acted(office, 'appraise-line', { ...measured, reason: 'hồ sơ ghi khống' });
  expect(pointsAt(after, '3.4.1', 'self')).not.toBe('0');
  expect(pointsAt(after, '3.4.1', 'appraised-1')).toBe('0');
});

test('each agency appraises its own areas alone', () => {
  const other = sceneAt(reported, 'appraisal-1', HOME_AFFAIRS, '2022-10-12T09:00');
  expect(appraise({}, other)).toMatchObject({
    refused: 'sheet.other-appraiser',
    facts: { agency: 'Sở Tư pháp' },
  });
});

test('an agency never appraises its own sheet: another does that the set names', () => {
  const own = { ...first, unit: { ...first.unit, unit_id: 102 } };
  expect(told(appraise({}, own))).toBe('sheet.other-appraiser');
  const office = sceneAt(own, 'appraisal-1', 1186, '2022-10-12T09:00');
  expect(told(appraise({}, office))).toBe('done');
});

test('who reported on a line may not appraise it, whatever post they have now', () => {
  const moved = { ...first, actor: { account_id: OFFICER, appraises_for: new Set([102]) } };
  expect(told(appraise({}, moved))).toBe('sheet.reported-by-you');
});

test('the second round judges again, asks no more, and stands over the first', () => {
  const lowered = appraise({ points: '0.5', reason: 'thiếu minh chứng' }) as typeof first;
  const second = sceneAt(lowered, 'appraisal-2', JUSTICE, '2022-10-22T09:00');
  const again = { line_code: '2.1.3', version: 2, points: '0.75', reason: 'đã bổ sung' };
  const wanted = { ...again, explanation_wanted: true };
  expect(told(act(second, 'appraise-line', wanted))).toBe('sheet.explanation-too-late');
  const after = acted(second, 'appraise-line', again);
  expect(pointsAt(after, '2.1.3', 'appraised-1')).toBe('1/2');
  expect(pointsAt(after, '2.1.3', 'appraised-2')).toBe('3/4');
});

test('each round has its last day', () => {
  const late = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-18T00:00');
  expect(told(appraise({}, late))).toBe('sheet.deadline-passed');
  const self = sceneAt(reported, 'self', JUSTICE, '2022-10-05T09:00');
  expect(told(appraise({}, self))).toBe('sheet.wrong-state');
});
