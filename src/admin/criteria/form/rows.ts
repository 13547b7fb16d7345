// Decides what a button inside a form does to it: one more row, one row less, or nothing but
// another look, after a choice that brings other fields.
// Example: `remove rule.steps 0` of two steps → the second becomes the first.
import { type Fields, rowsOf } from './fields.ts';

/** What a button asks for: `add rule.steps`, `remove rule.steps 0`, `look`. */
export function changeRows(fields: Fields, asked: string): Fields {
  const [act, path = '', place = ''] = asked.split(' ');
  if (act === 'add') return { ...fields, [`${path}.rows`]: String(rowsOf(fields, path) + 1) };
  if (act === 'remove') return withoutRow(fields, path, Number(place));
  return fields;
}

function withoutRow(fields: Fields, path: string, gone: number): Fields {
  const rows = rowsOf(fields, path);
  const kept = Object.entries(fields).flatMap(([name, text]): [string, string][] => {
    if (name === `${path}.rows`) return [[name, String(Math.max(0, rows - 1))]];
    if (!name.startsWith(`${path}[`)) return [[name, text]];
    const end = name.indexOf(']', path.length);
    const row = Number(name.slice(path.length + 1, end));
    if (row === gone) return [];
    return [[row < gone ? name : `${path}[${row - 1}${name.slice(end)}`, text]];
  });
  return Object.fromEntries(kept);
}
