import { expect, test } from 'vitest';
import { CAMPAIGN, campaignScene, DISTRICT, PEOPLE } from '../../test/campaign/world.ts';
import { asDatabaseOwner } from '../../test/database.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { performChangeCalendar, performOpen } from './perform-campaign.ts';
import { performImport } from './perform-import.ts';
import { viewSheet } from './perform-read.ts';
import { performWarn } from './perform-warn.ts';
import { rebuild, verifyCampaigns } from './store-rebuild.ts';

const place = { campaign_code: '2022', unit_code: DISTRICT };
const key = () => ({ idempotency_key: crypto.randomUUID() });
const refused = (answer: unknown) => (answer as Refusal).refused;

test('only the council’s secretary opens a campaign, and every unit is told', async () => {
  const { world, viewer, open, database } = await campaignScene();
  const request = () => ({ body: CAMPAIGN, ...key() });
  for (const who of [null, PEOPLE.district, PEOPLE.home_affairs, PEOPLE.leader])
    expect(refused(await performOpen(world, who && viewer(who), request()))).toMatch(/^access/);
  await open();
  expect(refused(await performOpen(world, viewer(PEOPLE.council), request()))).toBe(
    'campaign.exists',
  );
  const [told] = await database.inTenant(1, (tx) =>
    tx.rows<{ many: number; units: number }>(
      `select count(*)::int as many, count(distinct about)::int as units from message
       where tenant_id = 1 and template = 'campaign.opened'`,
    ),
  );
  expect(told).toEqual({ many: 47, units: 47 });
});

test('a sheet takes the files of its own unit, and no other', async () => {
  const { world, act, open, database } = await campaignScene();
  await open();
  const fileOf = async (unit_id: number) => {
    const [row] = await database.inTenant(1, (tx) =>
      tx.rows<{ file_id: number }>(
        `insert into file (tenant_id, file_id, sha256, size, type, name, about, unit_id, uploaded_by,
           at)
         values (1, nextval('thing_id'), $1, 1, 'application/pdf', 'a.pdf', null, $2, null, $3)
         returning file_id`,
        ['0'.repeat(64), unit_id, new Date(world.clock.now())],
      ),
    );
    return row!.file_id;
  };
  const [own, other] = [await fileOf(518), await fileOf(517)];
  const attach = (file_id: number) =>
    act(PEOPLE.district, 'attach-evidence', { line_code: '2.1.3', version: 0, file_id });
  expect(refused(await attach(other))).toBe('sheet.file-not-found');
  expect(refused(await attach(4711))).toBe('sheet.file-not-found');
  expect(await attach(own)).toMatchObject({ line: { files: [own] } });
});

test('rows of a file are taken all or none, in one step', async () => {
  const { world, viewer, open, database } = await campaignScene();
  await open();
  const row = (line: string, points: string, i: number) => ({
    line_code: { cell: `A${i}`, text: line },
    self_points: { cell: `D${i}`, text: points },
  });
  const take = (who: number, rows: ReturnType<typeof row>[]) =>
    performImport(world, viewer(who), place, { rows, ...key() });
  const good = row('2.1.3', '1', 2);
  expect(await take(PEOPLE.district, [good, row('2.1.2', '9', 3)])).toMatchObject({
    faults: [{ refused: 'sheet.points-above-maximum', path: 'D3' }],
  });
  expect(refused(await take(PEOPLE.other_district, [good]))).toBe('access.not-permitted');
  expect(await take(PEOPLE.district, [good, row('2.1.2', '0,5', 3)])).toEqual({ changed: 2 });
  const scene = await viewSheet(world, viewer(PEOPLE.district), place);
  expect(isRefusal(scene) ? scene : scene.lines.get('2.1.2')!.self_points).toBe('0.5');
  const verdict = await database.inTenant(1, (tx) => verifyCampaigns(tx, 1));
  expect(verdict).toMatchObject({ lines: 2, differing: [] });
});

test('days are moved with a reason, and units that fall behind are warned in their own chain', async () => {
  const { world, viewer, open, database } = await campaignScene();
  await open();
  const council = viewer(PEOPLE.council);
  const body = {
    version: 1,
    calendar: { ...CAMPAIGN.calendar, self_by: '2022-10-12' },
    reason: 'nhiều nơi mất điện',
  };
  const moved = await performChangeCalendar(world, council, '2022', { body, ...key() });
  expect(moved).toMatchObject({ version: 2, calendar: { self_by: '2022-10-12' } });
  const warn = { below_tier: null, gaps: true, reason: 'bổ sung trước hạn' };
  const warned = await performWarn(world, council, '2022', { body: warn, ...key() });
  expect(isRefusal(warned) ? warned : warned.unit_ids).toHaveLength(47);
  const rows = await database.inTenant(1, (tx) =>
    tx.rows<{ kind: string; reason: string }>(
      `select kind, reason from journal where tenant_id = 1 and chain_id in (1, 518)
       and kind in ('sheet.warned', 'campaign.calendar-changed') order by chain_id`,
    ),
  );
  expect(rows).toEqual([
    { kind: 'campaign.calendar-changed', reason: 'nhiều nơi mất điện' },
    { kind: 'sheet.warned', reason: 'bổ sung trước hạn' },
  ]);
});

test('tables that were changed by hand are told by verify, and made again from the journal', async () => {
  const { act, open, database, owner_url } = await campaignScene();
  await open();
  await act(PEOPLE.district, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
  const verify = () => database.inTenant(1, (tx) => verifyCampaigns(tx, 1));
  expect(await verify()).toMatchObject({ sheets: 47, differing: [] });
  await asDatabaseOwner(
    owner_url,
    `update sheet_line set body = jsonb_set(body, '{self_points}', '"0.5"');
     delete from sheet_line where false;`,
  );
  expect((await verify()).differing).toHaveLength(1);
  await database.inTenant(1, (tx) => rebuild(tx, 1));
  expect((await verify()).differing).toEqual([]);
});
