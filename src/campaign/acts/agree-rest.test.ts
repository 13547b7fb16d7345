import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, JUSTICE, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';
import { appraiserOf } from '../appraiser.ts';
import { linesFor } from '../sheet-lines.ts';

const first = sceneAt(BLANK, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
const own = linesFor(BLANK.set, BLANK.unit)
  .filter((line) => appraiserOf(BLANK.set, line, 518, BLANK.agencies) === 'tu-phap')
  .map(({ code }) => code);

test('an agency agrees with all of its lines that it has not judged, and with no other’s', () => {
  const judged = acted(first, 'appraise-line', {
    line_code: '2.1.3',
    version: 0,
    points: '0.5',
    reason: 'thiếu',
  });
  const after = acted(judged, 'agree-rest', {});
  expect([...after.lines.keys()].sort()).toEqual(own.toSorted());
  expect(after.lines.get('2.1.3')!.appraised_1).toMatchObject({ points: '0.5' });
  expect(after.lines.get('2.1.1')!.appraised_1).toMatchObject({ points: null, by: JUSTICE });
  expect(told(act(after, 'agree-rest', {}))).toBe('sheet.nothing-to-agree');
});

test('lines that the same person reported are left to another', () => {
  const actor = { account_id: OFFICER, appraises_for: new Set([102]) };
  const reported = acted(BLANK, 'report-line', {
    line_code: '2.1.3',
    version: 0,
    self_points: '1',
  });
  const after = acted({ ...reported, sheet: first.sheet, at: first.at, actor }, 'agree-rest', {});
  expect(after.lines.get('2.1.3')!.appraised_1).toBeNull();
  expect(after.lines.get('2.1.1')!.appraised_1).not.toBeNull();
});

test('in the second round only what was explained waits for a word', () => {
  const asked = acted(first, 'appraise-line', {
    line_code: '2.1.3',
    version: 0,
    points: null,
    reason: 'hỏi thêm',
    explanation_wanted: true,
  });
  const unit = sceneAt(asked, 'explanation', OFFICER, '2022-10-19T09:00');
  const explain = { line_code: '2.1.3', version: 1, text: 'đã có quyết định' };
  const explained = acted(unit, 'explain-line', explain);
  const second = sceneAt(explained, 'appraisal-2', JUSTICE, '2022-10-22T09:00');
  const after = acted(second, 'agree-rest', {});
  expect([...after.lines.values()].filter(({ appraised_2 }) => appraised_2)).toHaveLength(1);
  const late = sceneAt(explained, 'appraisal-2', JUSTICE, '2022-10-27T00:00');
  expect(told(act(late, 'agree-rest', {}))).toBe('sheet.deadline-passed');
});
