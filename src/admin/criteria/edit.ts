// Decides what one change makes of a draft. Any change is taken that leaves a set which pages can
// show; whether its points still add up is told beside it, and asked again before it is in force.
// Example: moving 1.2 up → 1.2 stands before 1.1, the points stay.
import { type Refusal, refuse } from '../../kernel/index.ts';
import { type CriteriaSet, checkDraftShape } from '../../par/index.ts';
import { findPlace, isListFor, type PlaceKind, partsOf } from './place.ts';

/** One change of a draft; places are paths such as `areas[0].criteria[2]`. */
export type SetEdit =
  | { act: 'save'; at: string; value: Record<string, unknown> }
  | { act: 'add'; list: string; kind: PlaceKind; value: Record<string, unknown> }
  | { act: 'remove'; at: string }
  | { act: 'move'; at: string; by: -1 | 1 };

/** A change that a form asks for: something saved, or added. */
export type FormEdit = Extract<SetEdit, { value: object }>;

/** What a thing keeps when its own fields are saved. */
const CHILDREN = ['set_code', 'version', 'areas', 'adjustments', 'criteria', 'sub_criteria'];

/** The set after a change, or why it cannot be; paths of refusals start where the change was made. */
export function editSet(set: CriteriaSet, edit: SetEdit): CriteriaSet | Refusal {
  const next = structuredClone(set);
  const at = edit.act === 'add' ? add(next, edit) : change(next, edit);
  if (at === null) return refuse('criteria.no-such-place', { at: placeOf(edit) });
  const [fault] = checkDraftShape(next);
  if (!fault) return next;
  const path = (fault.path ?? '').replace(at === '' ? /^/ : `${at}.`, '');
  return { ...fault, path };
}

const placeOf = (edit: SetEdit): string => (edit.act === 'add' ? edit.list : edit.at);

function add(set: CriteriaSet, { list, kind, value }: SetEdit & { act: 'add' }): string | null {
  if (!isListFor(set, list, kind)) return null;
  if (list === 'adjustments') set.adjustments ??= [];
  const into = listAt(set, partsOf(list));
  const children =
    kind === 'area' ? { criteria: [] } : kind === 'group' ? { sub_criteria: [] } : {};
  into.push({ ...value, ...children });
  return `${list}[${into.length - 1}]`;
}

function change(set: CriteriaSet, edit: Exclude<SetEdit, { act: 'add' }>): string | null {
  const place = findPlace(set, edit.at);
  if (!place) return null;
  if (edit.act === 'save') {
    for (const name of Object.keys(place.value))
      if (!CHILDREN.includes(name)) delete place.value[name];
    Object.assign(place.value, edit.value);
    return edit.at;
  }
  if (place.kind === 'set') return null;
  const list = listAt(set, place.parts.slice(0, -1));
  const i = place.parts.at(-1) as number;
  if (edit.act === 'remove') list.splice(i, 1);
  else if (list[i + edit.by]) list.splice(i + edit.by, 0, ...list.splice(i, 1));
  return '';
}

const listAt = (set: CriteriaSet, parts: readonly (string | number)[]): object[] =>
  // biome-ignore lint/suspicious/noExplicitAny: a list of any depth in plain data
  parts.reduce<any>((inside, part) => inside[part], set);
