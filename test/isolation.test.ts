/**
 * Two provinces in one database and on one server, alike in every key, each with its mark in every
 * text. Every route and every statement is tried with the other one: nothing ever crosses.
 */
import { afterAll, expect, test } from 'vitest';
import { asDatabaseOwner } from './database.ts';
import { tryTheRest } from './isolation/apart.ts';
import { settled } from './isolation/fingerprint.ts';
import { idsOf } from './isolation/ids.ts';
import { type Ledger, ledger } from './isolation/ledger.ts';
import { actAsOwner, tryOwners } from './isolation/owners.ts';
import { everyRoute } from './isolation/places.ts';
import { tryPolicies } from './isolation/policies.ts';
import { tryQueries } from './isolation/queries.ts';
import { readEverything, readTheOther, readWithForeignSessions } from './isolation/reading.ts';
import { recordQueries } from './isolation/recorder.ts';
import { trySqlTexts } from './isolation/sql-texts.ts';
import { closeMonths, fillProvince, keepBlob } from './isolation/things.ts';
import { makeTwin, OTHER } from './isolation/twin.ts';
import { writeEverything, writeWithForeignSessions } from './isolation/writing.ts';
import { releaseScene } from './release/scene.ts';
import { twinDatabase } from './twins.ts';
import { twoProvinces } from './two-provinces.ts';

let cells = 0;

afterAll(() => console.log(`isolation: ${cells.toLocaleString('en')} cells`));

/** Nothing crossed, and so much was tried. */
function expectApart(told: Ledger): void {
  cells += told.cells;
  expect(told.crossed).toEqual([]);
}

/** Many requests one after the other; a machine that does other things too may take its time. */
const LONG = { timeout: 300_000 };

test(
  'no route, feed or statement shows or changes anything of the other province',
  LONG,
  async () => {
    const told = ledger();
    const scene = await releaseScene();
    const recorder = recordQueries();
    await fillProvince(scene);
    await makeTwin(scene.owner_url);
    const provinces = await twoProvinces(scene);
    await keepBlob(provinces);
    // Its own jobs first do what they find to do.
    await closeMonths(provinces.other.parts);
    await settled(scene.owner_url, OTHER.tenant_id);
    const routes = await everyRoute(provinces);
    expect(routes.length).toBeGreaterThan(80);
    const ids = await idsOf(scene.owner_url);
    await tryTheRest(provinces, told);
    await readEverything(provinces, routes, ids, told);
    await readWithForeignSessions(provinces, routes, ids, told);
    await readTheOther(provinces, routes, ids, told);
    await writeEverything(provinces, routes, ids, told);
    await writeWithForeignSessions(provinces, routes, ids, told);
    const recorded = recorder.recorded();
    await tryPolicies(scene, told);
    await tryQueries(scene, recorded, told);
    expectApart(told);
  },
);

test('whoever works as the owner, whom no policy binds, writes one province alone', async () => {
  const db = await twinDatabase();
  const told = ledger();
  const recorder = recordQueries(true);
  await actAsOwner(db, told);
  const recorded = recorder.recorded();
  await tryPolicies(db, ledger());
  await tryQueries(db, recorded, told);
  tryOwners(told);
  trySqlTexts(told);
  expectApart(told);
});

test('each of these walls is seen to fall', async () => {
  const db = await twinDatabase();
  const fallen = ledger();
  const leaks = [
    'select code from unit where $1::int > 0',
    `select v.name from unit u join unit_version v on v.unit_id = u.unit_id
     where u.tenant_id = $1 and u.unit_id = 518`,
    'update account set email = null where tenant_id = $1 or account_id = 5184',
  ];
  const recorded = leaks.map((sql) => ({ sql, values: [1], tenant_id: 1 }));
  await tryPolicies(db, ledger());
  await tryQueries(db, recorded, fallen);
  for (const sql of leaks)
    expect(fallen.crossed.join('\n')).toContain(sql.replace(/\s+/g, ' ').slice(0, 60));
  await asDatabaseOwner(db.owner_url, 'alter table unit disable row level security');
  const open = ledger();
  await tryPolicies(db, open);
  expect(
    open.crossed.filter((one) => /(select|insert|update|delete) unit as/.test(one)),
  ).toHaveLength(8);
});
