import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { FIELDS, type Field } from './field.ts';
import type { Mapping } from './mapping.ts';
import { cellText, nameKey } from './name-key.ts';

/** Where each mapped field stands in a record, from 0. */
export type Columns = Partial<Record<Field, number>>;

/**
 * The places of a mapping's columns in a header. Names are compared without regard to capitals and
 * blanks. Refused: no header, a column that is not there, or stands there twice.
 */
export function columnsOf(header: readonly string[], mapping: Mapping): Columns | Refusal {
  const names = header.map(cellText);
  const row = mapping.file.header_row;
  if (names.every((name) => name === '')) return refuse('import.no-header', { row });
  const keys = names.map(nameKey);
  const columns: Columns = {};
  for (const field of FIELDS) {
    const name = mapping.columns[field];
    if (name === undefined) continue;
    const at = placeOf(keys, name, { row, field, names });
    if (isRefusal(at)) return at;
    columns[field] = at;
  }
  return columns;
}

function placeOf(
  keys: readonly string[],
  name: string,
  { row, field, names }: { row: number; field: Field; names: string[] },
): number | Refusal {
  const key = nameKey(cellText(name));
  const first = keys.indexOf(key);
  const path = `columns.${field}`;
  const possible = names.filter((one) => one !== '');
  if (first < 0) return refuse('import.column-missing', { column: name, row }, { possible, path });
  const second = keys.indexOf(key, first + 1);
  if (second < 0) return first;
  const facts = { column: name, first: first + 1, second: second + 1 };
  return refuse('import.column-twice', facts, { path });
}

/** How many of a mapping's columns a header has. */
export function countOfNames(header: readonly string[], wanted: readonly string[]): number {
  const keys = new Set(header.map((name) => nameKey(cellText(name))));
  return wanted.filter((name) => keys.has(nameKey(cellText(name)))).length;
}
