import type { JournalRow } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import { type CopyFields, inSnapshot, type Snapshot, type Tx } from '../platform/index.ts';
import { addDossier, type Columns, emptyColumns, keepPastDue } from './columns.ts';
import { dossierBrought, dossierReceived, dueTold, type EventRow } from './journal-event.ts';
import { type Period, type PeriodRow, parsePeriod } from './period.ts';

/** A chain and how far it reaches, or how far it was read. */
export interface Place {
  chain_id: number;
  seq: number;
}

/** The dossiers of a province and the chains' heads, both of one moment. */
export const loadColumns = (
  url: string,
  tenant_id: number,
): Promise<{ columns: Columns; heads: Place[] }> =>
  inSnapshot(url, tenant_id, async (snapshot) => ({
    heads: await readPlaces(snapshot, tenant_id),
    columns: await readDossiers(snapshot, tenant_id),
  }));

/** All dossiers from their table, with the due instants that moved from the journal. */
export async function readDossiers(snapshot: Snapshot, tenant_id: number): Promise<Columns> {
  const [counted] = await snapshot.rows<{ dossiers: number }>(
    'select count(*) as dossiers from dossier where tenant_id = $1',
    [tenant_id],
  );
  // With a little room, so that a busy first day does not copy everything.
  const columns = emptyColumns(counted!.dossiers + 4096);
  await snapshot.copy(
    `select dossier_id, unit_id, procedure_id, channel, received_at, due_at, finished_at
     from dossier where tenant_id = ${tenant_id}`,
    (fields) => {
      addDossier(columns, {
        dossier_id: fields.int8(0),
        unit_id: fields.int8(1),
        procedure_id: fields.int8(2),
        channel: fields.int2(3),
        received_at: fields.instant(4),
        due_at: fields.isNull(5) ? null : fields.instant(5),
        finished_at: fields.isNull(6) ? null : fields.instant(6),
      });
    },
  );
  await readPastDues(snapshot, tenant_id, columns);
  return columns;
}

/** Kinds of rows that may move a due instant; an index finds the few that there are. */
const MOVING = `('dossier.suspended', 'dossier.resumed', 'dossier.lengthened',
  'dossier.promised-anew', 'dossier.due-moved')`;

/** The due instants that held before others were told, of the few dossiers where any was. */
async function readPastDues(tx: Tx, tenant_id: number, columns: Columns): Promise<void> {
  const rows = await tx.rows<EventRow>(
    `select j.chain_id, j.seq, j.kind, j.subject_id, j.at, j.payload from journal j
     where j.tenant_id = $1 and (j.kind in ${TELLING} or j.kind in ${MOVING})
       and j.subject_id in (
         select m.subject_id from journal m where m.tenant_id = $1 and m.kind in ${MOVING})
     order by j.chain_id, j.seq`,
    [tenant_id],
  );
  const held = new Map<number, Instant | null>();
  for (const event of rows) {
    const id = event.subject_id!;
    const row = columns.rows.find(id);
    // An import that was undone took the dossier with it.
    if (row < 0) continue;
    // A correction holds from the start: what was told before it never held.
    if (event.kind === 'dossier.import-amended') columns.past_dues.delete(row);
    const due_at = dueOf(event);
    if (due_at === undefined) continue;
    const before = event.kind === 'dossier.import-amended' ? undefined : held.get(id);
    held.set(id, due_at);
    if (before !== undefined && before !== due_at)
      keepPastDue(columns, row, { until_at: event.at, due_at: before });
  }
}

/** Kinds of rows that tell all of a dossier. */
const TELLING = `('dossier.received', 'dossier.imported', 'dossier.import-amended')`;

function dueOf(event: EventRow): Instant | null | undefined {
  if (event.kind === 'dossier.received') return dossierReceived(event).due_at;
  return event.kind.startsWith('dossier.import') ? dossierBrought(event).due_at : dueTold(event);
}

/** How far each chain reaches: a few hundred rows. */
export const readPlaces = (tx: Tx, tenant_id: number): Promise<Place[]> =>
  tx.rows('select chain_id, seq from journal_head where tenant_id = $1', [tenant_id]);

/** The periods over which figures are told, in their stored order. */
export async function readPeriods(tx: Tx, tenant_id: number): Promise<Period[]> {
  const rows = await tx.rows<PeriodRow>(
    `select period_code, kind, name, from_on, to_on from period
     where tenant_id = $1 order by from_on, to_on desc`,
    [tenant_id],
  );
  return rows.map(parsePeriod);
}

/** What several chains grew by since a reader's places: at most `most` rows a chain, in order. */
export const readGrown = (
  tx: Tx,
  tenant_id: number,
  places: readonly Place[],
  most: number,
): Promise<EventRow[]> =>
  tx.rows(
    `select row.* from unnest($2::bigint[], $3::bigint[]) as place (chain_id, seq)
     cross join lateral (
       select j.chain_id, j.seq, j.kind, j.subject_id, j.at, j.payload from journal j
       where j.tenant_id = $1 and j.chain_id = place.chain_id and j.seq > place.seq
       order by j.seq limit $4
     ) as row
     order by row.chain_id, row.seq`,
    [tenant_id, places.map((p) => p.chain_id), places.map((p) => p.seq), most],
  );

/**
 * Streams the whole journal, chain by chain in the order of sequence. Verification of the hashes
 * and the recount share one such pass: hand both to the callback.
 */
export const streamJournal = (
  snapshot: Snapshot,
  tenant_id: number,
  on_row: (row: JournalRow) => void,
): Promise<void> =>
  snapshot.copy(
    `select chain_id, seq, kind, subject_id, at, recorded_at, actor_id, acting_unit_id, reason,
       idempotency_key, payload, hash
     from journal where tenant_id = ${tenant_id} order by chain_id, seq`,
    (fields) => on_row(journalRow(fields, tenant_id)),
  );

function journalRow(fields: CopyFields, tenant_id: number): JournalRow {
  const text = (field: number) => (fields.isNull(field) ? null : fields.text(field));
  const number = (field: number) => (fields.isNull(field) ? null : fields.int8(field));
  return {
    tenant_id,
    chain_id: fields.int8(0),
    seq: fields.int8(1),
    kind: fields.text(2),
    subject_id: number(3),
    at: fields.instant(4),
    recorded_at: fields.instant(5),
    actor_id: number(6),
    acting_unit_id: fields.int8(7),
    reason: text(8),
    idempotency_key: text(9),
    payload: fields.text(10),
    hash: fields.bytes(11),
  };
}
