import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, COUNCIL, sceneAt } from '../../../test/campaign/pure-scene.ts';

const advance = { reason: 'đã thẩm định xong' };

test('a sheet goes on stage by stage, before its days if the council says why', () => {
  let scene = sceneAt(BLANK, 'appraisal-1', COUNCIL, '2022-10-12T09:00');
  const states: string[] = [];
  for (let i = 0; i < 3; i++) {
    scene = acted(scene, 'advance', advance);
    states.push(scene.sheet.state);
  }
  expect(states).toEqual(['explanation', 'appraisal-2', 'council']);
});

test('nobody locks for the unit, and the council is the end of it', () => {
  for (const state of ['self', 'council', 'final'] as const)
    expect(told(act(sceneAt(BLANK, state, COUNCIL, '2022-10-12T09:00'), 'advance', advance))).toBe(
      'sheet.wrong-state',
    );
});
