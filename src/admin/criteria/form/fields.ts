// Decides how a part of a criteria set stands in a form without script: one flat field for each
// plain value, named by its path, so that what was typed can be shown again as it was.
// Example: `{ rule: { steps: [{ from: 5, points: 1 }] } }` ↔ `rule.steps.rows` = 1,
// `rule.steps[0].is` = otherwise, `rule.steps[0].from` = 5, `rule.steps[0].points` = 1.
import { type FieldKind, findRuleShape, type Shape } from '../../../par/index.ts';

/** What a form holds, by name. */
export type Fields = Readonly<Record<string, string>>;

/** How a kind of field stands in a form. */
export type Control =
  | { is: 'text'; day: boolean }
  | { is: 'flag' }
  | { is: 'choice'; options: readonly (string | number | null)[]; may_be_absent: boolean }
  | { is: 'words' }
  | { is: 'object'; fields: Shape; may_be_absent: boolean }
  | { is: 'rows'; of: FieldKind }
  | { is: 'either'; then: Shape; otherwise: Shape; when: string; may_be_absent: boolean }
  | { is: 'rule' };

/** The control of a kind; `may_be_absent` is what the kinds around it allow. */
export function controlOf(kind: FieldKind, may_be_absent = false): Control {
  if (typeof kind === 'string') return plainControl(kind);
  if (!('is' in kind)) return { is: 'choice', options: kind, may_be_absent };
  switch (kind.is) {
    case 'optional':
    case 'nullable':
      return controlOf(kind.inner, true);
    case 'object':
      return { is: 'object', fields: kind.fields, may_be_absent };
    case 'either': {
      const { when, then, otherwise } = kind;
      return { is: 'either', when, then, otherwise, may_be_absent };
    }
    case 'list':
      return isPlain(kind.of) ? { is: 'words' } : { is: 'rows', of: kind.of };
  }
}

function plainControl(kind: string): Control {
  if (kind === 'flag') return { is: 'flag' };
  if (kind === 'rule') return { is: 'rule' };
  if (kind.startsWith('texts')) return { is: 'words' };
  return { is: 'text', day: kind.startsWith('day') };
}

const isPlain = (kind: FieldKind): boolean => typeof kind === 'string' || !('is' in kind);

/** A name one step further: `rule` and `steps` give `rule.steps`. */
export const within = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** A value as the fields of a form. */
export function fieldsOf(value: unknown, kind: FieldKind, path: string): Fields {
  const control = controlOf(kind);
  switch (control.is) {
    case 'flag':
      return value === true ? { [path]: 'on' } : {};
    case 'text':
      return { [path]: value === null || value === undefined ? '' : String(value) };
    case 'choice':
      return { [path]: value === undefined ? '' : String(value) };
    case 'words':
      return { [path]: ((value ?? []) as unknown[]).join('\n') };
    case 'object':
      return { ...presence(value, 'given', path), ...objectFields(value, control.fields, path) };
    case 'either': {
      const is = isObject(value) && Object.hasOwn(value, control.when) ? 'then' : 'otherwise';
      return { ...presence(value, is, path), ...objectFields(value, control[is], path) };
    }
    case 'rows':
      return rowFields((value ?? []) as unknown[], control.of, path);
    case 'rule':
      return objectFields(value, shapeOfRule((value as { kind?: string })?.kind), path);
  }
}

/** The fields of every kind of an object. */
export function objectFields(value: unknown, shape: Shape, path: string): Fields {
  if (!isObject(value)) return {};
  const all = Object.entries(shape).map(([name, kind]) =>
    fieldsOf(value[name], kind, within(path, name)),
  );
  return Object.assign({}, ...all);
}

function rowFields(rows: readonly unknown[], of: FieldKind, path: string): Fields {
  const all = rows.map((row, i) => fieldsOf(row, of, `${path}[${i}]`));
  return Object.assign({ [`${path}.rows`]: String(rows.length) }, ...all);
}

const presence = (value: unknown, is: string, path: string): Fields => ({
  [`${path}.is`]: value === null || value === undefined ? '' : is,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fields of a rule by the name of its kind; only the kind while it is none of ours. */
export const shapeOfRule = (kind = ''): Shape => findRuleShape(kind) ?? { kind: 'text' };

/** How many rows a list of a form has. */
export const rowsOf = (fields: Fields, path: string): number =>
  Math.min(Number(fields[`${path}.rows`] ?? 0) || 0, MOST_ROWS);

const MOST_ROWS = 2_000;
