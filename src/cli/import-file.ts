import { createWriteStream, type WriteStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { accountIssuer } from '../identity/index.ts';
import {
  type ImportProgress,
  type ImportRow,
  type Mapping,
  parseMapping,
  readMapping,
  reportHead,
  reportLines,
  runImport,
} from '../import/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { follow, readConfig } from '../platform/index.ts';
import type { Io } from './command.ts';
import { momentsOf, provinceFor } from './import-province.ts';
import { jsonOf, summaryOf } from './import-text.ts';
import { type FoundInstance, openInstance } from './instance.ts';
import { printable, refusalText } from './refusal-text.ts';

/** What is asked for. */
export interface FileOrder {
  path: string;
  /** The mapping's path. */
  mapping: string;
  province?: string | undefined;
  'dry-run'?: boolean | undefined;
  report?: string | undefined;
  resume?: number | undefined;
  sheet?: string | undefined;
  header_row?: number | undefined;
  json?: boolean | undefined;
}

/** So many rows with faults are named; all are in the report. */
const MOST_NAMED = 10;

/** Brings a file, with a bar of progress, and tells what became of it. */
export async function importFile(asked: FileOrder, io: Io): Promise<number> {
  const mapping = await mappingOf(asked);
  if (isRefusal(mapping)) return refused(mapping, asked, io);
  const found = await openInstance(process.env);
  try {
    return await bring(asked, mapping, found, io);
  } finally {
    await found.close();
  }
}

async function bring(
  asked: FileOrder,
  mapping: Mapping,
  found: FoundInstance,
  io: Io,
): Promise<number> {
  const province = await provinceFor(found, asked.province, mapping);
  if (isRefusal(province)) return refused(province, asked, io);
  const bar = barOf();
  const told = tellerOf(asked.report);
  const config = readConfig(process.env);
  const ran = await runImport(
    {
      owner_url: found.urls.owner_url,
      tenant_id: province.tenant_id,
      import_id: asked.resume ?? null,
      source: { path: asked.path },
      file_name: basename(asked.path),
      file_id: null,
      mapping: JSON.stringify(mapping),
      dry_run: asked['dry-run'] ?? false,
      keep: false,
      account_id: null,
      issuer: accountIssuer(config),
      ...(await momentsOf(found, province.tenant_id, config)),
    },
    { progress: bar.show, rows: told },
  );
  bar.end(isRefusal(ran) ? 'refused' : `${ran.rows_total} rows`);
  await told.end();
  if (isRefusal(ran)) return refused(ran, asked, io);
  const dry_run = asked['dry-run'] ?? false;
  if (asked.json) io.out(JSON.stringify(jsonOf(province.code, ran, told.first, dry_run)));
  else for (const line of summaryOf(province.code, ran, told.first, dry_run)) io.out(line);
  return 0;
}

/** The mapping with what the command line says of sheet and header. */
async function mappingOf(asked: FileOrder): Promise<Mapping | Refusal> {
  const missing = (path: string) => refuse('file.not-found', { path });
  if (!(await exists(asked.path))) return missing(asked.path);
  const text = await readFile(asked.mapping, 'utf8').catch(() => null);
  if (text === null) return missing(asked.mapping);
  const mapping = readMapping(text);
  if (isRefusal(mapping)) return mapping;
  const { sheet = mapping.file.sheet, header_row = mapping.file.header_row } = asked;
  return parseMapping({ ...mapping, file: { ...mapping.file, sheet, header_row } });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function refused(refusal: Refusal, { json }: FileOrder, io: Io): number {
  if (json) io.out(JSON.stringify(printable(refusal)));
  else io.err(refusalText(refusal));
  return 1;
}

/** A bar on standard error. */
function barOf() {
  let now: ImportProgress | null = null;
  const end = follow('Import', () => {
    if (!now || now.what === 'reading') return {};
    return { done: now.done, total: now.total, unit: now.what === 'writing' ? 'rows' : 'checked' };
  });
  return {
    show: (progress: ImportProgress) => {
      now = progress;
    },
    end,
  };
}

/** Writes the report where one is wanted, and keeps the first rows that tell a fault. */
function tellerOf(path: string | undefined) {
  const first: ImportRow[] = [];
  const out: WriteStream | null = path === undefined ? null : createWriteStream(path);
  out?.write(`\uFEFF${reportHead('en')}`);
  const take = (rows: readonly ImportRow[]) => {
    out?.write(rows.map((row) => reportLines(row, 'en')).join(''));
    for (const row of rows)
      if (first.length < MOST_NAMED && (row.outcome === 'apart' || row.outcome === 'refused'))
        first.push(row);
  };
  const end = async () => {
    if (!out) return;
    out.end();
    await finished(out);
  };
  const which = out ? ('all' as const) : ('told' as const);
  return { first, which, take, end };
}
