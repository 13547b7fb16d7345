import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { orderOf, ranAs, SOUND, soundness, writeTable } from '../../test/import/brought.ts';
import { NOW } from '../../test/import/generate.ts';
import { lockDossier, nextNumber, saveDossier } from '../dossier/index.ts';
import { append, holdForBulk } from '../journal/index.ts';
import { DAY, parseDay } from '../kernel/index.ts';
import { openDatabase, withBulk } from '../platform/index.ts';
import type { Report } from './entry.run.ts';
import { runImport } from './perform-run.ts';
import { undoImport } from './perform-undo.ts';

const undoOf = (owner_url: string, import_id: number) => ({
  owner_url,
  tenant_id: 1,
  import_id,
  account_id: null,
  reason: 'nhầm tệp',
  now: NOW + DAY,
  recorded_at: NOW,
});

test('a file comes with its own totals and every fault by row, column and rule; again, it changes nothing', async () => {
  const { owner_url, app_url } = await testDatabase();
  const table = await writeTable({ count: 1500, faults: 50 });
  const ran = await ranAs(orderOf(owner_url, table));
  const told = ran.rows.flatMap(({ row_number: row, faults, outcome }) =>
    outcome === 'taken' ? [] : (faults ?? []).map(({ column, rule }) => ({ row, column, rule })),
  );
  for (const planted of table.planted) expect(told).toContainEqual(planted);
  expect(ran.totals.outcomes.taken).toBe(table.expected.taken);
  expect(ran.totals.of_file).toMatchObject({
    received: table.expected.taken,
    finished: table.expected.finished,
    open: table.expected.open,
  });
  expect(ran.totals.of_province).toEqual(ran.totals.of_file);
  expect(ran.totals.due_by.clock).toBe(table.expected.due_by_clock);
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: table.expected.taken });

  const again = await ranAs(orderOf(owner_url, table, { tenant_id: 1 }));
  expect(again.totals.outcomes).toMatchObject({
    taken: 0,
    amended: 0,
    unchanged: table.expected.taken,
  });
  expect(again.totals.created).toMatchObject({ province: null, units: [], procedures: [] });
  expect(again.totals.of_province).toEqual(ran.totals.of_province);
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: table.expected.taken });
}, 60_000);

test('a reception never meets a number that came with a file', async () => {
  const { owner_url, database } = await testDatabase();
  await ranAs(orderOf(owner_url, await writeTable({ count: 3 })));
  await database.inTenant(1, async (tx) => {
    const [unit] = await tx.rows<{ unit_id: number; code: string }>(
      'select unit_id, unit.code from unit join dossier using (tenant_id, unit_id) where tenant_id = 1',
    );
    const table = await writeTable({ count: 3, first: 900 }, (text) =>
      text.replace(/^H60[^,]*/m, `${unit!.code}-230405-0041`),
    );
    const { totals } = await ranAs(orderOf(owner_url, table, { tenant_id: 1 }));
    expect(totals.outcomes.taken).toBe(3);
    const next = (day: string) => nextNumber(tx, 1, unit!.unit_id, parseDay(day)!);
    expect([await next('2023-04-05'), await next('2023-04-06')]).toEqual([42, 1]);
  });
});

/** The first finished dossier's finish a day later. */
const laterFinish = (text: string) => {
  const lines = text.split('\r\n');
  const at = lines.findIndex((line, i) => i > 0 && line.split(',')[8] === 'Đã có kết quả');
  const cells = lines[at]!.split(',');
  cells[6] = '30/12/2023 10:00';
  return { text: lines.with(at, cells.join(',')).join('\r\n'), row: at + 1, code: cells[0]! };
};

test('a changed file corrects with what was before; taken back, the former facts stand; then nothing is left', async () => {
  const { owner_url, app_url, database } = await testDatabase();
  const first = await writeTable({ count: 60 });
  const { import_id } = await ranAs(orderOf(owner_url, first));
  const { row, code } = laterFinish(first.text);
  const second = await writeTable({ count: 60 }, (text) => laterFinish(text).text);
  const ran = await ranAs(orderOf(owner_url, second, { tenant_id: 1 }));
  expect(ran.totals.outcomes).toMatchObject({ amended: 1, unchanged: 59, taken: 0 });
  const amended = ran.rows.find((one) => one.outcome === 'amended')!;
  expect(amended).toMatchObject({ row_number: row, code, faults: [{ rule: 'amended' }] });
  const finishOf = async () =>
    (
      await database.inTenant(1, (tx) =>
        tx.rows<{ finished_at: number; imported_by: number }>(
          'select finished_at, imported_by from dossier where tenant_id = 1 and code = $1',
          [code],
        ),
      )
    )[0]!;
  expect(new Date((await finishOf()).finished_at).toISOString()).toBe('2023-12-30T03:00:00.000Z');
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: 60 });

  const back = await undoImport(undoOf(owner_url, ran.import_id!), () => {});
  expect(back).toEqual({ undone: 0, given_back: 1, acted_on_since: 0, amended_since: 0 });
  expect(new Date((await finishOf()).finished_at).getUTCFullYear()).toBeLessThan(2024);
  expect((await finishOf()).imported_by).toBe(import_id);
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: 60 });

  const all = await undoImport(undoOf(owner_url, import_id!), () => {});
  expect(all).toEqual({ undone: 60, given_back: 0, acted_on_since: 0, amended_since: 0 });
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: 0 });
  const anew = await ranAs(orderOf(owner_url, first, { tenant_id: 1 }));
  expect(anew.totals.outcomes).toMatchObject({ taken: 60 });
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: 60 });
}, 60_000);

/** An officer returns the result of a dossier. */
async function actOn(app_url: string, code: string): Promise<void> {
  const database = openDatabase(app_url, 1);
  await database.inTenant(1, async (tx) => {
    const dossier = (await lockDossier(tx, 1, code))!;
    const entry = {
      chain_id: dossier.unit_id,
      kind: 'dossier.result-returned',
      subject_id: dossier.dossier_id,
      at: NOW,
      actor_id: 7,
      acting_unit_id: dossier.unit_id,
      reason: null,
      idempotency_key: null,
      payload: '{}',
    };
    const [row] = await append(tx, 1, [entry], NOW);
    await saveDossier(tx, 1, {
      ...dossier,
      state: 'returned',
      returned_at: NOW,
      last_at: NOW,
      last_seq: row!.seq,
    });
  });
  await database.close();
}

test('what officers acted on since is neither corrected nor taken back, and is told', async () => {
  const { owner_url, app_url } = await testDatabase();
  const first = await writeTable({ count: 60 });
  const { import_id } = await ranAs(orderOf(owner_url, first));
  const { code } = laterFinish(first.text);
  await actOn(app_url, code);
  const same = await ranAs(orderOf(owner_url, first, { tenant_id: 1 }));
  expect(same.totals.outcomes).toMatchObject({ unchanged: 60 });
  const second = await writeTable({ count: 60 }, (text) => laterFinish(text).text);
  const ran = await ranAs(orderOf(owner_url, second, { tenant_id: 1 }));
  expect(ran.totals.outcomes).toMatchObject({ amended: 0, unchanged: 59, apart: 1 });
  expect(ran.totals.by_rule).toEqual({ 'acted-on-since': 1 });
  const back = await undoImport(undoOf(owner_url, import_id!), () => {});
  expect(back).toEqual({ undone: 59, given_back: 0, acted_on_since: 1, amended_since: 0 });
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: 1 });
}, 60_000);

test('killed in the middle of writing, the import goes on and brings each dossier exactly once', async () => {
  const { owner_url, app_url, database } = await testDatabase();
  await ranAs(orderOf(owner_url, await writeTable({ count: 5, first: 900_000 })));
  const table = await writeTable({ count: 45_000, faults: 20 });
  const child = fork(new URL('./entry.run.ts', import.meta.url), { serialization: 'advanced' });
  const ended = once(child, 'exit');
  child.on('message', (report: Report) => {
    if ('progress' in report && report.progress.what === 'writing') child.kill('SIGKILL');
  });
  child.send({ run: orderOf(owner_url, table, { tenant_id: 1 }) });
  await ended;
  const isHeld = () =>
    database.inTenant(1, async (tx) => {
      const rows = await tx.rows(
        'select from pg_stat_activity where usename <> current_user and state = $1',
        ['active'],
      );
      return rows.length > 0;
    });
  await expect.poll(isHeld, { timeout: 20_000 }).toBe(false);
  const half = await soundness(app_url, 1);
  expect(half).toMatchObject(SOUND);
  expect(half.dossiers).toBeGreaterThan(5);
  const ran = await ranAs(orderOf(owner_url, table, { tenant_id: 1, import_id: 2 }));
  expect(ran.totals.outcomes.taken).toBe(table.expected.taken);
  expect(ran.totals.of_province).toEqual(ran.totals.of_file);
  expect(await soundness(app_url, 1)).toEqual({ ...SOUND, dossiers: table.expected.taken + 5 });
}, 120_000);

test('one import at a time a province; a code of the province’s own is told apart', async () => {
  const { owner_url, app_url, database } = await testDatabase();
  const table = await writeTable({ count: 20 });
  await ranAs(orderOf(owner_url, table));
  await withBulk(owner_url, async (bulk) => {
    await holdForBulk(bulk, 1);
    const refused = await runImport(orderOf(owner_url, table, { tenant_id: 1 }), {
      progress: () => {},
    });
    expect(refused).toMatchObject({ refused: 'import.busy' });
    await bulk.rows(
      `update dossier set imported_by = null, imported_seq = null, due_by = null
       where tenant_id = 1 and dossier_id = (select min(dossier_id) from dossier)`,
    );
  });
  const ran = await ranAs(orderOf(owner_url, table, { tenant_id: 1 }));
  expect(ran.totals.outcomes).toMatchObject({ unchanged: 19, apart: 1 });
  expect(ran.totals.by_rule).toEqual({ 'code-taken': 1 });
  expect(await soundness(app_url, 1)).toMatchObject(SOUND);
  expect(
    await database.inTenant(1, (tx) => tx.rows('select state from import order by 1')),
  ).toEqual([{ state: 'finished' }, { state: 'finished' }]);
}, 60_000);

test('a dry run tells what would become of each row and writes nothing', async () => {
  const { owner_url, database } = await testDatabase();
  const table = await writeTable({ count: 100, faults: 10 });
  const ran = await ranAs(orderOf(owner_url, table, { dry_run: true }));
  expect(ran.totals.outcomes.taken).toBe(table.expected.taken);
  expect(ran).toMatchObject({ tenant_id: null, import_id: null });
  expect(await database.local((tx) => tx.rows('select code from tenant'))).toEqual([]);
});
