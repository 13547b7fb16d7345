import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';

test('lines without a report, and claims without evidence or explanation, are named before a lock', () => {
  const claimed = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
  const refusal = act(claimed, 'lock', {});
  expect(refusal).toMatchObject({ refused: 'sheet.gaps', facts: { unproved: ['2.1.3'] } });
  expect(refusal).not.toMatchObject({ facts: { unreported: expect.arrayContaining(['2.1.3']) } });
  const explained = { line_code: '2.1.3', version: 1, explanation: 'chờ quyết định' };
  const after = acted(claimed, 'report-line', explained);
  expect(act(after, 'lock', {})).toMatchObject({ facts: { unproved: [] } });
});

test('evidence that the unit itself calls short needs an explanation too', () => {
  const one = acted(BLANK, 'report-line', {
    line_code: '2.1.3',
    version: 0,
    self_points: '1',
    evidence_short: true,
  });
  const two = acted(one, 'attach-evidence', { line_code: '2.1.3', version: 1, file_id: 7 });
  expect(act(two, 'lock', {})).toMatchObject({ facts: { unproved: ['2.1.3'] } });
});

test('a locked sheet names who locked it and when, and is not locked twice', () => {
  const after = acted(BLANK, 'lock', { accept_gaps: true });
  expect(after.sheet).toMatchObject({
    state: 'appraisal-1',
    locked_by: OFFICER,
    locked_at: BLANK.at,
  });
  expect(told(act(after, 'lock', { accept_gaps: true }))).toBe('sheet.wrong-state');
  const late = sceneAt(BLANK, 'self', OFFICER, '2022-10-11T00:00');
  expect(told(act(late, 'lock', { accept_gaps: true }))).toBe('sheet.deadline-passed');
});
