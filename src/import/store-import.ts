import type { Instant, Refusal } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { ImportFigures, ImportState, ImportTotals, Outcome } from './run/record.ts';
import { EACH_ROW } from './store-rows.ts';

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

/** What an import's rows came to, and what the province's tables tell of their dossiers. */
export async function countWritten(
  tx: Tx,
  tenant_id: number,
  import_id: number,
  as_of: Instant,
): Promise<{ outcomes: Partial<Record<Outcome, number>>; figures: ImportFigures }> {
  // The planner knows nothing of a province that has just come, and would look up row by row.
  await tx.rows('set local enable_nestloop = off');
  const counts = await tx.rows<OutcomeCounts>(
    `select r.outcome, count(*)::int as rows, count(d.dossier_id)::int as received,
       count(d.finished_at)::int as finished,
       count(*) filter (where d.finished_at > d.due_at)::int as late_by_instant,
       count(*) filter (where d.finished_at > d.due_at
         and (d.finished_at at time zone 'Asia/Ho_Chi_Minh')::date
           > (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date)::int as late_by_date,
       count(*) filter (where d.finished_at is null and d.due_at < $3)::int as open_overdue
     from ${EACH_ROW} r
     left join dossier d on d.tenant_id = $1 and d.dossier_id = r.dossier_id
       and r.outcome in ('taken', 'amended', 'unchanged')
     group by r.outcome`,
    [tenant_id, import_id, new Date(as_of)],
  );
  await tx.rows('set local enable_nestloop = on');
  return {
    outcomes: Object.fromEntries(counts.map(({ outcome, rows }) => [outcome, rows])),
    figures: figuresOf(counts),
  };
}

interface OutcomeCounts {
  outcome: Outcome;
  rows: number;
  received: number;
  finished: number;
  late_by_instant: number;
  late_by_date: number;
  open_overdue: number;
}

function figuresOf(counts: readonly OutcomeCounts[]): ImportFigures {
  const sum = (name: Exclude<keyof OutcomeCounts, 'outcome'>) =>
    counts.reduce((all, one) => all + one[name], 0);
  const [received, finished] = [sum('received'), sum('finished')];
  const [late_by_instant, late_by_date] = [sum('late_by_instant'), sum('late_by_date')];
  return {
    received,
    finished,
    on_time_by_instant: finished - late_by_instant,
    late_by_instant,
    on_time_by_date: finished - late_by_date,
    late_by_date,
    open: received - finished,
    open_overdue: sum('open_overdue'),
  };
}
