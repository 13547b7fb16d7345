import { expect, test } from 'vitest';
import { type CampaignScene, campaignScene, DISTRICT, PEOPLE } from '../../test/campaign/world.ts';
import { readSubject } from '../journal/index.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { startCampaignJobs } from './jobs.ts';
import { viewProgress, viewSheet } from './perform-read.ts';
import type { SheetDone } from './perform-sheet.ts';
import { verifyCampaigns } from './store-rebuild.ts';

const place = { campaign_code: '2022', unit_code: DISTRICT };
const done = (answer: SheetDone | Refusal): SheetDone => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const refused = (answer: unknown) => (answer as Refusal).refused;

/** Reports the choice of 2.1.1, claims 1 point on 2.1.3, locks with the rest open. */
async function reported(scene: CampaignScene) {
  const { act } = scene;
  const plan = { line_code: '2.1.1', version: 0, values: { law_monitoring_plan: 'issued' } };
  expect(done(await act(PEOPLE.district, 'report-line', plan)).points).toBe('1/4');
  const claim = { line_code: '2.1.3', version: 0, self_points: '1,0', explanation: 'đang chờ ký' };
  expect(done(await act(PEOPLE.district, 'report-line', claim)).line!.self_points).toBe('1');
  expect(refused(await act(PEOPLE.district, 'lock', {}))).toBe('sheet.gaps');
  done(await act(PEOPLE.district, 'lock', { accept_gaps: true }));
}

test('a sheet is reported, locked, lowered with a reason, explained, judged again, re-checked and closed', async () => {
  const scene = await campaignScene();
  const { act, at, world, viewer, database } = scene;
  await scene.open();
  await reported(scene);
  const lower = { line_code: '2.1.3', version: 1, points: '0.5', explanation_wanted: true };
  expect(refused(await act(PEOPLE.justice, 'appraise-line', lower))).toBe('sheet.reason-missing');
  const because = { ...lower, reason: 'thiếu quyết định của 3 xã' };
  expect(refused(await act(PEOPLE.home_affairs, 'appraise-line', because))).toBe(
    'sheet.other-appraiser',
  );
  expect(done(await act(PEOPLE.justice, 'appraise-line', because)).points).toBe('1/2');
  const hidden = await viewSheet(world, viewer(PEOPLE.district), place);
  expect(isRefusal(hidden) || hidden.lines.get('2.1.3')!.appraised_1!.points).toBeNull();

  const jobs = startCampaignJobs({ ...world, tenant_id: 1, on_fault: console.error });
  at('2022-10-18T07:00');
  await jobs.tick();
  const text = 'Quyết định của 3 xã ký ngày 28/12';
  done(await act(PEOPLE.district, 'explain-line', { line_code: '2.1.3', version: 2, text }));
  at('2022-10-21T07:00');
  await jobs.tick();
  const again = { line_code: '2.1.3', version: 3, points: '0.75', reason: 'chấp nhận 2 xã' };
  expect(done(await act(PEOPLE.justice, 'appraise-line', again)).points).toBe('3/4');
  at('2022-10-27T07:00');
  await jobs.tick();
  const ask = { line_code: '2.1.3', version: 4, reason: 'Xã thứ ba đã có quyết định' };
  done(await act(PEOPLE.district_head, 'ask-recheck', ask));
  at('2022-11-08T07:00');
  expect(refused(await act(PEOPLE.council, 'finalise', {}))).toBe('sheet.rechecks-open');
  const answer = { line_code: '2.1.3', version: 5, points: '1', reason: 'đã đối chiếu' };
  expect(done(await act(PEOPLE.council_member, 'answer-recheck', answer)).points).toBe('1');
  expect(done(await act(PEOPLE.council, 'finalise', {})).sheet.state).toBe('final');
  await jobs.stop();

  const verdict = await database.inTenant(1, (tx) => verifyCampaigns(tx, 1));
  expect(verdict).toMatchObject({ campaigns: 1, lines: 2, differing: [], unexplained: [] });
  const { sheet } = (await viewSheet(world, viewer(PEOPLE.council), place)) as {
    sheet: { sheet_id: number };
  };
  const rows = await database.inTenant(1, (tx) => readSubject(tx, 1, sheet.sheet_id));
  const lowered = rows.find(({ kind }) => kind === 'sheet.line-appraised')!;
  expect(lowered).toMatchObject({ actor_id: PEOPLE.justice, reason: 'thiếu quyết định của 3 xã' });
  expect(JSON.parse(lowered.payload)).toMatchObject({
    before: { appraised_1: null },
    after: { appraised_1: { points: '0.5', by: PEOPLE.justice } },
  });
});

test('of two at once on one line one is kept, the other is told what changed and by whom', async () => {
  const scene = await campaignScene();
  await scene.open();
  const edit = (by: number, self_points: string) =>
    scene.act(by, 'report-line', { line_code: '2.1.3', version: 0, self_points });
  const answers = await Promise.all([edit(PEOPLE.district, '1'), edit(PEOPLE.district, '0.5')]);
  const [no] = answers.filter(isRefusal);
  expect(answers.filter(isRefusal)).toHaveLength(1);
  expect(no).toMatchObject({
    refused: 'sheet.line-changed-meanwhile',
    facts: { line_code: '2.1.3', seen: 0, version: 1, changed: ['self_points'], by: 5185 },
  });
});

test('the same request sent twice is done once; its key with another body is refused', async () => {
  const scene = await campaignScene();
  await scene.open();
  const body = { line_code: '2.1.3', version: 0, self_points: '1' };
  const send = (more = {}) =>
    scene.act(PEOPLE.district, 'report-line', { ...body, ...more }, { key: 'key-of-the-form' });
  const first = done(await send());
  expect(await send()).toEqual(first);
  expect(refused(await send({ self_points: '0' }))).toBe('idempotency.other-body');
});

test('what was missed while nothing ran is caught up after a start, each sheet once', async () => {
  const scene = await campaignScene();
  const { world, database, at } = scene;
  await scene.open();
  at('2022-10-21T00:00');
  const run = () => startCampaignJobs({ ...world, tenant_id: 1, on_fault: console.error });
  const [one, two] = [run(), run()];
  await Promise.all([one.tick(), two.tick()]);
  await Promise.all([one.stop(), two.stop()]);
  const rows = await database.inTenant(1, (tx) =>
    tx.rows<{ kind: string; many: number; units: number }>(
      `select kind, count(*)::int as many, count(distinct subject_id)::int as units from journal
       where tenant_id = 1 and kind in ('sheet.locked', 'sheet.advanced') group by kind
       order by kind desc`,
    ),
  );
  expect(rows).toEqual([
    { kind: 'sheet.locked', many: 47, units: 47 },
    { kind: 'sheet.advanced', many: 94, units: 47 },
  ]);
  const progress = await viewProgress(world, scene.viewer(PEOPLE.council), '2022');
  expect(progress).toMatchObject({ states: { 'appraisal-2': 47 }, late: 0 });
  const late = await scene.act(PEOPLE.district, 'report-line', { line_code: '2.1.3', version: 0 });
  expect(refused(late)).toBe('sheet.wrong-state');
});

test('an appraiser sees their own agency’s sheet as its unit does', async () => {
  const scene = await campaignScene();
  const { world, viewer, act, at } = scene;
  await scene.open();
  const jobs = startCampaignJobs({ ...world, tenant_id: 1, on_fault: console.error });
  at('2022-10-11T08:00');
  await jobs.tick();
  await jobs.stop();
  const judge = { line_code: '2.1.1', version: 0, points: '0.25', reason: 'thiếu báo cáo' };
  done(await act(PEOPLE.office, 'appraise-line', judge, { unit: 'H47.102' }));
  const seenBy = async (who: number) => {
    const own = { ...place, unit_code: 'H47.102' };
    const seen = await viewSheet(world, viewer(who), own);
    return isRefusal(seen) ? seen : (seen.lines.get('2.1.1')!.appraised_1?.points ?? null);
  };
  expect([await seenBy(PEOPLE.justice), await seenBy(PEOPLE.home_affairs)]).toEqual([null, '0.25']);
});
