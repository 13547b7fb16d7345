import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, JUSTICE, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';

const reported = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
const first = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
const explain = { line_code: '2.1.3', version: 2, text: 'Đã có quyết định' };
const appraised = (fields: object) =>
  acted(first, 'appraise-line', { line_code: '2.1.3', version: 1, ...fields });
const later = (scene: typeof first) => sceneAt(scene, 'explanation', OFFICER, '2022-10-19T09:00');

test('a line is explained where it was asked, or where its points were changed', () => {
  const asked = appraised({ points: null, reason: 'hỏi thêm', explanation_wanted: true });
  const lowered = appraised({ points: '0.5', reason: 'thiếu' });
  expect(told(act(later(asked), 'explain-line', explain))).toBe('done');
  expect(told(act(later(lowered), 'explain-line', explain))).toBe('done');
  const agreed = appraised({ points: null });
  expect(told(act(later(agreed), 'explain-line', explain))).toBe('sheet.explanation-not-wanted');
});

test('explanations end with their day; what was explained is judged in the second round', () => {
  const asked = appraised({ points: null, reason: 'hỏi thêm', explanation_wanted: true });
  const late = sceneAt(asked, 'explanation', OFFICER, '2022-10-21T00:00');
  expect(told(act(late, 'explain-line', explain))).toBe('sheet.deadline-passed');
  const soon = sceneAt(asked, 'appraisal-1', OFFICER, '2022-10-13T09:00');
  const explained = acted(soon, 'explain-line', explain);
  const back = sceneAt(explained, 'appraisal-1', JUSTICE, '2022-10-14T09:00');
  const again = { line_code: '2.1.3', version: 3, points: null };
  expect(told(act(back, 'appraise-line', again))).toBe('sheet.explained-already');
});
