import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, COUNCIL, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';

const after_all = (scene = BLANK) => sceneAt(scene, 'council', COUNCIL, '2022-11-08T00:00');

test('a sheet is closed when the days for re-checks are over and none is open', () => {
  const early = sceneAt(BLANK, 'council', COUNCIL, '2022-11-07T23:59');
  expect(told(act(early, 'finalise', {}))).toBe('sheet.recheck-still-possible');
  const done = acted(after_all(), 'finalise', {});
  expect(done.sheet).toMatchObject({ state: 'final', final_at: done.at });
  expect(told(act(done, 'finalise', {}))).toBe('sheet.wrong-state');
});

test('an open re-check holds it, by name', () => {
  const asked = acted(sceneAt(BLANK, 'council', OFFICER, '2022-11-02T09:00'), 'ask-recheck', {
    line_code: '2.1.3',
    version: 0,
    reason: 'xin xem lại',
  });
  expect(act(after_all(asked), 'finalise', {})).toMatchObject({
    refused: 'sheet.rechecks-open',
    facts: { lines: ['2.1.3'] },
  });
});
