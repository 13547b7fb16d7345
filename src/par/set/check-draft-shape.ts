import type { Refusal } from '../../kernel/index.ts';
import { RULE_KINDS, type Rule } from '../rules/index.ts';
import { checkRuleShape } from './check-rule.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { allLinesOf } from './lines.ts';
import { checkSetShape } from './set-shape.ts';
import type { Shape } from './shape.ts';

/** The kinds of rules by their names, as a form offers them. */
export const RULE_NAMES = Object.keys(RULE_KINDS) as Rule['kind'][];

/** The fields of a rule of one kind; null for no kind of ours. */
export const findRuleShape = (kind: string): Shape | null =>
  Object.hasOwn(RULE_KINDS, kind) ? RULE_KINDS[kind as Rule['kind']].shape : null;

/**
 * What keeps a value from being drafted as a criteria set: fields that are missing, of a wrong kind
 * or unknown, in rules as well. Areas and criteria may still be empty. Whatever else is wrong a
 * draft may have; `readCriteriaSet` tells it, and a set with faults does not come into force.
 */
export function checkDraftShape(value: unknown): Refusal[] {
  const malformed = checkSetShape(value).filter((refusal) => !isEmptyList(value, refusal));
  if (malformed.length > 0) return malformed;
  const lines = allLinesOf(value as CriteriaSet);
  return lines.flatMap(({ rule, path }) => checkRuleShape(rule, `${path}.rule`));
}

/** An area that has no criteria yet, or a criterion that has no parts yet. */
function isEmptyList(set: unknown, { path = '' }: Refusal): boolean {
  if (!/^(areas|areas\[\d+\]\.criteria(\[\d+\]\.sub_criteria)?)$/.test(path)) return false;
  const at = path.match(/\w+/g)!;
  // biome-ignore lint/suspicious/noExplicitAny: the value of a path that was just found malformed
  const found = at.reduce<any>((inside, name) => inside?.[name], set);
  return Array.isArray(found) && found.length === 0;
}
