import type { Instant, Refusal } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { ImportFigures, ImportState, ImportTotals, Outcome } from './run/record.ts';

/** With a tenant's number the name of the lock that a running import of it holds. */
const IMPORT_LOCK = 4_702_013;

/** Holds a province's imports for this connection; false while another one runs. */
export async function lockImports(tx: Tx, tenant_id: number): Promise<boolean> {
  const [row] = await tx.rows<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
    IMPORT_LOCK,
    tenant_id,
  ]);
  return row!.held;
}

/** Whether an import of the province runs in any process. */
export async function isImporting(tx: Tx, tenant_id: number): Promise<boolean> {
  const rows = await tx.rows(
    `select from pg_locks where locktype = 'advisory' and classid = $1::int::oid
       and objid = $2::int::oid and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [IMPORT_LOCK, tenant_id],
  );
  return rows.length > 0;
}

/**
 * What a process left behind that ended in the middle, now that nobody holds the lock: a run stopped,
 * a check that shows nothing failed, an undo that still goes on.
 */
export const settleEnded = (tx: Tx, tenant_id: number): Promise<unknown> =>
  tx.rows(
    `update import set state = case when state = 'running' then 'stopped' else 'failed' end,
       failure = case when state = 'checking'
         then '{"refused": "import.interrupted", "facts": {}}'::jsonb end
     where tenant_id = $1 and state in ('running', 'checking')`,
    [tenant_id],
  );

/** The state of every import of a province. */
export const readStates = (
  tx: Tx,
  tenant_id: number,
): Promise<{ import_id: number; state: ImportState }[]> =>
  tx.rows('select import_id, state from import where tenant_id = $1', [tenant_id]);

export interface NewImport {
  file_name: string;
  file_sha256: string;
  file_id: number | null;
  mapping: string;
  mapping_sha256: string;
  state: ImportState;
  totals: ImportTotals;
  rows_total: number;
  by: number | null;
  at: Instant;
}

/** Begins an import under the next number of the province. */
export async function insertImport(tx: Tx, tenant_id: number, one: NewImport): Promise<number> {
  const [row] = await tx.rows<{ import_id: number }>(
    `insert into import (tenant_id, import_id, file_name, file_sha256, file_id, mapping,
       mapping_sha256, state, totals, rows_total, rows_done, by, at)
     select $1, coalesce(max(import_id), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11
     from import where tenant_id = $1 returning import_id`,
    [
      tenant_id,
      one.file_name,
      one.file_sha256,
      one.file_id,
      one.mapping,
      one.mapping_sha256,
      one.state,
      JSON.stringify(one.totals),
      one.rows_total,
      one.by,
      new Date(one.at),
    ],
  );
  return row!.import_id;
}

/** Writes how far an import is; what is absent stays. */
export const saveImport = (
  tx: Tx,
  tenant_id: number,
  import_id: number,
  now: {
    state?: ImportState;
    totals?: ImportTotals;
    rows_total?: number;
    rows_done?: number;
    file_sha256?: string;
    ended_at?: Instant;
    failure?: Refusal;
  },
): Promise<unknown> =>
  tx.rows(
    `update import set state = coalesce($3, state), totals = coalesce($4::jsonb, totals),
       rows_total = coalesce($5, rows_total), rows_done = coalesce($6, rows_done),
       file_sha256 = coalesce($7, file_sha256), ended_at = coalesce($8, ended_at),
       failure = case when $3 is null then failure else $9::jsonb end
     where tenant_id = $1 and import_id = $2`,
    [
      tenant_id,
      import_id,
      now.state ?? null,
      now.totals ? JSON.stringify(now.totals) : null,
      now.rows_total ?? null,
      now.rows_done ?? null,
      now.file_sha256 ?? null,
      now.ended_at === undefined ? null : new Date(now.ended_at),
      now.failure ? JSON.stringify(now.failure) : null,
    ],
  );

/** The rows that were committed, by their numbers. */
export async function doneRows(
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<ReadonlySet<number>> {
  const rows = await tx.rows<{ row_number: number }>(
    'select row_number from import_row where tenant_id = $1 and import_id = $2',
    [tenant_id, import_id],
  );
  return new Set(rows.map(({ row_number }) => row_number));
}

/** Forgets the report of a check, before rows are written. */
export const clearRows = (tx: Tx, tenant_id: number, import_id: number): Promise<unknown> =>
  tx.rows('delete from import_row where tenant_id = $1 and import_id = $2', [tenant_id, import_id]);

/** How many rows came to what. */
export async function countOutcomes(
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<Partial<Record<Outcome, number>>> {
  const rows = await tx.rows<{ outcome: Outcome; count: number }>(
    `select outcome, count(*)::int as count from import_row
     where tenant_id = $1 and import_id = $2 group by outcome`,
    [tenant_id, import_id],
  );
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** The dossiers of an import's rows as the province's tables tell them. */
export async function countProvince(
  tx: Tx,
  tenant_id: number,
  import_id: number,
  as_of: Instant,
): Promise<ImportFigures> {
  // The planner knows nothing of a province that has just come, and would look up row by row.
  await tx.rows('set local enable_nestloop = off');
  const [row] = await tx.rows<ImportFigures>(
    `with d as (
       select d.finished_at, d.due_at, d.finished_at > d.due_at as late,
         (d.finished_at at time zone 'Asia/Ho_Chi_Minh')::date
           > (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date as late_by_date
       from import_row r
       join dossier d on d.tenant_id = $1 and d.dossier_id = r.dossier_id
       where r.tenant_id = $1 and r.import_id = $2
         and r.outcome in ('taken', 'amended', 'unchanged')
     )
     select count(*)::int as received, count(finished_at)::int as finished,
       count(finished_at) filter (where late is not true)::int as on_time_by_instant,
       count(finished_at) filter (where late)::int as late_by_instant,
       count(finished_at) filter (where late_by_date is not true)::int as on_time_by_date,
       count(finished_at) filter (where late_by_date)::int as late_by_date,
       count(*) filter (where finished_at is null)::int as open,
       count(*) filter (where finished_at is null and due_at < $3)::int as open_overdue
     from d`,
    [tenant_id, import_id, new Date(as_of)],
  );
  await tx.rows('set local enable_nestloop = on');
  return row!;
}
