import { DOSSIER_COPY, type Dossier, type DueBy, encodeDossier } from '../dossier/index.ts';
import { encodeJournal, JOURNAL_COPY, type JournalRow } from '../journal/index.ts';
import type { Bulk, Tx } from '../platform/index.ts';
import { NO_APPLICANT, NO_NAME } from './run/no-applicant.ts';
import { encoded } from './store-encode.ts';
import { withHeldKeys } from './store-keys.ts';

/** A dossier as an import leaves it. */
export interface ImportedDossier {
  dossier: Dossier;
  import_id: number;
  due_by: DueBy;
}

/** Writes journal rows, which are made one by one as they are asked for. */
export const copyJournal = (bulk: Bulk, rows: Iterable<JournalRow>): Promise<void> =>
  bulk.copy(JOURNAL_COPY, encoded(rows, encodeJournal));

/** Writes new dossiers of units, procedures and an applicant that exist; else it throws. */
export const copyDossiers = (
  bulk: Bulk,
  tenant_id: number,
  dossiers: readonly ImportedDossier[],
): Promise<void> =>
  dossiers.length === 0
    ? Promise.resolve()
    : withHeldKeys(bulk, tenant_id, dossiers, () =>
        bulk.copy(
          `dossier (${DOSSIER_COPY}, imported_by, imported_seq, due_by)`,
          encoded(dossiers, (out, { dossier, import_id, due_by }) => {
            encodeDossier(out, tenant_id, dossier, 3);
            out.int8(import_id);
            out.int8(dossier.last_seq);
            out.text(due_by);
          }),
        ),
      );

/** Writes amended dossiers over what they were. */
export async function saveAmended(
  tx: Tx,
  tenant_id: number,
  amended: readonly ImportedDossier[],
): Promise<void> {
  if (amended.length === 0) return;
  const date = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const rows = amended.map(({ dossier, import_id, due_by }) => ({
    ...dossier,
    due_by,
    imported_by: import_id,
    received_at: date(dossier.received_at),
    due_at: date(dossier.due_at),
    finished_at: date(dossier.finished_at),
    returned_at: date(dossier.returned_at),
    last_at: date(dossier.last_at),
  }));
  await tx.rows(
    `update dossier d set procedure_id = x.procedure_id, channel = x.channel, state = x.state,
       step = x.step, received_at = x.received_at, due_at = x.due_at, finished_at = x.finished_at,
       returned_at = x.returned_at, last_at = x.last_at, last_seq = x.last_seq,
       imported_by = x.imported_by, imported_seq = x.last_seq, due_by = x.due_by
     from jsonb_to_recordset($2::jsonb) as x (dossier_id bigint, procedure_id bigint,
       channel smallint, state text, step int, received_at timestamptz, due_at timestamptz,
       finished_at timestamptz, returned_at timestamptz, last_at timestamptz, last_seq bigint,
       imported_by bigint, due_by text)
     where d.tenant_id = $1 and d.dossier_id = x.dossier_id`,
    [tenant_id, JSON.stringify(rows)],
  );
}

/** Takes dossiers out of the table; their rows stay in the journal. */
export const deleteDossiers = (
  tx: Tx,
  tenant_id: number,
  dossier_ids: readonly number[],
): Promise<unknown> =>
  tx.rows('delete from dossier where tenant_id = $1 and dossier_id = any($2::bigint[])', [
    tenant_id,
    dossier_ids,
  ]);

/** New numbers of dossiers, in their order. */
export async function newDossierIds(tx: Tx, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx.rows<{ id: number }>(
    `select nextval('dossier_id') as id from generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** The applicant that stands for "not in the file". */
export const ensureNoApplicant = (tx: Tx, tenant_id: number): Promise<unknown> =>
  tx.rows(
    `insert into applicant (tenant_id, applicant_id, name, search_key) values ($1, $2, $3, '')
     on conflict do nothing`,
    [tenant_id, NO_APPLICANT, NO_NAME],
  );
