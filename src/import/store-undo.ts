import type { BroughtBy, BroughtFacts } from '../dossier/index.ts';
import type { Tx } from '../platform/index.ts';
import type { UndoTotals } from './run/record.ts';
import { EACH_ROW, ROWS_BETWEEN, type RowRange } from './store-rows.ts';
import { MAY_SORT, NO_SORT } from './store-standing.ts';

/** A dossier that an import took or amended and whose facts it still tells, untouched since. */
export interface UndoRow {
  row_number: number;
  dossier_id: number;
  unit_id: number;
  code: string;
  outcome: 'taken' | 'amended';
  /** The facts with what they were before, if the import amended it. */
  facts: BroughtFacts & BroughtBy & { before?: Partial<BroughtFacts & BroughtBy> };
}

/** Those of a part of the rows whose dossiers can be taken back, held until the transaction ends. */
export async function lockUndoable(
  tx: Tx,
  tenant_id: number,
  import_id: number,
  { after, through }: RowRange,
): Promise<{ rows: UndoRow[]; looked_at: number }> {
  const next = await tx.rows<{ row_number: number; outcome: UndoRow['outcome']; id: number }>(
    `select row_number, outcome, dossier_id as id from ${ROWS_BETWEEN} r
     where outcome in ('taken', 'amended')`,
    [tenant_id, import_id, after, through],
  );
  const of = new Map(next.map((row) => [row.id, row]));
  await tx.rows(NO_SORT);
  const rows = await tx.rows<Omit<UndoRow, 'facts' | 'outcome' | 'row_number'> & { text: string }>(
    `select d.dossier_id, d.unit_id, d.code, j.payload as text
     from (select dossier_id, unit_id, code, last_seq, imported_seq from dossier
       where tenant_id = $1 and dossier_id = any($3::bigint[]) and imported_by = $2
       order by dossier_id for update) d
     cross join lateral (select payload from journal
       where tenant_id = $1 and chain_id = d.unit_id and seq >= d.imported_seq
       order by seq limit 1) j
     where d.last_seq = d.imported_seq or not exists (
       select from journal l where l.tenant_id = $1 and l.subject_id = d.dossier_id
         and l.seq > d.imported_seq and l.kind <> 'dossier.due-moved')`,
    [tenant_id, import_id, next.map(({ id }) => id)],
  );
  await tx.rows(MAY_SORT);
  return {
    looked_at: next.length,
    rows: rows
      .map(({ text, ...row }) => {
        const { row_number, outcome } = of.get(row.dossier_id)!;
        return { ...row, row_number, outcome, facts: JSON.parse(text) as UndoRow['facts'] };
      })
      .sort((a, b) => a.row_number - b.row_number),
  };
}

/** How many dossiers an undo looks at. */
export async function countUndoable(tx: Tx, tenant_id: number, import_id: number): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from ${EACH_ROW} r where outcome in ('taken', 'amended')`,
    [tenant_id, import_id],
  );
  return row!.count;
}

/** What an undo came to, told by what is left of the import's dossiers. */
export async function countUndone(
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<UndoTotals> {
  await tx.rows('set local enable_nestloop = off');
  const [row] = await tx.rows<UndoTotals>(
    `select count(*) filter (where d.dossier_id is null)::int as undone,
       count(*) filter (where d.imported_by < $2)::int as given_back,
       count(*) filter (where d.imported_by = $2)::int as acted_on_since,
       count(*) filter (where d.imported_by > $2)::int as amended_since
     from ${EACH_ROW} r
     left join dossier d on d.tenant_id = $1 and d.dossier_id = r.dossier_id
     where r.outcome in ('taken', 'amended')`,
    [tenant_id, import_id],
  );
  await tx.rows('set local enable_nestloop = on');
  return row!;
}

/** The imports whose facts hold no more: what a later one amended does not go back to them. */
export async function undoneImports(tx: Tx, tenant_id: number): Promise<ReadonlySet<number>> {
  const rows = await tx.rows<{ import_id: number }>(
    `select import_id from import where tenant_id = $1 and state in ('undoing', 'undone')`,
    [tenant_id],
  );
  return new Set(rows.map(({ import_id }) => import_id));
}
