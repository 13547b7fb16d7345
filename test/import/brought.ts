// Imports on a real database, for tests: files written from rows, runs, and what proves them sound.

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportOrder, type ImportRow, type Ran, runImport } from '../../src/import/index.ts';
import { chainWalk, readHeads } from '../../src/journal/index.ts';
import { isRefusal } from '../../src/kernel/index.ts';
import {
  difference,
  readDossiers,
  readPeriods,
  recountJournal,
  streamJournal,
} from '../../src/measure/index.ts';
import { inSnapshot } from '../../src/platform/index.ts';
import { type Generated, generateTable, NOW, type Wanted } from './generate.ts';

export const PROVINCE = { code: 'H60', name: 'Thử nghiệm' };

/** A file with its mapping, as an order names them. */
export interface Brought extends Generated {
  path: string;
  map: string;
}

/** Writes a generated table; `change` may change its text. */
export async function writeTable(
  wanted: Wanted,
  change: (text: string) => string = (text) => text,
): Promise<Brought> {
  const table = generateTable(wanted);
  const path = join(tmpdir(), `motcua-import-${randomUUID()}.csv`);
  await writeFile(path, change(table.text));
  const map = JSON.stringify({ ...table.mapping, province: PROVINCE });
  return { ...table, path, map };
}

/** The order that brings a file into a province; null makes the one that the mapping names. */
export const orderOf = (
  owner_url: string,
  { path, map }: Pick<Brought, 'path' | 'map'>,
  more: Partial<ImportOrder> = {},
): ImportOrder => ({
  owner_url,
  tenant_id: null,
  import_id: null,
  source: { path },
  file_name: 'hồ sơ.csv',
  file_id: null,
  mapping: map,
  dry_run: false,
  keep: false,
  account_id: null,
  issuer: 'test',
  now: NOW,
  recorded_at: NOW,
  ...more,
});

/** Runs an order that is not refused, with every row of its report. */
export async function ranAs(order: ImportOrder): Promise<Ran & { rows: ImportRow[] }> {
  const rows: ImportRow[] = [];
  const ran = await runImport(order, {
    progress: () => {},
    rows: { which: 'all', take: (some) => void rows.push(...some) },
  });
  if (isRefusal(ran)) throw new Error(JSON.stringify(ran));
  return { ...ran, rows };
}

/** What `motcua verify` asks of a province: chains, rows that fit no dossier, figures. */
export const soundness = (app_url: string, tenant_id: number) =>
  inSnapshot(app_url, tenant_id, async (snapshot) => {
    const [walk, recount] = [chainWalk(), recountJournal()];
    await streamJournal(snapshot, tenant_id, (row) => {
      walk.take(row);
      recount.take(row);
    });
    const periods = await readPeriods(snapshot, tenant_id);
    const tables = await readDossiers(snapshot, tenant_id);
    return {
      broken: walk.end(await readHeads(snapshot, tenant_id)).length,
      unexplained: recount.unexplained.length,
      difference: difference(tables, recount.columns, periods, NOW).length,
      dossiers: tables.length,
    };
  });

export const SOUND = { broken: 0, unexplained: 0, difference: 0 };
