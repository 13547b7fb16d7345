import type { MergedCells, SheetRow } from '../platform/index.ts';
import { MOST_LETTERS, type RecordFault, shown, type TableRecord } from './record.ts';

/** A sheet's row as a record; cells in which nothing stands are empty. */
export function recordOf({ row, cells }: SheetRow): TableRecord {
  const texts: string[] = Array.from({ length: cells.at(-1)?.column ?? 0 }, () => '');
  const faults: RecordFault[] = [];
  for (const { column, text, fault } of cells) {
    texts[column - 1] = text;
    const value = shown(text);
    if (fault === 'formula') faults.push({ rule: 'formula', cell: column - 1, value });
    if (fault === 'error') faults.push({ rule: 'cell-error', cell: column - 1, value });
    if (text.length > MOST_LETTERS) faults.push({ rule: 'cell-too-long', cell: column - 1, value });
    if (text.includes('\0')) faults.push({ rule: 'nul-byte', cell: column - 1, value });
  }
  const record = { row, line: row, cells: texts };
  return faults.length > 0 ? { ...record, faults } : record;
}

/** Records with a fault for every cell that is merged with others: nobody knows which it belongs to. */
export function mergedFaults(
  records: readonly TableRecord[],
  merged: readonly MergedCells[],
): TableRecord[] {
  const [first, last] = [records[0]?.row ?? 0, records.at(-1)?.row ?? 0];
  const near = merged.filter(({ first_row, last_row }) => first_row <= last && last_row >= first);
  if (near.length === 0) return [...records];
  return records.map((record) => {
    const { row, cells, faults = [] } = record;
    const here = near.filter(({ first_row, last_row }) => first_row <= row && row <= last_row);
    if (here.length === 0) return record;
    const more = here.flatMap(({ first_column, last_column }) =>
      Array.from({ length: Math.min(last_column, 1_000) - first_column + 1 }, (_, i) => {
        const cell = first_column - 1 + i;
        return { rule: 'merged-cells' as const, cell, value: shown(cells[cell] ?? '') };
      }),
    );
    return { ...record, faults: [...faults, ...more] };
  });
}
