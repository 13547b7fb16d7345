import { type Refusal, refuse } from '../../kernel/index.ts';
import { columnOf, plainNumber } from './xlsx-sheet.ts';
import { xmlReader } from './xml-reader.ts';

/** A row of a sheet: only the cells in which something stands. */
export interface SheetRow {
  /** From 1. */
  row: number;
  cells: SheetCell[];
}

export interface SheetCell {
  /** From 1. */
  column: number;
  text: string;
  /** Its value is computed, or is an error: nobody vouches for it. */
  fault: 'formula' | 'error' | null;
}

/** Cells that are shown as one, from 1. */
export interface MergedCells {
  first_row: number;
  last_row: number;
  first_column: number;
  last_column: number;
}

export const MOST_COLUMNS = 1_000;
const MOST_MERGED = 100_000;
/** A text that is longer is not kept; its length tells so. */
const MOST_TEXT = 200_000;

/** Reads a sheet row by row; who takes the rows empties `rows`. Merged cells are known at the end. */
export function rowsReader(texts: readonly string[]) {
  const rows: SheetRow[] = [];
  const merged: MergedCells[] = [];
  let current: SheetRow = { row: 0, cells: [] };
  let cell: (SheetCell & { type: string }) | null = null;
  let [value, in_value, column] = ['', false, 0];

  function openRow({ r }: Record<string, string>): Refusal | null {
    const row = r === undefined ? current.row + 1 : Number(r);
    if (!(row > current.row && row <= 1_048_576)) return refuse('xlsx.damaged', { entry: 'row' });
    current = { row, cells: [] };
    column = 0;
    return null;
  }

  function openCell({ r, t = 'n' }: Record<string, string>): Refusal | null {
    const next = r ? columnOf(r) : column + 1;
    if (!(next > column)) return refuse('xlsx.damaged', { entry: r ?? '' });
    if (next > MOST_COLUMNS)
      return refuse('xlsx.too-wide', { row: current.row, most_columns: MOST_COLUMNS });
    [column, value] = [next, ''];
    cell = { column, text: '', fault: t === 'e' ? 'error' : null, type: t };
    return null;
  }

  function closeCell(): void {
    if (!cell) return;
    const { type, fault } = cell;
    const text =
      type === 's' ? (texts[Number(value)] ?? '') : type === 'n' ? plainNumber(value) : value;
    if (text !== '' || fault) current.cells.push({ column, text, fault });
    cell = null;
  }

  const reader = xmlReader({
    open(tag, attributes) {
      if (tag === 'row') return openRow(attributes);
      if (tag === 'c') return openCell(attributes);
      if (tag === 'f' && cell) cell.fault = 'formula';
      if (tag === 'mergeCell') return addMerged(merged, attributes.ref ?? '');
      if (tag === 'v' || (tag === 't' && cell)) in_value = true;
      return null;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') in_value = false;
      if (tag === 'c') closeCell();
      if (tag === 'row' && current.cells.length > 0) rows.push(current);
      return null;
    },
    text(words) {
      if (in_value && value.length < MOST_TEXT) value += words;
    },
  });
  return { ...reader, rows, merged };
}

function addMerged(merged: MergedCells[], ref: string): Refusal | null {
  const m = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref);
  if (!m || merged.length >= MOST_MERGED) return refuse('xlsx.damaged', { entry: ref });
  merged.push({
    first_column: columnOf(m[1]!),
    first_row: Number(m[2]),
    last_column: columnOf(m[3]!),
    last_row: Number(m[4]),
  });
  return null;
}
