/**
 * The rows of an Excel file for `importRows`: the row with our heads tells which column is which, so
 * columns may be moved or left out; rows without a line's code are passed over.
 *
 * Source: house rule: what is wrong with a file is named by its cell. Example: a file whose second
 * row says "Mã tiêu chí" in A2 and "Tự chấm" in D2 gives D5 as the points of the line in A5.
 */
import type { ImportRow } from '../../campaign/index.ts';
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { ReadCell, ReadSheet } from '../../platform/index.ts';
import { headOf } from './columns.ts';

/** What is read of a file; everything else in it is for people. */
const READ = ['line_code', 'measure', 'value', 'self_points', 'explanation', 'version'] as const;
type Read = (typeof READ)[number];

export function readSheetFile(sheets: readonly ReadSheet[]): ImportRow[] | Refusal {
  for (const { cells } of sheets) {
    const rows = Map.groupBy(cells, ({ row }) => row);
    const head = [...rows].find(([, some]) => columnsOf(some).has('line_code'));
    if (head) return rowsBelow(rows, head[0], columnsOf(head[1]));
  }
  return refuse('xlsx.no-heads', { head: headOf('line_code') }, { possible: READ.map(headOf) });
}

/** Which column each head stands in. */
const columnsOf = (cells: readonly ReadCell[]): Map<Read, number> =>
  new Map(
    READ.flatMap((name) => {
      const cell = cells.find(({ text }) => text === headOf(name));
      return cell ? [[name, cell.column] as const] : [];
    }),
  );

function rowsBelow(
  rows: ReadonlyMap<number, readonly ReadCell[]>,
  head: number,
  columns: ReadonlyMap<Read, number>,
): ImportRow[] {
  return [...rows]
    .filter(([row]) => row > head)
    .flatMap(([row, cells]) => {
      const cellIn = (name: Read) => {
        const column = columns.get(name);
        if (column === undefined) return null;
        const cell = cells.find((one) => one.column === column);
        // An empty cell of a column that is there says that nothing stands there.
        return cell ?? { cell: `${lettersIn(rows, column)}${row}`, text: '' };
      };
      const line_code = cellIn('line_code')!;
      if (line_code.text === '') return [];
      const more = READ.flatMap((name) => {
        const cell = cellIn(name);
        return cell ? [[name, { cell: cell.cell, text: cell.text }] as const] : [];
      });
      return [{ ...Object.fromEntries(more), line_code } as ImportRow];
    });
}

/** The letters of a column, from any cell that stands in it. */
function lettersIn(rows: ReadonlyMap<number, readonly ReadCell[]>, column: number): string {
  for (const cells of rows.values()) {
    const found = cells.find((one) => one.column === column);
    if (found) return found.cell.replace(/\d+$/, '');
  }
  return '';
}
