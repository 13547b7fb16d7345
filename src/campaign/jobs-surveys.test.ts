import { expect, test, vi } from 'vitest';
import { campaignScene } from '../../test/campaign/world.ts';
import { parseDay, parseInstant } from '../kernel/index.ts';
import { ALL_FIELDS, answerRows, loadSurvey, surveyOfYear } from '../survey/index.ts';
import { startSurveyScores } from './jobs-surveys.ts';

test('what people answered is laid over the live score of the year, once a change', async () => {
  const { world, database, at } = await campaignScene();
  at('2023-01-05T08:00');
  await vi.waitFor(
    () => expect(world.figures.as_of()).toBe(parseInstant('2023-01-05T08:00')),
    5_000,
  );
  const surveyed = () =>
    world.scores
      .scoring('par-districts-2022', '2022')!
      .scores.find(({ unit_id }) => unit_id === 518)!
      .lines.filter(({ state, code }) => state === 'scored' && code.startsWith('8.1'))
      .map(({ code }) => code);
  expect(surveyed()).toEqual([]);
  const job = startSurveyScores({ ...world, tenant_id: 1, on_fault: console.error });
  expect(await job.tick()).toBe(0);
  const questions = ['SIPAS1', 'SIPAS2', 'SIPAS3', 'SIPAS4', 'SIPAS5'];
  const answers = ['citizens', 'businesses'].map((group_code) => ({
    unit_id: 518,
    group_code,
    field: ALL_FIELDS,
    answers: Object.fromEntries(questions.map((code) => [code, { A: 40, B: 10 }])),
  }));
  await database.inTenant(1, (tx) =>
    loadSurvey(tx, 1, {
      spec: surveyOfYear('citizens', 2022),
      strata: [],
      answers: answerRows(answers, parseDay('2022-09-20')!, 'test'),
      opened_at: parseInstant('2022-09-01T08:00')!,
      closed_at: parseInstant('2022-09-30T08:00')!,
      province_id: 1,
      recorded_at: parseInstant('2022-09-30T08:00')!,
    }),
  );
  expect(await job.tick()).toBe(1);
  expect(surveyed()).toEqual(['8.1.1', '8.1.2', '8.1.3', '8.1.4', '8.1.5']);
  expect(await job.tick()).toBe(0);
  await job.stop();
});
