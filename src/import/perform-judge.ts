import { dayOf, isRefusal } from '../kernel/index.ts';
import { type Bulk, withBulk } from '../platform/index.ts';
import { unitsOn } from '../unit/index.ts';
import { parseLimit } from '../worktime/index.ts';
import type { Checked } from './perform-check.ts';
import { provinceOf } from './perform-ground.ts';
import type { Run, RunListener } from './perform-run.ts';
import { type Writing, writeLane } from './perform-write.ts';
import { isTaken, type ReadRow } from './row.ts';
import { broughtBy } from './run/brought.ts';
import type { Standing, Stood } from './run/judge.ts';
import { type Court, type JudgedRow, judgedRow } from './run/judged-row.ts';
import { byChain, isWritten, laneKeeper } from './run/lanes.ts';
import { type Tally, tally } from './run/tally.ts';
import { toldRow } from './run/told-row.ts';
import type { GroundFacts } from './store-ground.ts';
import { saveImport } from './store-import.ts';
import { doneRows, writeRows } from './store-rows.ts';
import { hasDossiers, readStood, standingByCode } from './store-standing.ts';

/** Rows of one batch; each lane commits its share of it by itself. */
const BATCH_ROWS = 20_000;
/** Connections that write. */
const LANES = 2;
/** So many batches are being written: a lane goes on while another one is still at the batch before. */
const BATCHES_UNDERWAY = 2;
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
  if (aim !== 'write') return judgeWith(run, ground, checked, { aim, lanes: [], side: run.bulk });
  return withBulks(run.order.owner_url, LANES, async (lanes) => {
    for (const bulk of [run.bulk, ...lanes]) await bulk.rows('set synchronous_commit = off');
    const judged = await judgeWith(run, ground, checked, { aim, lanes, side: run.bulk });
    await run.bulk.rows('set synchronous_commit = on');
    return judged;
  });
}

/** So many connections at once. */
const withBulks = <T>(
  url: string,
  count: number,
  fn: (bulks: readonly Bulk[]) => Promise<T>,
): Promise<T> =>
  count === 0
    ? fn([])
    : withBulk(url, (bulk) => withBulks(url, count - 1, (more) => fn([bulk, ...more])));

/** What judging is for, and by which connections. */
interface Hands {
  aim: Aim;
  /** Those that write. */
  lanes: readonly Bulk[];
  /** The one that looks up, and tells how far it is. */
  side: Bulk;
}

async function judgeWith(
  run: Run,
  ground: GroundFacts,
  checked: Checked,
  { aim, lanes, side }: Hands,
): Promise<JudgedAll> {
  const { tenant_id, import_id, order, listener } = run;
  const counted = tally(order.now);
  const chains = new Set<number>();
  const court = courtOf(run, ground);
  // Nothing can stand yet where no dossier is: codes taken meanwhile are found by writing.
  const is_empty = tenant_id === null || !(await hasDossiers(side, tenant_id));
  const judged = ahead(inBatches(checked.rows(), BATCH_ROWS), 1, async (rows) => ({
    rows,
    judged: is_empty ? judgeFresh(rows, court) : await judgeRows(side, tenant_id!, rows, court),
  }));
  const write = aim === 'write' ? await writerOf(run, ground, lanes, court) : null;
  const done = write ? ahead(judged, BATCHES_UNDERWAY, write) : judged;
  let rows_done = 0;
  for await (const { judged } of done) {
    if (aim === 'keep') await keepReport(run, judged);
    for (const row of judged) {
      counted.take(row);
      if (isWritten(row)) chains.add(row.brought!.unit_id);
    }
    if (listener.rows) tellRows(listener.rows, judged);
    rows_done += judged.length;
    if (aim === 'write') await saveImport(side, tenant_id!, import_id!, { rows_done });
    const what = aim === 'write' ? 'writing' : 'checking';
    listener.progress({ import_id, what, done: rows_done, total: checked.rows_total });
  }
  return { tally: counted, chains };
}

function tellRows(
  { which, take }: NonNullable<RunListener['rows']>,
  judged: readonly JudgedRow[],
): void {
  const told = which === 'all' ? [...judged] : judged.filter(({ faults }) => faults !== null);
  take(told.sort((a, b) => a.row - b.row).map((row) => toldRow(row)));
}

const keepReport = ({ bulk, tenant_id, import_id }: Run, judged: readonly JudgedRow[]) =>
  bulk.transaction((tx) =>
    writeRows(
      tx,
      tenant_id!,
      import_id!,
      judged.map((row) => toldRow(row)),
    ),
  );

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

/** Judges rows whose codes the province cannot have. */
const judgeFresh = (rows: readonly ReadRow[], court: JudgingCourt): JudgedRow[] =>
  rows.map((row) => judgedRow(row, { ...court, standing: () => undefined, stood: () => null }));

/** Judges rows by what the province has of their codes; the journal is asked for few of them. */
async function judgeRows(
  bulk: Bulk,
  tenant_id: number,
  rows: readonly ReadRow[],
  { bring, columns }: JudgingCourt,
): Promise<JudgedRow[]> {
  const codes = rows.flatMap((row) => (isTaken(row) ? [row.facts.code] : []));
  const found = await standingByCode(bulk, tenant_id, codes);
  const standing = new Map<string, Standing>(found.map((one) => [one.code, one]));
  const asked = new Set<number>();
  const note = (dossier_id: number): Stood | null => {
    asked.add(dossier_id);
    return null;
  };
  const court = { bring, columns, standing: (code: string) => standing.get(code) };
  const judged = rows.map((row) => judgedRow(row, { ...court, stood: note }));
  if (asked.size === 0) return judged;
  const known = await readStood(bulk, tenant_id, [...asked]);
  const knowing = { ...court, stood: (dossier_id: number) => known.get(dossier_id) ?? null };
  return judged.map((one, i) =>
    one.standing && asked.has(one.standing.dossier_id) ? judgedRow(rows[i]!, knowing) : one,
  );
}

/** Rows of a batch, and what becomes of them. */
interface Batch {
  rows: readonly ReadRow[];
  judged: readonly JudgedRow[];
}

/**
 * Writes batches over all lanes at once. Each lane writes its shares one after the other, however far
 * the others are, and commits each by itself.
 */
async function writerOf(
  run: Run,
  ground: GroundFacts,
  lanes: readonly Bulk[],
  court: JudgingCourt,
): Promise<(batch: Batch) => Promise<Batch>> {
  const { bulk, order, mapping } = run;
  const [tenant_id, import_id] = [run.tenant_id!, run.import_id!];
  const { columns } = mapping;
  const writing = { ...order, tenant_id, import_id, province_id: provinceOf(ground), columns };
  // Rows that were committed before are told and not written again.
  const was_done =
    run.was === 'stopped' ? await doneRows(bulk, tenant_id, import_id) : new Set<number>();
  const keeper = laneKeeper(lanes.length);
  const last: Promise<unknown>[] = lanes.map(() => Promise.resolve());
  return async ({ rows, judged }) => {
    const shares = keeper.share(judged.filter(({ row }) => !was_done.has(row)));
    const written = shares.map((share, i) => {
      const own = last[i]!.then(() => writeShare({ writing, court, rows }, lanes[i]!, share));
      last[i] = own;
      return own;
    });
    const told = (await Promise.all(written)).flat();
    return { rows, judged: [...judged.filter(({ row }) => was_done.has(row)), ...told] };
  };
}

interface ShareOf {
  writing: Writing;
  court: JudgingCourt;
  /** The rows of the whole batch. */
  rows: readonly ReadRow[];
}

/** A code that somebody took meanwhile is found by judging the share again. */
async function writeShare(
  { writing, court, rows }: ShareOf,
  bulk: Bulk,
  share: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  if (share.length === 0) return [];
  let judged = share;
  for (let attempt = 1; ; attempt++)
    try {
      return await writeLane(bulk, writing, byChain(judged));
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
 * Prepares so many pieces at once while the one before them is worked on; they come in their order. No
 * row's judgement hangs on the batch before: a file names each code once.
 */
async function* ahead<T, R>(
  pieces: AsyncGenerator<T>,
  many: number,
  prepare: (piece: T) => Promise<R>,
): AsyncGenerator<R> {
  const begin = async (): Promise<R | null> => {
    const { value, done } = await pieces.next();
    return done ? null : prepare(value);
  };
  const underway: Promise<R | null>[] = [];
  const start = () => {
    const next = begin();
    // Should the work on an earlier piece fail, nobody waits for this one.
    next.catch(() => {});
    underway.push(next);
  };
  for (;;) {
    while (underway.length < many) start();
    const ready = await underway.shift()!;
    if (ready === null) return;
    start();
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
