// Decides what is told beside a set: faults, which keep it from coming into force, and remarks,
// which an author should look at; each with the line that it is about.
// Example: areas of 10 and 9 in a set of 20 → a fault of the set itself, at `maximum`.

import type { Refusal } from '../../kernel/index.ts';
import {
  type CriteriaSet,
  isGroup,
  type Remark,
  readCriteriaSet,
  reviewSet,
} from '../../par/index.ts';
import { findPlace } from './place.ts';

/** One thing to look at. */
export interface Complaint {
  is: 'fault' | 'remark';
  code: string;
  facts: Refusal['facts'];
  /** The place in the set's data. */
  path: string;
  /** What stands there: a line, a criterion, an area; null for the set itself. */
  thing: { path: string; code: string; name_vi: string; name_en: string } | null;
}

/** Everything that is wrong with a set or looks wrong; empty when nothing is. */
export function complaintsOf(set: CriteriaSet, measures: readonly string[]): Complaint[] {
  const read = readCriteriaSet(set, measures);
  const faults = Array.isArray(read) ? read : [];
  return [
    ...faults.map(({ refused, facts, path = '' }) => tell(set, 'fault', refused, facts, path)),
    ...reviewSet(set).map(({ remark, facts, path }: Remark) =>
      tell(set, 'remark', remark, facts, path),
    ),
    ...emptyParts(set).map((path) => tell(set, 'remark', 'criteria.empty', {}, path)),
  ];
}

/** Areas and criteria without parts: told by name even while something else is wrong. */
function emptyParts(set: CriteriaSet): string[] {
  return set.areas.flatMap(({ criteria }, a) => [
    ...(criteria.length === 0 ? [`areas[${a}]`] : []),
    ...criteria.flatMap((one, c) =>
      isGroup(one) && one.sub_criteria.length === 0 ? [`areas[${a}].criteria[${c}]`] : [],
    ),
  ]);
}

function tell(
  set: CriteriaSet,
  is: Complaint['is'],
  code: string,
  facts: Refusal['facts'],
  path: string,
): Complaint {
  return { is, code, facts, path, thing: thingAt(set, path) };
}

const INNERMOST = /^(areas\[\d+\](\.criteria\[\d+\](\.sub_criteria\[\d+\])?)?|adjustments\[\d+\])/;

/** The innermost thing that a path leads through. */
function thingAt(set: CriteriaSet, path: string): Complaint['thing'] {
  const inner = INNERMOST.exec(path)?.[0];
  const place = inner === undefined ? null : findPlace(set, inner);
  if (!place) return null;
  const { code, name_vi, name_en } = place.value as Record<'code' | 'name_vi' | 'name_en', string>;
  return { path: place.path, code, name_vi, name_en };
}

/** A path as the name of a place on the page, to be linked to. */
export const anchorOf = (path: string): string => `at-${path.replace(/[^a-z0-9_]+/g, '-')}`;
