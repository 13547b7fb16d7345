import { type Refusal, refuse } from '../../kernel/index.ts';
import type { ReadCell, ReadSheet } from './workbook.ts';
import { xmlReader } from './xml-reader.ts';

/** Reads the cells of one sheet; `texts` are the workbook's shared ones. */
export function sheetReader(name: string, texts: readonly string[], most_cells: number) {
  const sheet: ReadSheet = { name, cells: [] };
  let at: { cell: string; type: string } | null = null;
  let [value, in_value, row, column] = ['', false, 0, 0];
  const named = (cell: string) => ({ sheet: name, cell });

  function openCell({ r, t = 'n' }: Record<string, string>): Refusal | null {
    column = r ? columnOf(r) : column + 1;
    const cell = r ?? `${lettersOf(column)}${row}`;
    [at, value] = [{ cell, type: t }, ''];
    return t === 'e' ? refuse('xlsx.error-in-cell', named(cell)) : null;
  }

  function closeCell(): Refusal | null {
    const found = at && cellOf(at, value, row, column, texts);
    at = null;
    if (found) sheet.cells.push(found);
    return sheet.cells.length > most_cells ? refuse('xlsx.too-many-cells', { most_cells }) : null;
  }

  const reader = xmlReader({
    open(tag, attributes) {
      if (tag === 'row') [row, column] = [Number(attributes.r ?? row + 1), 0];
      if (tag === 'c') return openCell(attributes);
      if (tag === 'f') return refuse('xlsx.formula', named(at?.cell ?? ''));
      if (tag === 'mergeCell') return refuse('xlsx.merged-cells', named(attributes.ref ?? ''));
      if (tag === 'v' || (tag === 't' && at)) in_value = true;
      return null;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') in_value = false;
      return tag === 'c' ? closeCell() : null;
    },
    text(words) {
      if (in_value) value += words;
    },
  });
  return { ...reader, sheet };
}

function cellOf(
  { cell, type }: { cell: string; type: string },
  value: string,
  row: number,
  column: number,
  texts: readonly string[],
): ReadCell | null {
  const text =
    type === 's' ? (texts[Number(value)] ?? '') : type === 'n' ? plainNumber(value) : value;
  const tidy = text.normalize('NFC').trim();
  return tidy === '' ? null : { cell, row, column, text: tidy };
}

/** Excel keeps 0.1 + 0.2 as `0.30000000000000004`: fifteen digits are all that it shows. */
export function plainNumber(value: string): string {
  if (!/\d{12}|e/i.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

/** `AB12` stands in column 28. */
export function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(cell)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Column 28 is `AB`. */
export function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const left = Math.floor((column - 1) / 26);
  return (left > 0 ? lettersOf(left) : '') + String.fromCharCode(65 + rest);
}
