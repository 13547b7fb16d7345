import { hash } from 'node:crypto';
import { holdForBulk, tellGrown } from '../journal/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type Bulk, realClock, withBulk } from '../platform/index.ts';
import type { Mapping } from './mapping.ts';
import { readMapping } from './parse-mapping.ts';
import { type Checked, checkFile } from './perform-check.ts';
import { groundOf, provinceOf } from './perform-ground.ts';
import { judgeAll } from './perform-judge.ts';
import { groundWith, makeProvince, newPlaces, writePlaces } from './perform-prepare.ts';
import { openSource } from './perform-source.ts';
import { tellFinished } from './perform-tell.ts';
import { endOf, type ImportOrder } from './run/order.ts';
import type { ImportProgress, ImportRow, ImportState, ImportTotals } from './run/record.ts';
import { noTotals, type Tally } from './run/tally.ts';
import type { GroundFacts } from './store-ground.ts';
import { countWritten, insertImport, readStates, saveImport, settleEnded } from './store-import.ts';
import { clearRows } from './store-rows.ts';

/** What a run came to. */
export interface Ran {
  /** Null for a dry run that is kept nowhere, and for a province that does not exist yet. */
  tenant_id: number | null;
  import_id: number | null;
  file_sha256: string;
  rows_total: number;
  totals: ImportTotals;
}

/** What hears of a run while it goes on. */
export interface RunListener {
  progress(progress: ImportProgress): void;
  /** Rows with what became of them, in the order of the file: all, or those with something to say. */
  rows?: { which: 'all' | 'told'; take(rows: readonly ImportRow[]): void };
}

/** One run under way. */
export interface Run {
  order: ImportOrder;
  listener: RunListener;
  bulk: Bulk;
  mapping: Mapping;
  tenant_id: number | null;
  import_id: number | null;
  /** The state of an import that was there before; one that stopped has rows that are written. */
  was: ImportState | null;
}

/**
 * Brings the dossiers of a file: the whole file is checked before the first row is written, then
 * rows are written in committed batches. Killed at any moment, the same order with the import's
 * number goes on. Refused: a mapping or a file that cannot be read, `import.busy`.
 */
export async function runImport(order: ImportOrder, listener: RunListener): Promise<Ran | Refusal> {
  const mapping = readMapping(order.mapping);
  if (isRefusal(mapping)) return mapping;
  return withBulk(order.owner_url, async (bulk) => {
    const { tenant_id, import_id } = order;
    const was = tenant_id === null ? null : await holdImports(bulk, tenant_id, order);
    if (was !== null && isRefusal(was)) return was;
    const run: Run = { order, listener, bulk, mapping, tenant_id, import_id, was };
    const ran = await attempt(run);
    if (isRefusal(ran) && run.tenant_id !== null && run.import_id !== null)
      await saveImport(bulk, run.tenant_id, run.import_id, {
        state: was === 'stopped' ? was : 'failed',
        failure: ran,
        ended_at: endOf(order, realClock.now()),
      });
    return ran;
  });
}

/** Keeps every other import of the province away, and tells what state one had that goes on. */
async function holdImports(
  bulk: Bulk,
  tenant_id: number,
  { import_id, dry_run }: ImportOrder,
): Promise<ImportState | null | Refusal> {
  if (!(await holdForBulk(bulk, tenant_id))) return refuse('import.busy', {});
  await settleEnded(bulk, tenant_id);
  const all = await readStates(bulk, tenant_id);
  const undoing = all.find(({ state }) => state === 'undoing');
  if (undoing) return refuse('import.undo-unfinished', { import_id: undoing.import_id });
  if (import_id === null) return null;
  const own = all.find((one) => one.import_id === import_id);
  if (!own) return refuse('import.not-found', { import_id });
  const possible = dry_run ? ['checked', 'failed'] : ['checked', 'failed', 'stopped'];
  if (possible.includes(own.state)) return own.state;
  return refuse('import.wrong-state', { import_id, state: own.state }, { possible });
}

async function attempt(run: Run): Promise<Ran | Refusal> {
  const { order, bulk, mapping } = run;
  if (order.import_id !== null) await beginAgain(run, order.tenant_id!, order.import_id);
  const hashed = openSource(order.source);
  const ground = await groundOf(bulk, order.tenant_id, mapping);
  const checked = await checkFile(hashed, mapping, ground, order, (progress) =>
    run.listener.progress({ import_id: run.import_id, ...progress }),
  );
  if (isRefusal(checked)) return checked;
  const places = await newPlaces(bulk, order.tenant_id, ground, checked, order);
  const whole = groundWith(ground, places);
  const totals = totalsOf(checked, order);
  if (order.dry_run) return dryRun(run, whole, checked, totals);
  const made = await begin(run, places, checked, totals);
  if (isRefusal(made)) return made;
  const { tally, chains } = await judgeAll(run, whole, checked, 'write');
  return finish(run, checked, made, tally, chains, provinceOf(whole));
}

/** What a check told is forgotten; what a run that stopped has written stays. */
const beginAgain = ({ bulk, order, was }: Run, tenant_id: number, import_id: number) =>
  bulk.transaction(async (tx) => {
    if (was !== 'stopped') await clearRows(tx, tenant_id, import_id);
    const state = order.dry_run ? 'checking' : 'running';
    await saveImport(tx, tenant_id, import_id, { state });
  });

const totalsOf = (checked: Checked, { now }: ImportOrder): ImportTotals => ({
  ...noTotals(now),
  how: checked.how,
  file: checked.totals,
  created: { province: null, ...checked.planned, periods: 0 },
});

const counted = (totals: ImportTotals, tally: Tally): ImportTotals => ({
  ...totals,
  of_file: tally.figures,
  outcomes: tally.outcomes,
  by_rule: tally.by_rule,
  due_by: tally.due_by,
});

async function dryRun(
  run: Run,
  whole: GroundFacts,
  checked: Checked,
  totals: ImportTotals,
): Promise<Ran> {
  const { order, bulk, tenant_id } = run;
  const kept = order.keep && tenant_id !== null;
  if (kept) run.import_id = await keepImport(run, checked, totals, 'checking');
  const { tally } = await judgeAll(run, whole, checked, kept ? 'keep' : 'look');
  const done = counted(totals, tally);
  if (kept)
    await saveImport(bulk, tenant_id, run.import_id!, {
      state: 'checked',
      totals: done,
      rows_done: checked.rows_total,
      ended_at: endOf(order, realClock.now()),
    });
  return ranAs(run, checked, done);
}

const ranAs = (
  { tenant_id, import_id }: Run,
  { sha256: file_sha256, rows_total }: Checked,
  totals: ImportTotals,
): Ran => ({ tenant_id, import_id, file_sha256, rows_total, totals });

/** The import's row, new or again. */
async function keepImport(
  { order, bulk, tenant_id, import_id }: Run,
  { sha256, rows_total }: Checked,
  totals: ImportTotals,
  state: 'checking' | 'running',
): Promise<number> {
  const now = { state, rows_total, file_sha256: sha256 };
  if (import_id !== null) {
    await saveImport(bulk, tenant_id!, import_id, now);
    return import_id;
  }
  const { file_name, file_id, mapping, account_id, now: at } = order;
  const mapping_sha256 = hash('sha256', mapping);
  const kept = { ...now, file_name, file_id, mapping, mapping_sha256, totals, by: account_id, at };
  return insertImport(bulk, tenant_id!, kept);
}

/** Makes what rows stand on and the import's own row, in one transaction. */
const begin = (
  run: Run,
  places: Awaited<ReturnType<typeof newPlaces>>,
  checked: Checked,
  totals: ImportTotals,
): Promise<ImportTotals | Refusal> =>
  run.bulk.transaction(async (tx) => {
    const { order, mapping } = run;
    const made = run.tenant_id === null ? await makeProvince(tx, mapping, order, checked) : null;
    if (made && isRefusal(made)) return made;
    if (made) run.tenant_id = made.tenant_id;
    const tenant_id = run.tenant_id!;
    if (made) await holdForBulk(tx, tenant_id);
    const periods = await writePlaces(tx, tenant_id, places, checked, order.now);
    const created = { ...totals.created, province: made?.code ?? null, periods };
    const begun = { ...totals, created };
    run.import_id = await keepImport(run, checked, begun, 'running');
    return begun;
  });

/** Counts what the province has of it now, and tells of its end. */
async function finish(
  run: Run,
  checked: Checked,
  made: ImportTotals,
  tally: Tally,
  chains: ReadonlySet<number>,
  province_id: number,
): Promise<Ran> {
  const { order, bulk } = run;
  const [tenant_id, import_id] = [run.tenant_id!, run.import_id!];
  const totals = await bulk.transaction(async (tx) => {
    const { outcomes, figures } = await countWritten(tx, tenant_id, import_id, order.now);
    const totals: ImportTotals = {
      ...counted(made, tally),
      outcomes: { ...made.outcomes, ...outcomes },
      of_province: figures,
    };
    await tellFinished(tx, { ...order, tenant_id, import_id, province_id }, checked, totals);
    await saveImport(tx, tenant_id, import_id, {
      state: 'finished',
      totals,
      rows_done: checked.rows_total,
      ended_at: endOf(order, realClock.now()),
    });
    await tellGrown(tx, tenant_id, [...chains]);
    return totals;
  });
  return ranAs(run, checked, totals);
}
