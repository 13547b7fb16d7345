// Decides what the fields of a form say: the part of a criteria set that they stand for, in the
// shape that its file has. Whether it is sound is for the set's own check to say.
// Example: `points` = `0,50` → 0.5; `points` = `1/3` → "1/3"; `blocks` = `` → null.
import type { FieldKind, Nested, Shape } from '../../../par/index.ts';
import { controlOf, type Fields, rowsOf, shapeOfRule, within } from './fields.ts';

/** The value of a field; undefined when the form leaves it out. */
export function fieldValue(fields: Fields, kind: FieldKind, path: string): unknown {
  const absent = absentOf(kind);
  const inner = innermost(kind);
  if (typeof inner === 'string') return plainValue(fields, inner, path, absent);
  if (!('is' in inner)) return choiceValue(fields[path] ?? '', inner, absent);
  return nestedValue(fields, inner, path, absent);
}

/** Null or nothing, as the kind allows; nothing at all where it must be there. */
const absentOf = (kind: FieldKind): null | undefined =>
  typeof kind === 'object' && 'is' in kind && kind.is === 'nullable' ? null : undefined;

function innermost(kind: FieldKind): FieldKind {
  const wraps = typeof kind === 'object' && 'is' in kind;
  return wraps && (kind.is === 'optional' || kind.is === 'nullable') ? innermost(kind.inner) : kind;
}

function plainValue(fields: Fields, kind: string, path: string, absent: null | undefined): unknown {
  if (kind === 'flag') return fields[path] === 'on' ? true : absent;
  if (kind === 'rule') return ruleValue(fields, path);
  const text = (fields[path] ?? '').trim().normalize('NFC');
  if (kind.startsWith('texts')) return text === '' ? emptyOf(kind, absent) : linesOf(text);
  if (text === '') return emptyOf(kind, absent);
  return ['decimal', 'number', 'whole'].some((name) => kind.startsWith(name))
    ? numberOf(text)
    : text;
}

const emptyOf = (kind: string, absent: null | undefined) =>
  kind.endsWith('-or-null') ? null : absent;

const linesOf = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A plain decimal as a number of the file, in whichever marks; anything else as it was typed. */
function numberOf(text: string): number | string {
  const dotted = text.replace(',', '.');
  const plain = /^-?\d{1,15}(\.\d{1,10})?$/.test(dotted);
  return plain ? Number(dotted) : dotted;
}

function choiceValue(
  text: string,
  options: readonly (string | number | null)[],
  absent: null | undefined,
): unknown {
  const chosen = options.find((option) => String(option) === text);
  if (chosen !== undefined) return chosen;
  return text === '' ? absent : text;
}

function ruleValue(fields: Fields, path: string): object {
  const kind = fields[within(path, 'kind')] ?? '';
  return { ...objectValue(fields, shapeOfRule(kind), path), kind };
}

function nestedValue(
  fields: Fields,
  kind: Nested,
  path: string,
  absent: null | undefined,
): unknown {
  if (kind.is === 'list') return listValue(fields, kind.of, path);
  const is = fields[`${path}.is`];
  if (kind.is === 'object') return is === '' ? absent : objectValue(fields, kind.fields, path);
  if (kind.is !== 'either' || is === '') return absent;
  return objectValue(fields, is === 'then' ? kind.then : kind.otherwise, path);
}

function listValue(fields: Fields, of: FieldKind, path: string): unknown[] {
  if (controlOf({ is: 'list', of, may_be_empty: true }).is === 'words')
    return linesOf(fields[path] ?? '');
  const rows = Array.from({ length: rowsOf(fields, path) }, (_, i) => `${path}[${i}]`);
  return rows.filter((row) => !isBlank(fields, row)).map((row) => fieldValue(fields, of, row));
}

/** Whether nothing was typed in a row: choices and hidden fields always hold something. */
const isBlank = (fields: Fields, row: string): boolean =>
  Object.entries(fields).every(
    ([name, text]) =>
      !name.startsWith(`${row}.`) || text.trim() === '' || /\.(is|rows)$/.test(name),
  );

/** An object of a shape; what the form leaves out is not in it. */
export function objectValue(fields: Fields, shape: Shape, path: string): Record<string, unknown> {
  const all = Object.entries(shape).map(
    ([name, kind]) => [name, fieldValue(fields, kind, within(path, name))] as const,
  );
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}
