import { expect, test } from 'vitest';
import { acted } from '../../test/campaign/act.ts';
import { BLANK, JUSTICE, OFFICER, sceneAt } from '../../test/campaign/pure-scene.ts';
import { campaignProgress, progressOf } from './progress.ts';

const reported = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });

test('progress counts what is reported, proved, appraised by area and agency, and awaited', () => {
  expect(progressOf(reported)).toMatchObject({ reported: 1, unproved: 1, is_late: false });
  const first = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
  const asked = acted(first, 'appraise-line', {
    line_code: '2.1.3',
    version: 1,
    points: null,
    reason: 'hỏi thêm',
    explanation_wanted: true,
  });
  const progress = progressOf(asked);
  expect(progress.explanations_awaited).toBe(1);
  expect(progress.areas.find(({ area_code }) => area_code === '2')).toMatchObject({ appraised: 1 });
  const justice = progress.agencies.find(({ agency }) => agency === 'tu-phap')!;
  expect(justice.appraised).toBe(1);
  expect(progress.agencies.reduce((sum, { lines }) => sum + lines, 0)).toBe(
    progress.areas.reduce((sum, { lines }) => sum + lines, 0),
  );
});

test('a sheet is late when the day of its stage is over', () => {
  const late = sceneAt(BLANK, 'self', OFFICER, '2022-10-11T00:00');
  expect(progressOf(late)).toMatchObject({ due_on: '2022-10-10', is_late: true });
  expect(campaignProgress(BLANK.campaign, [late, BLANK])).toMatchObject({
    states: { self: 2 },
    late: 1,
  });
});
