import {
  type Dossier,
  type ImportAmended,
  type ImportUndone,
  payloadOf,
  replayed,
} from '../dossier/index.ts';
import {
  chain,
  type Entry,
  holdForBulk,
  type JournalRow,
  lockHeads,
  moveHeads,
  tellGrown,
} from '../journal/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type Bulk, realClock, withBulk } from '../platform/index.ts';
import { provinceOf } from './perform-ground.ts';
import { tellUndone } from './perform-tell.ts';
import { endOf, type UndoOrder } from './run/order.ts';
import type { ImportProgress, UndoTotals } from './run/record.ts';
import { undoEvent } from './run/undo-event.ts';
import { readGround } from './store-ground.ts';
import { readStates, saveImport, settleEnded } from './store-import.ts';
import { findImport } from './store-report.ts';
import { type RowRange, rangesOf, readLastRow } from './store-rows.ts';
import {
  countUndoable,
  countUndone,
  lockUndoable,
  type UndoRow,
  undoneImports,
} from './store-undo.ts';
import { copyJournal, deleteDossiers, type ImportedDossier, saveAmended } from './store-write.ts';

/** Rows of one batch; each is committed by itself. */
const BATCH_ROWS = 10_000;
const POSSIBLE = ['finished', 'stopped', 'undoing'];

/**
 * Takes an import back, in committed batches of journal rows. Dossiers on which somebody acted since,
 * or that a later import corrected, stay and are told. Killed at any moment, the same order goes on.
 * Refused: `import.not-found`, `import.wrong-state`, `import.busy`.
 */
export function undoImport(
  order: UndoOrder,
  on_progress: (progress: ImportProgress) => void,
): Promise<UndoTotals | Refusal> {
  return withBulk(order.owner_url, async (bulk) => {
    const { tenant_id, import_id } = order;
    if (!(await holdForBulk(bulk, tenant_id))) return refuse('import.busy', {});
    await settleEnded(bulk, tenant_id);
    const refused = await mayUndo(bulk, order);
    if (isRefusal(refused)) return refused;
    await saveImport(bulk, tenant_id, import_id, { state: 'undoing' });
    const total = await countUndoable(bulk, tenant_id, import_id);
    const undoing: Undoing = {
      ...order,
      province_id: provinceOf(await readGround(bulk, tenant_id)),
      undone: await undoneImports(bulk, tenant_id),
      chains: new Set(),
    };
    let done = 0;
    for (const range of rangesOf(await readLastRow(bulk, tenant_id, import_id), BATCH_ROWS)) {
      done += await bulk.transaction((tx) => undoBatch(tx, undoing, range));
      on_progress({ import_id, what: 'undoing', done, total });
    }
    return bulk.transaction((tx) => finish(tx, undoing));
  });
}

async function mayUndo(tx: Bulk, { tenant_id, import_id }: UndoOrder): Promise<true | Refusal> {
  const own = (await readStates(tx, tenant_id)).find((one) => one.import_id === import_id);
  if (!own) return refuse('import.not-found', { import_id });
  if (POSSIBLE.includes(own.state)) return true;
  return refuse('import.wrong-state', { import_id, state: own.state }, { possible: POSSIBLE });
}

interface Undoing extends UndoOrder {
  province_id: number;
  undone: ReadonlySet<number>;
  /** Chains that grew. */
  chains: Set<number>;
}

/** One batch; how many dossiers it looked at. */
async function undoBatch(tx: Bulk, undoing: Undoing, range: RowRange): Promise<number> {
  const { tenant_id, import_id, chains } = undoing;
  const { rows, looked_at } = await lockUndoable(tx, tenant_id, import_id, range);
  if (rows.length > 0) {
    const by_unit = Map.groupBy(rows, (row) => row.unit_id);
    const heads = await lockHeads(tx, tenant_id, [...by_unit.keys()]);
    const left: Left = { gone: [], back: [] };
    await copyJournal(tx, journalRows(undoing, by_unit, heads, left));
    await deleteDossiers(tx, tenant_id, left.gone);
    await saveAmended(tx, tenant_id, left.back);
    await moveHeads(tx, tenant_id, [...heads.values()]);
    for (const unit_id of by_unit.keys()) chains.add(unit_id);
  }
  return looked_at;
}

/** What rows lead to: dossiers that leave, and those that have their former facts again. */
interface Left {
  gone: number[];
  back: ImportedDossier[];
}

function* journalRows(
  undoing: Undoing,
  by_unit: ReadonlyMap<number, readonly UndoRow[]>,
  heads: Awaited<ReturnType<typeof lockHeads>>,
  left: Left,
): Generator<JournalRow> {
  for (const [unit_id, own] of by_unit) {
    const events = own.map((row) => undoEvent(row.facts, undoing.undone));
    const entries = own.map((row, i) => entryFor(undoing, row, events[i]!));
    const rows = chain(undoing.tenant_id, heads.get(unit_id)!, entries, undoing.recorded_at);
    for (let i = 0; i < rows.length; i++) {
      note(left, events[i]!, rows[i]!);
      yield rows[i]!;
    }
    const { seq, hash } = rows.at(-1)!;
    heads.set(unit_id, { chain_id: unit_id, seq, hash });
  }
}

const BLANK = {} as Dossier;

function note(left: Left, event: ImportAmended | ImportUndone, row: JournalRow): void {
  const dossier = replayed(BLANK, event, row);
  if (dossier === null || event.kind === 'dossier.import-undone') left.gone.push(row.subject_id!);
  else left.back.push({ dossier, import_id: event.import_id, due_by: event.due_by });
}

const entryFor = (
  { province_id, account_id, now, reason }: Undoing,
  { unit_id, dossier_id }: UndoRow,
  event: ImportAmended | ImportUndone,
): Entry => ({
  chain_id: unit_id,
  kind: event.kind,
  subject_id: dossier_id,
  at: now,
  actor_id: account_id,
  acting_unit_id: province_id,
  reason,
  idempotency_key: null,
  payload: payloadOf(event),
});

async function finish(tx: Bulk, undoing: Undoing): Promise<UndoTotals> {
  const { tenant_id, import_id } = undoing;
  const undone = await countUndone(tx, tenant_id, import_id);
  const { file_name, totals } = (await findImport(tx, tenant_id, import_id))!;
  await tellUndone(tx, undoing, file_name, undone);
  await saveImport(tx, tenant_id, import_id, {
    state: 'undone',
    totals: { ...totals, undone },
    ended_at: endOf(undoing, realClock.now()),
  });
  await tellGrown(tx, tenant_id, [...undoing.chains]);
  return undone;
}
