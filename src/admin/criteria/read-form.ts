// Decides what a sent form of a draft asks for: the place it is about, and what is to stand there.
// Example: `at` = areas[0] with `maximum` = 15 → save areas[0] with a maximum of 15.
import { type Refusal, refuse } from '../../kernel/index.ts';
import { type CriteriaSet, checkShape } from '../../par/index.ts';
import type { FormEdit, SetEdit } from './edit.ts';
import type { EditAim } from './edit-page.ts';
import type { Fields } from './form/fields.ts';
import { objectFields } from './form/fields.ts';
import { objectValue } from './form/values.ts';
import { findPlace, isListFor, type PlaceKind, SHAPES } from './place.ts';

/** What a form is about, by its hidden fields or its address; null for nothing of the set. */
export function findAim(set: CriteriaSet, asked: Fields): EditAim | null {
  if (asked.list !== undefined) {
    const kind = Object.keys(SHAPES).find((one) => one === (asked.aim ?? asked.kind));
    const fits = kind && isListFor(set, asked.list, kind as PlaceKind);
    return fits ? { list: asked.list, kind: kind as PlaceKind } : null;
  }
  const place = findPlace(set, asked.at ?? '');
  return place && { at: place.path, kind: place.kind };
}

/** What stands in a form before anybody typed. */
export function fieldsOfAim(set: CriteriaSet, aim: EditAim): Fields {
  if ('at' in aim) return objectFields(findPlace(set, aim.at)!.value, SHAPES[aim.kind], '');
  const beside = aim.kind === 'adjustment';
  return {
    ...('rule' in SHAPES[aim.kind] && { 'rule.kind': 'yes-no', 'rule.points_no': '0' }),
    method: beside ? 'bonus' : 'appraised',
    'applies_to.is': aim.kind === 'criterion' ? 'given' : '',
    mark: aim.kind === 'criterion' ? 'null' : '',
  };
}

/** The change that a form asks for. */
export function editOf(aim: EditAim, fields: Fields): FormEdit {
  const value = objectValue(fields, SHAPES[aim.kind], '');
  return 'at' in aim
    ? { act: 'save', at: aim.at, value }
    : { act: 'add', list: aim.list, kind: aim.kind, value };
}

/** Everything in a form that is missing or of a wrong kind; rules are judged with the set. */
export const faultsOfForm = ({ value }: FormEdit, kind: PlaceKind): Refusal[] =>
  checkShape(value, SHAPES[kind], '');

/** The change of a button beside a thing: up, down, away; null for another act. */
export function findMove({ act = '', at = '' }: Fields): SetEdit | null {
  if (act === 'remove') return { act: 'remove', at };
  if (act === 'up' || act === 'down') return { act: 'move', at, by: act === 'up' ? -1 : 1 };
  return null;
}

export const noSuchPlace = (at: string): Refusal => refuse('criteria.no-such-place', { at });
