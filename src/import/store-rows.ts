import type { Bulk, Tx } from '../platform/index.ts';
import type { ImportRow, Outcome } from './run/record.ts';
import { encoded } from './store-encode.ts';

/**
 * All rows of the report of import `$2` of province `$1`, wherever they are kept: `row_number`, `line`,
 * `outcome`, `code`, `dossier_id`, `faults`.
 */
export const EACH_ROW: string = eachRow('');

/** The same, of the rows after `$3` through `$4`: only what can hold them is opened. */
export const ROWS_BETWEEN: string = `(select * from ${eachRow('and p.to_row > $3 and p.from_row <= $4')} r
  where row_number > $3 and row_number <= $4)`;

function eachRow(which: string): string {
  return `(
    select row_number, line, outcome, code, dossier_id, faults from import_row
    where tenant_id = $1 and import_id = $2
    union all
    select r.row_number, r.line, p.outcome, r.code, r.dossier_id, null::jsonb
    from import_plain p cross join lateral
      unnest(p.row_numbers, p.lines, p.codes, p.dossier_ids) as r (row_number, line, code, dossier_id)
    where p.tenant_id = $1 and p.import_id = $2 ${which})`;
}

/** A part of a file: the rows after one, through another. */
export interface RowRange {
  after: number;
  through: number;
}

/** All rows in parts of so many row numbers. */
export const rangesOf = (last_row: number, size: number): RowRange[] =>
  Array.from({ length: Math.ceil(last_row / size) }, (_, i) => ({
    after: i * size,
    through: (i + 1) * size,
  }));

/** The number of the last row that is kept; 0 when there is none. */
export async function readLastRow(tx: Tx, tenant_id: number, import_id: number): Promise<number> {
  const [row] = await tx.rows<{ last: number }>(
    `select greatest(0,
       (select max(row_number) from import_row where tenant_id = $1 and import_id = $2),
       (select max(to_row) from import_plain where tenant_id = $1 and import_id = $2)) as last`,
    [tenant_id, import_id],
  );
  return row!.last;
}

/** The rows that were committed, by their numbers. */
export async function doneRows(
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<ReadonlySet<number>> {
  const rows = await tx.rows<{ row_number: number }>(`select row_number from ${EACH_ROW} r`, [
    tenant_id,
    import_id,
  ]);
  return new Set(rows.map(({ row_number }) => row_number));
}

/** How many of an import's rows came to what so far. */
export async function countRows(
  tx: Tx,
  tenant_id: number,
  import_id: number,
): Promise<Partial<Record<Outcome, number>>> {
  const rows = await tx.rows<{ outcome: Outcome; count: number }>(
    `select outcome, count(*)::int as count from ${EACH_ROW} r group by outcome`,
    [tenant_id, import_id],
  );
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** Forgets the report of a check, before rows are written. */
export async function clearRows(tx: Tx, tenant_id: number, import_id: number): Promise<void> {
  for (const table of ['import_row', 'import_plain'])
    await tx.rows(`delete from ${table} where tenant_id = $1 and import_id = $2`, [
      tenant_id,
      import_id,
    ]);
}

/** Writes what became of rows of an import that exists. */
export async function writeRows(
  bulk: Bulk,
  tenant_id: number,
  import_id: number,
  rows: readonly ImportRow[],
): Promise<void> {
  const told: ImportRow[] = [];
  const plain = { taken: [] as ImportRow[], unchanged: [] as ImportRow[] };
  for (const row of rows) {
    const { outcome, faults } = row;
    if (faults === null && (outcome === 'taken' || outcome === 'unchanged'))
      plain[outcome].push(row);
    else told.push(row);
  }
  await writeTold(bulk, tenant_id, import_id, told);
  for (const some of Object.values(plain)) await writePlain(bulk, tenant_id, import_id, some);
}

const writeTold = (
  bulk: Bulk,
  tenant_id: number,
  import_id: number,
  rows: readonly ImportRow[],
): Promise<void> =>
  rows.length === 0
    ? Promise.resolve()
    : bulk.copy(
        'import_row (tenant_id, import_id, row_number, line, outcome, code, dossier_id, faults)',
        encoded(rows, (out, row) => {
          out.row(8);
          out.int4(tenant_id);
          out.int8(import_id);
          out.int4(row.row_number);
          out.int4(row.line);
          out.text(row.outcome);
          out.text(row.code);
          out.int8(row.dossier_id);
          out.jsonb(row.faults && JSON.stringify(row.faults));
        }),
      );

/** Numbers go as one text each, which is a tenth of the work of an array. */
async function writePlain(
  tx: Tx,
  tenant_id: number,
  import_id: number,
  rows: readonly ImportRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const sorted = rows.toSorted((a, b) => a.row_number - b.row_number);
  const listed = (pick: (row: ImportRow) => number | null) => `{${sorted.map(pick).join(',')}}`;
  const is_made = sorted[0]!.dossier_id !== null;
  await tx.rows(
    `insert into import_plain (tenant_id, import_id, outcome, from_row, to_row, row_numbers, lines,
       codes, dossier_ids)
     select $1, $2, $3, $4, $5, $6::int[], $7::int[],
       array(select code from jsonb_array_elements_text($8::jsonb) with ordinality as c (code, place)
         order by place), $9::bigint[]`,
    [
      tenant_id,
      import_id,
      sorted[0]!.outcome,
      sorted[0]!.row_number,
      sorted.at(-1)!.row_number,
      listed((row) => row.row_number),
      listed((row) => row.line),
      JSON.stringify(sorted.map((row) => row.code)),
      is_made ? listed((row) => row.dossier_id) : null,
    ],
  );
}
