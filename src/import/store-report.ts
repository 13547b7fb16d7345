import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { ExportedDossier } from './export-rows.ts';
import type { ImportRecord, ImportRow, Outcome } from './run/record.ts';
import { EACH_ROW, ROWS_BETWEEN, type RowRange } from './store-rows.ts';

/** Which rows of a report are wanted; `told`: those with something to say; null: any. */
export interface RowFilter {
  outcome: Outcome | 'told' | null;
  rule: string | null;
}

const COLUMNS = 'row_number, line, outcome, code, dossier_id, faults';
const FILTERED = `($3::text is null or outcome = $3
    or ($3 = 'told' and outcome in ('amended', 'apart', 'refused')))
  and ($4::text is null or (outcome in ('amended', 'apart', 'refused')
    and faults @> jsonb_build_array(jsonb_build_object('rule', $4::text))))`;

/** A page of an import's rows, in the order of the file. */
export const readRowPage = (
  tx: Tx,
  tenant_id: number,
  import_id: number,
  { outcome, rule }: RowFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<ImportRow[]> =>
  tx.rows(
    `select ${COLUMNS} from ${EACH_ROW} r where ${FILTERED} order by row_number offset $5 limit $6`,
    [tenant_id, import_id, outcome, rule, offset, limit],
  );

/** A part of the rows, in the order of the file: a report of a million rows goes out in pieces. */
export const readRowsBetween = (
  tx: Tx,
  tenant_id: number,
  import_id: number,
  { after, through }: RowRange,
): Promise<ImportRow[]> =>
  tx.rows(`select ${COLUMNS} from ${ROWS_BETWEEN} r order by row_number`, [
    tenant_id,
    import_id,
    after,
    through,
  ]);

/** A dossier as it is now. */
export interface ExportedRow extends Omit<ExportedDossier, 'unit_code' | 'unit_name'> {
  unit_id: number;
  procedure_id: number;
}

/** The dossiers that a part of the rows came to, in the order of the file. */
export const readExportBetween = (
  tx: Tx,
  tenant_id: number,
  import_id: number,
  { after, through }: RowRange,
): Promise<ExportedRow[]> =>
  tx.rows(
    `select d.code, d.unit_id, d.procedure_id, d.channel, d.state, d.received_at,
       d.due_at, d.due_by, d.finished_at, d.returned_at
     from ${ROWS_BETWEEN} r
     cross join lateral (select * from dossier
       where tenant_id = $1 and dossier_id = r.dossier_id limit 1) d
     where r.outcome in ('taken', 'amended', 'unchanged')
     order by r.row_number`,
    [tenant_id, import_id, after, through],
  );

/** Values of a column that nobody gave a meaning, as the rows of a report name them. */
export const readUnknownValues = async (
  tx: Tx,
  tenant_id: number,
  import_id: number,
  rule: 'channel-unknown' | 'status-unknown',
): Promise<{ value: string; times: number }[]> =>
  tx.rows(
    `select fault ->> 'value' as value, count(*)::int as times
     from import_row r, jsonb_array_elements(r.faults) fault
     where r.tenant_id = $1 and r.import_id = $2 and r.outcome = 'refused'
       and fault ->> 'rule' = $3
     group by 1 order by 2 desc limit 60`,
    [tenant_id, import_id, rule],
  );

/** The imports that a kept file was brought for. */
export const importsOfFiles = (
  tx: Tx,
  tenant_id: number,
): Promise<{ file_id: number; at: Instant }[]> =>
  tx.rows(
    `select file_id, max(at) as at from import
     where tenant_id = $1 and file_id is not null group by file_id`,
    [tenant_id],
  );

const RECORD = `import_id, file_name, file_sha256, file_id, mapping, mapping_sha256, state, totals,
  rows_total, rows_done, by, at, ended_at, failure`;

/** One import; null when the province has none of this number. */
export const findImport = async (
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<ImportRecord | null> => {
  const [row] = await tx.rows<ImportRecord>(
    `select ${RECORD} from import where tenant_id = $1 and import_id = $2`,
    [tenant_id, import_id],
  );
  return row ?? null;
};

/** The imports of a province, the newest first. */
export const listImports = (tx: Tx, tenant_id: number): Promise<ImportRecord[]> =>
  tx.rows(`select ${RECORD} from import where tenant_id = $1 order by import_id desc limit 200`, [
    tenant_id,
  ]);

/** How many dossiers an undo would take, and how many stay by their own rule. */
export async function countUndo(
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<{ leave: number; stay: number }> {
  await tx.rows('set local enable_nestloop = off');
  const [row] = await tx.rows<{ leave: number; stay: number }>(
    `select count(*) filter (where is_own)::int as leave,
       count(*) filter (where not is_own)::int as stay
     from ${EACH_ROW} r
     join dossier d on d.tenant_id = $1 and d.dossier_id = r.dossier_id
     cross join lateral (select d.imported_by is not distinct from $2
       and (d.last_seq = d.imported_seq or not exists (
         select from journal l where l.tenant_id = d.tenant_id and l.subject_id = d.dossier_id
           and l.seq > d.imported_seq and l.kind <> 'dossier.due-moved')) as is_own) judged
     where r.outcome in ('taken', 'amended')`,
    [tenant_id, import_id],
  );
  await tx.rows('set local enable_nestloop = on');
  return row!;
}
