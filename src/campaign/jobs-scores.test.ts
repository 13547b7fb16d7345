import { expect, test } from 'vitest';
import { campaignScene, PEOPLE } from '../../test/campaign/world.ts';
import { isRefusal } from '../kernel/index.ts';
import { startSheetScores } from './jobs-scores.ts';

test('what a unit reports moves its provisional score, and what it left out does not', async () => {
  const scene = await campaignScene();
  await scene.open();
  const { world } = scene;
  const line = () =>
    world.scores
      .scoring('par-districts-2022', '2022')!
      .scores.find(({ unit_id }) => unit_id === 518)!
      .lines.find(({ code }) => code === '2.1.2')!;
  expect(line().state).toBe('missing');
  const job = startSheetScores({ ...world, tenant_id: 1, on_fault: console.error });
  await job.tick();
  const values = { monitoring_proposals_handled: '10', monitoring_proposals: '10' };
  const report = { line_code: '2.1.2', version: 0, values };
  expect(isRefusal(await scene.act(PEOPLE.district, 'report-line', report))).toBe(false);
  expect(await job.tick()).toBe(1);
  expect(line()).toMatchObject({ state: 'scored', points: { n: 1n, d: 2n } });
  expect(await job.tick()).toBe(0);
  await job.stop();
});
