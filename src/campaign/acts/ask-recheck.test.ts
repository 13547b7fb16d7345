import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';

const ask = { line_code: '2.1.3', version: 0, reason: 'xin xem lại' };
const at = (moment: string) => sceneAt(BLANK, 'council', OFFICER, moment);

test('a re-check is asked for once a line, until its own last day', () => {
  expect(told(act(at('2022-11-08T00:00'), 'ask-recheck', ask))).toBe('sheet.deadline-passed');
  const asked = acted(at('2022-11-07T23:59'), 'ask-recheck', ask);
  expect(asked.lines.get('2.1.3')!.recheck).toMatchObject({
    asked: { by: OFFICER },
    answered: null,
  });
  const again = { ...ask, version: 1 };
  expect(told(act(asked, 'ask-recheck', again))).toBe('sheet.recheck-asked-before');
});

test('not before the council has the sheet, and not once it is final', () => {
  for (const state of ['appraisal-2', 'final'] as const)
    expect(told(act(sceneAt(BLANK, state, OFFICER, '2022-11-02T09:00'), 'ask-recheck', ask))).toBe(
      'sheet.wrong-state',
    );
});
