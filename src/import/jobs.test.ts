import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { writeTable } from '../../test/import/brought.ts';
import { testWorld } from '../../test/world.ts';
import { keepFile } from '../file/index.ts';
import { isRefusal } from '../kernel/index.ts';
import { realClock } from '../platform/index.ts';
import { importJobs } from './jobs.ts';
import { findImport } from './store-report.ts';

test('a server checks a file, imports what was checked and takes it back, each in a process of its own', async () => {
  const world = await testWorld();
  const { database, files, tenant, config } = world.parts;
  const { tenant_id } = tenant;
  const table = await writeTable({ count: 300, faults: 5 });
  const bytes = await readFile(table.path);
  const draft = { name: 'hồ sơ.csv', bytes, about: 'import:table' };
  const file = await keepFile(files, { account_id: 12, unit_id: files.province_id }, draft);
  if (isRefusal(file)) throw new Error(file.refused);
  const { file_id } = file;
  const faults: Error[] = [];
  const jobs = importJobs({
    database,
    owner_url: world.owner_url,
    tenant_id,
    clock: realClock,
    real_clock: realClock,
    data_dir: config.data_dir,
    issuer: 'test',
    on_fault: (fault) => faults.push(fault),
  });
  onTestFinished(jobs.close);
  const state = async (import_id: number) =>
    (await database.inTenant(tenant_id, (tx) => findImport(tx, tenant_id, import_id)))?.state;
  const mapping = JSON.stringify(table.mapping);
  const id = await jobs.start({ file_id, mapping, dry_run: true, account_id: 12 });
  if (isRefusal(id)) throw new Error(id.refused);
  expect(await jobs.start({ file_id, mapping, dry_run: true, account_id: 12 })).toMatchObject({
    refused: 'import.busy',
  });
  await expect.poll(() => state(id), { timeout: 30_000 }).toBe('checked');
  await expect.poll(() => jobs.progress(id)).toBeNull();
  expect(await jobs.resume(id, 12)).toBe(true);
  await expect.poll(() => state(id), { timeout: 30_000 }).toBe('finished');
  const done = await database.inTenant(tenant_id, (tx) => findImport(tx, tenant_id, id));
  expect(done?.totals.outcomes.taken).toBe(table.expected.taken);
  expect(done?.totals.of_province).toEqual(done?.totals.of_file);
  await expect.poll(() => jobs.progress(id)).toBeNull();
  expect(await jobs.undo(id, 'nhầm tệp', 12)).toBe(true);
  await expect.poll(() => state(id), { timeout: 30_000 }).toBe('undone');
  expect(faults).toEqual([]);
}, 120_000);
