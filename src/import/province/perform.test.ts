import { expect, test } from 'vitest';
import { asDatabaseOwner, seededDatabase } from '../../../test/database.ts';
import { seed } from '../../../test/world.ts';
import { findAccount } from '../../identity/index.ts';
import { chainWalk, type JournalRow } from '../../journal/index.ts';
import { isRefusal, parseInstant } from '../../kernel/index.ts';
import { readSetsInForce } from '../../par/index.ts';
import { listTenants, openDatabase } from '../../platform/index.ts';
import { loadUnits } from '../../unit/index.ts';
import { getCalendarSpec } from '../../worktime/index.ts';
import type { ProvinceOrder } from './order.ts';
import { createProvince } from './perform.ts';
import { extendPeriods } from './store.ts';

const NOW = parseInstant('2026-11-23T09:00')!;
const ISSUER = 'urn:motcua:embedded';

const order = (more: Partial<ProvinceOrder> = {}): ProvinceOrder => ({
  code: 'H60',
  name: 'Thử nghiệm',
  issuer: ISSUER,
  from_year: 2010,
  to_year: 2012,
  by: 'H47/administrator',
  at: NOW,
  recorded_at: NOW,
  ...more,
});

const COUNTED = `select (select count(*)::int from unit) as units, (select count(*)::int from period)
  as periods, (select count(*)::int from account) as accounts, (select count(*)::int from journal)
  as rows`;

test('a second province stands beside the first with all that it needs for its first dossier', async () => {
  const { owner_url, database } = await seededDatabase('world', seed);
  const made = await createProvince(owner_url, order());
  expect(made).toEqual({ tenant_id: 2, code: 'H60', name: 'Thử nghiệm' });
  const found = await database.inTenant(2, async (tx) => ({
    units: await loadUnits(tx, 2),
    sets: await readSetsInForce(tx, 2),
    calendar: await getCalendarSpec(tx, 2),
    administrator: await findAccount(tx, 2, ISSUER, 'H60/administrator'),
    grants: await tx.rows('select role, unit_id from role_grant where tenant_id = 2 order by role'),
    counted: (await tx.rows(COUNTED))[0],
  }));
  expect([...found.units.units.values()].map(({ code, kind }) => [code, kind])).toEqual([
    ['H60', 'province'],
  ]);
  expect(found.units.blocks.length).toBe(4);
  expect(found.sets.map(({ set_code }) => set_code)).toEqual(['decision-766-progress', 'on-time']);
  expect(found.calendar.years.length).toBe(5);
  expect(found.administrator?.name).toBe('Quản trị hệ thống');
  const unit_id = 1;
  expect(found.grants).toEqual([
    { role: 'administrator', unit_id },
    { role: 'council-secretary', unit_id },
    { role: 'provincial-leader', unit_id },
  ]);
  expect(found.counted).toEqual({ units: 1, periods: (3 + 1) * 36, accounts: 3, rows: 1 });
});

test('the first province is as it was', async () => {
  const { owner_url, database } = await seededDatabase('world', seed);
  const counted = () => database.inTenant(1, (tx) => tx.rows(COUNTED));
  const before = await counted();
  await createProvince(owner_url, order());
  expect(await counted()).toEqual(before);
  expect((await listTenants(database)).map(({ code }) => code)).toEqual(['H47', 'H60']);
});

test('a code that is taken is refused, and nothing is written', async () => {
  const { owner_url, database } = await seededDatabase('world', seed);
  const taken = await createProvince(owner_url, order({ code: 'H47' }));
  expect(taken).toMatchObject({
    refused: 'province.code-taken',
    facts: { code: 'H47', name: 'Quảng Nam' },
    path: 'code',
  });
  expect((await listTenants(database)).length).toBe(1);
});

test('asking twice with one key makes one province, also at the same time', async () => {
  const { owner_url, database } = await seededDatabase('world', seed);
  const asked = order({ idempotency_key: 'form-0001' });
  const answers = await Promise.all([1, 2, 3].map(() => createProvince(owner_url, asked)));
  expect(answers.map((answer) => isRefusal(answer) || answer.tenant_id)).toEqual([2, 2, 2]);
  expect((await listTenants(database)).length).toBe(2);
  const other = await createProvince(owner_url, order({ idempotency_key: 'form-0002' }));
  expect(isRefusal(other) && other.refused).toBe('province.code-taken');
});

test('a province has the years that were asked for and the running one; more can come', async () => {
  const { owner_url } = await seededDatabase('world', seed);
  await createProvince(owner_url, order());
  const owner = openDatabase(owner_url, 1);
  const extend = (from: number, to: number) => owner.local((tx) => extendPeriods(tx, 2, from, to));
  expect(await extend(2009, 2013)).toBe(2 * 36);
  expect(await extend(2009, 2013)).toBe(0);
  await owner.close();
  const years = await asDatabaseOwner(
    owner_url,
    `select period_code from period where tenant_id = 2 and kind = 'year' order by 1`,
  );
  expect(years.map((row) => row.period_code)).toEqual(
    [2009, 2010, 2011, 2012, 2013, 2026].map(String),
  );
});

test('the chain of a new province verifies, and says from which files it was made', async () => {
  const { owner_url } = await seededDatabase('world', seed);
  await createProvince(owner_url, order());
  const [row] = await asDatabaseOwner(owner_url, 'select * from journal where tenant_id = 2');
  const heads = await asDatabaseOwner(owner_url, 'select * from journal_head where tenant_id = 2');
  const walk = chainWalk();
  walk.take(row as JournalRow);
  expect(walk.end(heads)).toEqual([]);
  const payload = JSON.parse(row.payload);
  expect(payload).toMatchObject({ by: 'H47/administrator', from_year: 2010, to_year: 2012 });
  expect(payload.files.map(({ name }: { name: string }) => name)).toContain(
    'data/criteria/any-province/on-time.json',
  );
});
