import {
  type Dossier,
  type DossierEvent,
  evolve,
  findCodeParts,
  passNumbers,
} from '../dossier/index.ts';
import { chain, type Entry, type JournalRow, lockHeads, moveHeads } from '../journal/index.ts';
import { assert, type Instant } from '../kernel/index.ts';
import type { Bulk } from '../platform/index.ts';
import type { Mapping } from './mapping.ts';
import { actedMeanwhile, amendReason, type JudgedRow } from './run/judged-row.ts';
import { isWritten, type Lane } from './run/lanes.ts';
import { toldRow } from './run/told-row.ts';
import { writeRows } from './store-rows.ts';
import { lockStanding } from './store-standing.ts';
import {
  copyDossiers,
  copyJournal,
  type ImportedDossier,
  newDossierIds,
  saveAmended,
} from './store-write.ts';

/** Where and how an import writes. */
export interface Writing {
  tenant_id: number;
  import_id: number;
  /** The province's own unit, which acts here. */
  province_id: number;
  account_id: number | null;
  columns: Mapping['columns'];
  now: Instant;
  recorded_at: Instant;
}

/**
 * Writes the rows of a lane in one transaction: journal, dossiers, and what became of each row. It
 * gives the rows back as they were written: who acted on a dossier meanwhile is told apart.
 */
export const writeLane = (bulk: Bulk, writing: Writing, lane: Lane): Promise<JudgedRow[]> =>
  bulk.transaction(async (tx) => {
    const rows = await stillUntouched(tx, writing, [...lane.values()].flat());
    const written = rows.filter(isWritten);
    const fresh = written.filter(({ outcome }) => outcome === 'taken');
    const ids = await newDossierIds(tx, fresh.length);
    const id_of = new Map(fresh.map((row, i) => [row.row, ids[i]!]));
    await passNumbers(tx, writing.tenant_id, fresh.flatMap(partsOf));
    const by_unit = Map.groupBy(written, (row) => row.brought!.unit_id);
    const heads = await lockHeads(tx, writing.tenant_id, [...by_unit.keys()]);
    const dossiers: Record<'taken' | 'amended', ImportedDossier[]> = { taken: [], amended: [] };
    await copyJournal(tx, journalRows(writing, by_unit, heads, id_of, dossiers));
    await copyDossiers(tx, writing.tenant_id, dossiers.taken);
    await saveAmended(tx, writing.tenant_id, dossiers.amended);
    await writeRows(
      tx,
      writing.tenant_id,
      writing.import_id,
      rows.map((row) => toldRow(row, id_of.get(row.row))),
    );
    await moveHeads(tx, writing.tenant_id, [...heads.values()]);
    return rows;
  });

const partsOf = ({ brought }: JudgedRow) => findCodeParts(brought!.facts.code) ?? [];

/** Amended dossiers are held; one that changed since it was judged is left alone. */
async function stillUntouched(
  tx: Bulk,
  { tenant_id, columns }: Writing,
  rows: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  const amended = rows.filter(({ outcome }) => outcome === 'amended');
  if (amended.length === 0) return [...rows];
  const ids = amended.map(({ standing }) => standing!.dossier_id);
  const held = await lockStanding(tx, tenant_id, ids);
  const seq_of = new Map(held.map(({ dossier_id, last_seq }) => [dossier_id, last_seq]));
  return rows.map((row) =>
    row.outcome === 'amended' && seq_of.get(row.standing!.dossier_id) !== row.standing!.last_seq
      ? actedMeanwhile(row, columns)
      : row,
  );
}

type Heads = Awaited<ReturnType<typeof lockHeads>>;

/** So few rows at a time are chained that they die young. */
const BATCH = 256;

/** The journal's rows, chain by chain; the dossiers that they lead to and the heads follow them. */
function* journalRows(
  writing: Writing,
  by_unit: ReadonlyMap<number, readonly JudgedRow[]>,
  heads: Heads,
  id_of: ReadonlyMap<number, number>,
  dossiers: Record<'taken' | 'amended', ImportedDossier[]>,
): Generator<JournalRow> {
  const { tenant_id, import_id, recorded_at } = writing;
  for (const [unit_id, own] of by_unit)
    for (let from = 0; from < own.length; from += BATCH) {
      const batch = own.slice(from, from + BATCH);
      const told = batch.map((row) => toldOf(row, import_id));
      const entries = batch.map((row, i) => entryFor(writing, row, told[i]!, id_of));
      const rows = chain(tenant_id, heads.get(unit_id)!, entries, recorded_at);
      for (let i = 0; i < rows.length; i++) {
        const { outcome, brought } = batch[i]!;
        assert(outcome === 'taken' || outcome === 'amended', 'only these are written');
        // Neither takes anything from what stood there before.
        const dossier: Dossier = evolve(BLANK, told[i]!.event, rows[i]!);
        dossiers[outcome].push({ dossier, import_id, due_by: brought!.facts.due_by });
        yield rows[i]!;
      }
      const { seq, hash } = rows.at(-1)!;
      heads.set(unit_id, { chain_id: unit_id, seq, hash });
    }
}

const BLANK = {} as Dossier;

/** What the journal keeps of a row; its text is made once, before the kind joins the facts. */
function toldOf({ outcome, brought, before, row }: JudgedRow, import_id: number): Told {
  const by = { import_id, row };
  if (outcome === 'taken') {
    const facts = { ...brought!.facts, ...by };
    const payload = JSON.stringify(facts);
    return { payload, event: Object.assign(facts, { kind: 'dossier.imported' as const }) };
  }
  const facts = { ...brought!.facts, before: before!, ...by };
  const payload = JSON.stringify(facts);
  return { payload, event: Object.assign(facts, { kind: 'dossier.import-amended' as const }) };
}

interface Told {
  payload: string;
  event: DossierEvent;
}

const entryFor = (
  { province_id, account_id, now }: Writing,
  judged: JudgedRow,
  { payload, event }: Told,
  id_of: ReadonlyMap<number, number>,
): Entry => ({
  chain_id: judged.brought!.unit_id,
  kind: event.kind,
  subject_id: id_of.get(judged.row) ?? judged.standing!.dossier_id,
  at: now,
  actor_id: account_id,
  acting_unit_id: province_id,
  reason: judged.outcome === 'amended' ? amendReason(judged) : null,
  idempotency_key: null,
  payload,
});
