import { expect, test } from 'vitest';
import { asDatabaseOwner, seededDatabase } from '../../../test/database.ts';
import { smallProvince, smallSource } from '../../../test/demo.ts';
import { type Dossier, eventOf, evolve, listDossiers } from '../../dossier/index.ts';
import { chainWalk, type JournalRow, readHeads } from '../../journal/index.ts';
import type { Tx } from '../../platform/index.ts';
import { momentOf } from '../demo.ts';
import { readProvince, seedProvince } from '../seed/perform.ts';
import { NAMES, QUANG_NAM_2022 } from '../source.ts';
import { loadDossiers } from './perform.ts';

const TENANT = 1;
const source = smallSource(QUANG_NAM_2022);
const RECORDED_AT = 1_690_000_000_000;

/** Loads the small province; the first attempt is cut off in the middle, as by a kill. */
async function loadTwice(owner_url: string): Promise<void> {
  const data = smallProvince(await readProvince());
  const order = { source, names: NAMES, data, tenant_id: TENANT, recorded_at: RECORDED_AT };
  const seed = () =>
    seedProvince(owner_url, TENANT, data, {
      at: momentOf(source.demo_at),
      recorded_at: RECORDED_AT,
      accounts_from: momentOf(source.year_from),
    });
  await seed();
  const cut = loadDossiers(owner_url, order, () => {
    throw new Error('cut off');
  });
  await expect(cut).rejects.toThrow('cut off');
  const left = await asDatabaseOwner(owner_url, 'select count(*)::int as n from journal');
  expect(left).toEqual([{ n: 1 }]);
  await seed();
  const told: number[] = [];
  const loaded = await loadDossiers(owner_url, order, ({ done }) => told.push(done));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const rows = await asDatabaseOwner(owner_url, 'select count(*)::int as n from journal');
  expect(rows).toEqual([{ n: loaded.rows + 1 }]);
}

const loadedDatabase = () => seededDatabase('demo_twice', loadTwice);

const readAll = (tx: Tx) =>
  tx.rows<JournalRow>('select * from journal where tenant_id = $1 order by chain_id, seq', [
    TENANT,
  ]);

test('after an interrupted load and a whole one, every chain holds up to its head', async () => {
  const { database } = await loadedDatabase();
  await database.inTenant(TENANT, async (tx) => {
    const walk = chainWalk();
    for (const row of await readAll(tx)) walk.take(row);
    expect(walk.end(await readHeads(tx, TENANT))).toEqual([]);
    expect(walk.chains).toBe(10);
  });
});

test('the loaded dossiers are what the journal leads to, by the program’s own evolve', async () => {
  const { database } = await loadedDatabase();
  await database.inTenant(TENANT, async (tx) => {
    const replayed = new Map<number, Dossier>();
    for (const row of await readAll(tx)) {
      if (!row.kind.startsWith('dossier.')) continue;
      const before = replayed.get(row.subject_id!) ?? null;
      replayed.set(row.subject_id!, evolve(before, eventOf(row), row));
    }
    const ids = [...replayed.keys()].sort((a, b) => a - b);
    const stored = await listDossiers(tx, TENANT, ids);
    const [count] = await tx.rows('select count(*)::int as n from dossier where tenant_id = $1', [
      TENANT,
    ]);
    expect(count).toEqual({ n: stored.length });
    expect(stored).toEqual([...replayed.values()].sort((a, b) => a.dossier_id - b.dossier_id));
  });
});

test('counting by SQL gives the figures that were asked for', async () => {
  const { database } = await loadedDatabase();
  const counted = await database.inTenant(TENANT, (tx) =>
    tx.rows(
      `select v.level, count(*)::int as finished,
         (count(*) filter (where due_at is null or finished_at <= due_at))::int as on_time
       from dossier d join unit_version v using (tenant_id, unit_id)
       where tenant_id = $1 and finished_at < $2 and v.valid_from <= '2022-12-31'
         and (v.valid_to is null or v.valid_to > '2022-12-31')
       group by v.level order by v.level`,
      [TENANT, new Date(momentOf(source.year_to))],
    ),
  );
  const { levels } = source.article;
  expect(counted).toEqual([
    { level: 'commune', ...levels.commune },
    { level: 'district', ...levels.district },
    { level: 'province', ...levels.province },
  ]);
});

test('the program can go on writing: counters, sequences, accounts, and the note of the load', async () => {
  const { owner_url } = await loadedDatabase();
  const [row] = await asDatabaseOwner(
    owner_url,
    `select
       (select max(dossier_id) from dossier) as dossiers, nextval('dossier_id') as next_dossier,
       (select max(applicant_id) from applicant) as people, nextval('applicant_id') as next_person,
       (select sum(last) from dossier_counter) as counted, (select count(*) from dossier) as all,
       (select payload from journal where kind = 'catalogue.loaded') as payload`,
  );
  expect(row.next_dossier).toBe(row.dossiers + 1);
  expect(row.next_person).toBe(row.people + 1);
  expect(Number(row.counted)).toBe(row.all);
  expect(JSON.parse(row.payload).files).toContainEqual({
    name: 'data/units/quang-nam-2022.json',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
