import { dayOf, isRefusal } from '../kernel/index.ts';
import { type Bulk, withBulk } from '../platform/index.ts';
import { unitsOn } from '../unit/index.ts';
import { parseLimit } from '../worktime/index.ts';
import type { Checked } from './perform-check.ts';
import { provinceOf } from './perform-ground.ts';
import type { Run } from './perform-run.ts';
import { type Writing, writeLane } from './perform-write.ts';
import { isTaken, type ReadRow } from './row.ts';
import { broughtBy } from './run/brought.ts';
import type { Standing, Stood } from './run/judge.ts';
import { type Court, type JudgedRow, judgedRow } from './run/judged-row.ts';
import { isWritten, lanesOf } from './run/lanes.ts';
import { type Tally, tally } from './run/tally.ts';
import { toldRow } from './run/told-row.ts';
import type { GroundFacts } from './store-ground.ts';
import { doneRows, saveImport } from './store-import.ts';
import { readStood, standingByCode } from './store-standing.ts';
import { copyImportRows } from './store-write.ts';

/** Rows of one batch; each is committed by itself. */
const BATCH_ROWS = 20_000;
/** So often a batch is judged again when somebody took one of its codes meanwhile. */
const MOST_ATTEMPTS = 3;

/** `look` counts, `keep` also keeps the report, `write` brings the dossiers. */
type Aim = 'look' | 'keep' | 'write';

/** What all rows came to, and the chains that grew. */
export interface JudgedAll {
  tally: Tally;
  chains: ReadonlySet<number>;
}

/**
 * Judges all rows batch by batch, and does with them what is aimed at. Batches do not wait for the
 * disk: what a fall of the machine loses of them is lost with its report and written again. The
 * commit that says "finished" waits for all of it.
 */
export async function judgeAll(
  run: Run,
  ground: GroundFacts,
  checked: Checked,
  aim: Aim,
): Promise<JudgedAll> {
  const { owner_url } = run.order;
  if (aim !== 'write') return judgeWith(run, ground, checked, aim, [run.bulk], run.bulk);
  const lanes = (other: Bulk) => [run.bulk, other];
  const judged = await withBulk(owner_url, (other) =>
    withBulk(owner_url, async (reader) => {
      for (const bulk of lanes(other)) await bulk.rows('set synchronous_commit = off');
      return judgeWith(run, ground, checked, aim, lanes(other), reader);
    }),
  );
  await run.bulk.rows('set synchronous_commit = on');
  return judged;
}

async function judgeWith(
  run: Run,
  ground: GroundFacts,
  checked: Checked,
  aim: Aim,
  lanes: readonly Bulk[],
  reader: Bulk,
): Promise<JudgedAll> {
  const { bulk, tenant_id, import_id, order, listener, mapping } = run;
  const counted = tally(order.now);
  const chains = new Set<number>();
  const court = courtOf(run, ground);
  const resumed = aim === 'write' && run.was === 'stopped';
  const done = resumed ? await doneRows(bulk, tenant_id!, import_id!) : new Set<number>();
  const writing: Writing = {
    ...order,
    tenant_id: tenant_id!,
    import_id: import_id!,
    province_id: provinceOf(ground),
    columns: mapping.columns,
  };
  let rows_done = 0;
  const what = aim === 'write' ? 'writing' : 'checking';
  const batches = ahead(inBatches(checked.rows(), BATCH_ROWS), async (rows) => ({
    rows,
    judgement: await judgeRows(reader, tenant_id, rows, court),
  }));
  for await (const { rows, judgement } of batches) {
    let judged = judgement;
    if (aim === 'write') judged = await writeBatch({ writing, lanes, court, done, rows }, judged);
    else if (aim === 'keep')
      await bulk.transaction((tx) =>
        copyImportRows(
          tx,
          tenant_id!,
          import_id!,
          judged.map((row) => toldRow(row)),
        ),
      );
    for (const row of judged) {
      counted.take(row);
      if (isWritten(row)) chains.add(row.brought!.unit_id);
    }
    if (listener.rows)
      listener.rows(judged.toSorted((a, b) => a.row - b.row).map((row) => toldRow(row)));
    rows_done += judged.length;
    if (aim === 'write') await saveImport(bulk, tenant_id!, import_id!, { rows_done });
    listener.progress({ import_id, what, done: rows_done, total: checked.rows_total });
  }
  return { tally: counted, chains };
}

type JudgingCourt = Pick<Court, 'bring' | 'columns'>;

function courtOf({ order, mapping }: Run, ground: GroundFacts): JudgingCourt {
  const limit = mapping.defaults.limit === undefined ? null : parseLimit(mapping.defaults.limit);
  const bring = broughtBy({
    units: unitsOn(ground.units, dayOf(order.now)),
    procedures: new Map(ground.procedures.map((one) => [one.procedure_id, one])),
    rules: ground.rules,
    calendarOf: ground.calendars.of,
    limit: limit !== null && isRefusal(limit) ? null : limit,
    due_column: mapping.columns.due ?? null,
  });
  return { bring, columns: mapping.columns };
}

/** Judges rows by what the province has of their codes; the journal is asked for few of them. */
async function judgeRows(
  bulk: Bulk,
  tenant_id: number | null,
  rows: readonly ReadRow[],
  { bring, columns }: JudgingCourt,
): Promise<JudgedRow[]> {
  const codes = rows.flatMap((row) => (isTaken(row) ? [row.facts.code] : []));
  const found = tenant_id === null ? [] : await standingByCode(bulk, tenant_id, codes);
  const standing = new Map<string, Standing>(found.map((one) => [one.code, one]));
  const asked = new Set<number>();
  const note = (dossier_id: number): Stood | null => {
    asked.add(dossier_id);
    return null;
  };
  const court = { bring, columns, standing: (code: string) => standing.get(code) };
  const judged = rows.map((row) => judgedRow(row, { ...court, stood: note }));
  if (asked.size === 0) return judged;
  const known = await readStood(bulk, tenant_id!, [...asked]);
  const knowing = { ...court, stood: (dossier_id: number) => known.get(dossier_id) ?? null };
  return judged.map((one, i) =>
    one.standing && asked.has(one.standing.dossier_id) ? judgedRow(rows[i]!, knowing) : one,
  );
}

interface Batch {
  writing: Writing;
  lanes: readonly Bulk[];
  court: JudgingCourt;
  /** Rows that were committed before; they are told and not written again. */
  done: ReadonlySet<number>;
  rows: readonly ReadRow[];
}

/** Writes a batch over all lanes at once; each commits by itself. */
async function writeBatch(batch: Batch, judged: readonly JudgedRow[]): Promise<JudgedRow[]> {
  const { lanes, done } = batch;
  const fresh = judged.filter(({ row }) => !done.has(row));
  const shares = lanesOf(fresh, lanes.length);
  const written = await Promise.all(
    shares.map((lane, i) => writeShare(batch, lanes[i]!, [...lane.values()].flat())),
  );
  return [...judged.filter(({ row }) => done.has(row)), ...written.flat()];
}

/** A code that somebody took meanwhile is found by judging the share again. */
async function writeShare(
  { writing, court, rows }: Batch,
  bulk: Bulk,
  share: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  let judged = share;
  for (let attempt = 1; ; attempt++)
    try {
      return await writeLane(bulk, writing, lanesOf(judged, 1)[0] ?? new Map());
    } catch (error) {
      if (!isCodeTaken(error) || attempt === MOST_ATTEMPTS) throw error;
      const own = new Set(share.map(({ row }) => row));
      const again = rows.filter(({ row }) => own.has(row));
      judged = await judgeRows(bulk, writing.tenant_id, again, court);
    }
}

const isCodeTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'dossier_tenant_id_code_key';

/**
 * Prepares each piece while the one before it is worked on. No row's judgement hangs on the batch
 * before: a file names each code once.
 */
async function* ahead<T, R>(
  pieces: AsyncGenerator<T>,
  prepare: (piece: T) => Promise<R>,
): AsyncGenerator<R> {
  const begin = async (): Promise<R | null> => {
    const { value, done } = await pieces.next();
    return done ? null : prepare(value);
  };
  let next = begin();
  for (;;) {
    const ready = await next;
    if (ready === null) return;
    next = begin();
    // Should the work on this piece fail, nobody waits for the next one.
    next.catch(() => {});
    yield ready;
  }
}

/** Puts rows together to batches of about one size. */
async function* inBatches(
  pieces: AsyncIterable<ReadRow[]> | Iterable<ReadRow[]>,
  size: number,
): AsyncGenerator<ReadRow[]> {
  let batch: ReadRow[] = [];
  for await (const rows of pieces) {
    batch.push(...rows);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
