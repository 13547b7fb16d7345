import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, COUNCIL, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';
import { pointsAt } from '../points.ts';

const MEMBER = 14;
const decided = acted(sceneAt(BLANK, 'council', COUNCIL, '2022-11-01T09:00'), 'decide-line', {
  line_code: '2.1.3',
  version: 0,
  points: '0.5',
  reason: 'theo đề nghị',
});
const asked = acted(sceneAt(decided, 'council', OFFICER, '2022-11-02T09:00'), 'ask-recheck', {
  line_code: '2.1.3',
  version: 1,
  reason: 'xin xem lại',
});
const answer = { line_code: '2.1.3', version: 2, points: '1', reason: 'đã đối chiếu' };
const by = (account_id: number, scene = asked) =>
  sceneAt(scene, 'council', account_id, '2022-11-03T09:00');

test('another person than the one who decided answers, once', () => {
  expect(told(act(by(COUNCIL), 'answer-recheck', answer))).toBe('sheet.judged-by-you');
  const after = acted(by(MEMBER), 'answer-recheck', answer);
  const again = { ...answer, version: 3 };
  expect(told(act(after, 'answer-recheck', again))).toBe('sheet.recheck-answered-before');
  expect(told(act(by(MEMBER, decided), 'answer-recheck', { ...answer, version: 1 }))).toBe(
    'sheet.recheck-not-asked',
  );
});

test('the answer stands over the earlier decision in the end, not over a later one', () => {
  const after = acted(by(MEMBER), 'answer-recheck', answer);
  expect(pointsAt(after, '2.1.3', 'council')).toBe('1/2');
  expect(pointsAt(after, '2.1.3', 'final')).toBe('1');
  const later = acted(sceneAt(after, 'council', COUNCIL, '2022-11-04T09:00'), 'decide-line', {
    line_code: '2.1.3',
    version: 3,
    points: '0.75',
    reason: 'Hội đồng biểu quyết',
  });
  expect(pointsAt(later, '2.1.3', 'final')).toBe('3/4');
});

test('an answer that keeps the points leaves what stood', () => {
  const kept = acted(by(MEMBER), 'answer-recheck', { ...answer, points: null });
  expect(pointsAt(kept, '2.1.3', 'final')).toBe('1/2');
});
