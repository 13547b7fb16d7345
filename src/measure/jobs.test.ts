import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { asDatabaseOwner, type TestDatabase, testDatabase } from '../../test/database.ts';
import { moment, span } from '../../test/measure/example.ts';
import { entry, finish, moveDue, receive, smallProvince } from '../../test/measure/scene.ts';
import { chain, chainWalk, holdForBulk, readHeads } from '../journal/index.ts';
import { DAY, formatInstant, type Instant, MINUTE } from '../kernel/index.ts';
import { inSnapshot, withBulk } from '../platform/index.ts';
import { difference } from './difference.ts';
import { startLiveFigures } from './jobs.ts';
import type { FiguresChange, LiveFigures } from './jobs-shape.ts';
import type { Period } from './period.ts';
import { recountJournal } from './recount.ts';
import { differenceFromShown } from './shown.ts';
import { loadColumns, streamJournal } from './store.ts';

const PERIODS: Period[] = [
  { period_code: '2023', kind: 'year', name: 'Năm 2023', ...span('2023-01-01', '2024-01-01') },
  { period_code: '2023-03', kind: 'month', name: 'T3', ...span('2023-03-01', '2023-04-01') },
];
const RECEIVED = '{"procedure_id":4,"channel":1,"due_at":null}';
const HOUR = 60 * MINUTE;
const START = moment('2023-03-29T13:30');

/** A small province with live figures; both clocks are set by the test. */
async function province() {
  const db = await testDatabase();
  await smallProvince(db);
  const time = { now: START, real: 1_000_000_000_000 };
  const faults: unknown[] = [];
  const start = async () => {
    const live = await startLiveFigures({
      database: db.database,
      url: db.app_url,
      tenant_id: 1,
      periods: PERIODS,
      clock: { now: () => time.now },
      real_clock: { now: () => time.real },
      names: { levelOf: () => 'commune', fieldOf: () => 'Chứng thực' },
      on_fault: (fault) => faults.push(fault),
    });
    onTestFinished(live.close);
    return live;
  };
  return { ...db, time, faults, start };
}

const until = (holds: () => void) => vi.waitFor(holds, { timeout: 10_000, interval: 20 });

/** Recounts the journal up to the places that the figures were told at. */
async function verify(db: TestDatabase, live: LiveFigures) {
  const shown = live.shown();
  const [walk, recount] = [chainWalk(), recountJournal(new Map(shown.places))];
  const broken = await inSnapshot(db.app_url, 1, async (snapshot) => {
    await streamJournal(snapshot, 1, (row) => {
      walk.take(row);
      recount.take(row);
    });
    return walk.end(await readHeads(snapshot, 1));
  });
  const different = differenceFromShown(shown, recount.columns, PERIODS);
  return { broken, different, unexplained: recount.unexplained, rows: recount.rows };
}

test('live figures begin with the dossiers that are there and follow each event', async () => {
  const { database, start, time } = await province();
  await receive(database, 1, 11, START - 2 * HOUR, START - HOUR);
  const live = await start();
  expect(live.cell(1, '2023-03')).toMatchObject({ received: 1, open_overdue: 1 });
  const changes: FiguresChange[] = [];
  live.subscribe((change) => changes.push(change));
  time.now = START + HOUR;
  await finish(database, 1, 11, time.now);
  await until(() => expect(live.cell(1, '2023-03')).toMatchObject({ finished_late: 1 }));
  expect(changes.at(-1)).toMatchObject({
    as_of: time.now,
    units: [{ unit_id: 1, periods: ['2023', '2023-03'] }],
    events: [{ chain_id: 1, seq: 2, kind: 'dossier.finished', dossier_id: 11, unit_id: 1 }],
  });
  const behind = live.dossiersBehind({ period: PERIODS[1]!, measures: ['finished_late'] });
  expect(behind).toEqual({ as_of: time.now, count: 1, dossier_ids: [11] });
});

test('what is told of the past stands: a due instant moved later is remembered over a restart', async () => {
  const scene = await province();
  const { database, start, time } = scene;
  const DUE = moment('2023-03-31T16:00');
  await receive(database, 1, 12, START, DUE);
  time.now = moment('2023-04-04T09:00');
  const before = await start();
  expect(before.cell(1, '2023-03')).toMatchObject({ open_overdue: 1, open_in_time: 0 });
  await moveDue(database, 12, time.now, moment('2023-04-10T16:00'));
  await until(() => expect(before.cell(1, '2023')).toMatchObject({ open_overdue: 0 }));
  await before.close();
  const after = await start();
  const then = { period: PERIODS[0]!, by: ['unit' as const], as_of: moment('2023-04-01T08:00') };
  for (const live of [before, after]) {
    expect(live.cell(1, '2023-03')).toMatchObject({ open_overdue: 1, open_in_time: 0 });
    expect(live.cell(1, '2023')).toMatchObject({ open_overdue: 0, open_in_time: 1 });
    expect(live.figures(then).figures[0]?.counts).toMatchObject({ open_overdue: 1 });
  }
  expect(await verify(scene, after)).toMatchObject({ different: [], unexplained: [], rows: 2 });
});

test('no row is skipped or repeated while transactions of five chains interleave', async () => {
  const scene = await province();
  const { database, start } = scene;
  const act = async (n: number) => {
    const unit_id = 1 + (n % 5);
    await receive(database, unit_id, n, START - (1 + (n % 40)) * DAY, START + ((n % 9) - 4) * DAY);
    if (n % 3) await finish(database, unit_id, n, START - (n % 7) * HOUR);
  };
  const first = Promise.all(Array.from({ length: 60 }, (_, n) => act(n + 1)));
  const live = await start();
  await first;
  await Promise.all(Array.from({ length: 240 }, (_, n) => act(n + 61)));
  const heads = await database.inTenant(1, (tx) => readHeads(tx, 1));
  await until(() => {
    for (const { chain_id, seq } of heads) expect(live.places().get(chain_id) ?? 0).toBe(seq);
  });
  expect(await verify(scene, live)).toEqual({
    broken: [],
    different: [],
    unexplained: [],
    rows: 500,
  });
  const { figures } = live.figures({ period: PERIODS[0]!, by: [] });
  expect(figures[0]!.counts.received + figures[0]!.counts.carried_over).toBe(300);
});

test('the journal and the table of dossiers recount to the same figures; a lost row shows', async () => {
  const { database, owner_url, app_url } = await province();
  for (const id of [1, 2, 3]) await receive(database, id, id, START - DAY, START);
  await finish(database, 2, 2, START);
  await asDatabaseOwner(owner_url, 'update dossier set channel = 2 where dossier_id = 3');
  const recount = recountJournal();
  await inSnapshot(app_url, 1, (snapshot) => streamJournal(snapshot, 1, recount.take));
  const { columns } = await loadColumns(app_url, 1);
  const found = difference(columns, recount.columns, PERIODS.slice(1), START);
  const of3 = { unit_id: 3, procedure_id: 4, period_code: '2023-03' };
  expect(found).toEqual([
    { ...of3, channel: 2, measure: 'received', left: 1, right: 0 },
    { ...of3, channel: 2, measure: 'open_in_time', left: 1, right: 0 },
    { ...of3, channel: 2, measure: 'received_online', left: 1, right: 0 },
    { ...of3, channel: 1, measure: 'received', left: 0, right: 1 },
    { ...of3, channel: 1, measure: 'open_in_time', left: 0, right: 1 },
  ]);
});

test('a lost connection loses nothing', async () => {
  const scene = await province();
  const live = await scene.start();
  await asDatabaseOwner(
    scene.owner_url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query like 'listen%'`,
  );
  await receive(scene.database, 1, 1, START, null);
  await until(() => expect(live.cell(1, '2023').received).toBe(1));
  expect((await verify(scene, live)).different).toEqual([]);
});

/** A dossier that unit 3 receives, and of which no news goes out. */
async function receiveSilently({ database, owner_url }: TestDatabase): Promise<void> {
  const head = await database.inTenant(1, (tx) => readHeads(tx, 1));
  const [row] = chain(1, head[2]!, [entry(3, 'dossier.received', 1, START, RECEIVED)], START);
  await asDatabaseOwner(
    owner_url,
    `insert into journal select 1, 3, 1, $1, 1, $2, $2, null, 3, null, null, $3, $4`,
    [row!.kind, formatInstant(START), row!.payload, row!.hash],
  );
  await asDatabaseOwner(
    owner_url,
    'update journal_head set seq = 1, hash = $1 where chain_id = 3',
    [row!.hash],
  );
}

test('a lost notification loses nothing: heads are compared every second tick', async () => {
  const scene = await province();
  const live = await scene.start();
  await receiveSilently(scene);
  await until(() => expect(live.cell(3, '2023').received).toBe(1));
  expect(await verify(scene, live)).toMatchObject({ broken: [], different: [], rows: 1 });
});

test('a writer of many rows is let come to its end, for less than it takes figures to be stale', async () => {
  const scene = await province();
  const live = await scene.start();
  await withBulk(scene.owner_url, async (bulk) => {
    expect(await holdForBulk(bulk, 1)).toBe(true);
    await receiveSilently(scene);
    // What is told is read all the same.
    await receive(scene.database, 1, 2, START, null);
    await until(() => expect(live.cell(1, '2023').received).toBe(1));
    scene.time.real += 4_000;
    await pause(2_500);
    expect(live.cell(3, '2023').received).toBe(0);
    expect(live.state().state).toBe('fresh');
    scene.time.real += 900;
    await until(() => expect(live.cell(3, '2023').received).toBe(1));
    expect(live.state().state).toBe('fresh');
  });
  expect(await verify(scene, live)).toMatchObject({ broken: [], different: [], rows: 2 });
});

test('figures behind the heads are stale after five seconds, and time stands still in them', async () => {
  const { database, owner_url, start, time } = await province();
  await receive(database, 1, 1, START, START + HOUR);
  const live = await start();
  const head = (n: number) =>
    asDatabaseOwner(owner_url, `update journal_head set seq = seq + ${n} where chain_id = 1`);
  expect(live.state().state).toBe('fresh');
  await head(1);
  const later = (by: Instant) => {
    time.real += by;
    time.now += by;
  };
  later(6_000);
  await until(() => expect(live.state().state).toBe('stale'));
  later(2 * HOUR);
  await new Promise((done) => setTimeout(done, 2_500));
  expect(live.state()).toMatchObject({ state: 'stale' });
  expect(live.cell(1, '2023').open_overdue).toBe(0);
  await head(-1);
  await until(() => expect(live.state().state).toBe('fresh'));
  await until(() => expect(live.cell(1, '2023').open_overdue).toBe(1));
});
