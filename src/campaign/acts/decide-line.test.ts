import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, COUNCIL, JUSTICE, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';
import { pointsAt } from '../points.ts';

const reported = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
const first = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
const lowered = acted(first, 'appraise-line', {
  line_code: '2.1.3',
  version: 1,
  points: '0.5',
  reason: 'thiếu',
});
const council = sceneAt(lowered, 'council', COUNCIL, '2022-11-01T09:00');
const decide = { line_code: '2.1.3', version: 2, points: '0.75', reason: 'đủ minh chứng' };

test('the council decides over the appraisals, with a reason', () => {
  const after = acted(council, 'decide-line', decide);
  expect(pointsAt(after, '2.1.3', 'appraised-2')).toBe('1/2');
  expect(pointsAt(after, '2.1.3', 'council')).toBe('3/4');
  expect(() => act(council, 'decide-line', { ...decide, reason: '' })).toThrow();
});

test('who appraised a line does not decide it', () => {
  const judge = { ...council, actor: { account_id: JUSTICE, appraises_for: new Set<number>() } };
  expect(told(act(judge, 'decide-line', decide))).toBe('sheet.judged-by-you');
});

test('only while the council sits, and not while a re-check waits', () => {
  const early = sceneAt(lowered, 'appraisal-2', COUNCIL, '2022-10-22T09:00');
  expect(told(act(early, 'decide-line', decide))).toBe('sheet.wrong-state');
  const asking = sceneAt(lowered, 'council', OFFICER, '2022-11-02T09:00');
  const ask = { line_code: '2.1.3', version: 2, reason: 'xin xem lại' };
  const asked = acted(asking, 'ask-recheck', ask);
  const back = sceneAt(asked, 'council', COUNCIL, '2022-11-03T09:00');
  expect(told(act(back, 'decide-line', { ...decide, version: 3 }))).toBe('sheet.recheck-open');
});
