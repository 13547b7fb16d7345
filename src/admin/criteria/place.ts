// Decides what stands at a place of a criteria set and which fields its form has.
// Example: `areas[1].criteria[0].sub_criteria[2]` → a sub-criterion with the fields of one.
import {
  AREA_HEAD,
  type CriteriaSet,
  GROUP_HEAD,
  isGroup,
  SCORED_CRITERION,
  SET_SHAPE,
  type Shape,
  SUB_CRITERION,
} from '../../par/index.ts';

/** What a form may be about. */
export type PlaceKind = 'set' | 'area' | 'criterion' | 'group' | 'sub-criterion' | 'adjustment';

/** A place of a set; `parts` are its steps: `areas`, 1, `criteria`, 0. */
export interface Place {
  path: string;
  kind: PlaceKind;
  parts: (string | number)[];
  /** What stands there. */
  value: Record<string, unknown>;
}

const { areas: _areas, adjustments: _adjustments, ...SET_HEAD } = SET_SHAPE;
// What the code and the version of a set are, its page decides and no form.
const { set_code: _code, version: _version, ...SET_FIELDS } = SET_HEAD;

/** The fields of a form; a set's own without its areas, a criterion's without its parts. */
export const SHAPES: Record<PlaceKind, Shape> = {
  set: SET_FIELDS,
  area: AREA_HEAD,
  criterion: SCORED_CRITERION,
  group: GROUP_HEAD,
  'sub-criterion': SUB_CRITERION,
  adjustment: SUB_CRITERION,
};

const PATH = /^(areas\[\d+\](\.criteria\[\d+\](\.sub_criteria\[\d+\])?)?|adjustments\[\d+\])$/;

/** The steps of a path: `areas[1].criteria` gives `areas`, 1, `criteria`. */
export const partsOf = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What stands at a path; null where nothing does. The empty path is the set itself. */
export function findPlace(set: CriteriaSet, path: string): Place | null {
  const value = valueAt(set, partsOf(path)) as Record<string, unknown> | undefined;
  if (path === '') return { path, kind: 'set', parts: [], value: value! };
  if (!PATH.test(path) || !value) return null;
  return { path, kind: kindOf(path, value), parts: partsOf(path), value };
}

function kindOf(path: string, value: object): PlaceKind {
  if (path.startsWith('adjustments')) return 'adjustment';
  if (path.includes('sub_criteria')) return 'sub-criterion';
  if (!path.includes('criteria')) return 'area';
  return isGroup(value as Parameters<typeof isGroup>[0]) ? 'group' : 'criterion';
}

// biome-ignore lint/suspicious/noExplicitAny: a place of any depth in plain data
const valueAt = (value: any, parts: readonly (string | number)[]): unknown =>
  parts.reduce((inside, part) => inside?.[part], value);

const CONTAINERS: [RegExp, PlaceKind[]][] = [
  [/^areas$/, ['area']],
  [/^areas\[\d+\]\.criteria$/, ['criterion', 'group']],
  [/^areas\[\d+\]\.criteria\[\d+\]\.sub_criteria$/, ['sub-criterion']],
  [/^adjustments$/, ['adjustment']],
];

/** Whether something of a kind may be added to the list at a path. */
export function isListFor(set: CriteriaSet, path: string, kind: PlaceKind): boolean {
  const fits = CONTAINERS.some(([shape, kinds]) => shape.test(path) && kinds.includes(kind));
  return fits && (path === 'adjustments' || Array.isArray(valueAt(set, partsOf(path))));
}
