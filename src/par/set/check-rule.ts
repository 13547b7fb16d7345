import { type Exact, type Refusal, refuse } from '../../kernel/index.ts';
import { isKnownMeasure } from '../measures.ts';
import type { RuleKind } from '../rule-kind.ts';
import { RULE_KINDS, type Rule } from '../rules/index.ts';
import { checkShape, isObject } from './shape.ts';

/** A rule must be of a known kind, have that kind's fields, and count known measures once a sum. */
export function checkRule(
  rule: unknown,
  maximum: Exact,
  measures: readonly string[],
  path: string,
): Refusal[] {
  const shape = checkRuleShape(rule, path);
  if (shape.length > 0) return shape;
  const known = rule as Rule;
  const kind = findKind(rule)!;
  const within = (kind.inner?.(known, path) ?? []).flatMap((one) =>
    checkRule(one.rule, maximum, measures, one.path),
  );
  if (within.length > 0) return within;
  const inside = kind.check(known, maximum, path);
  if (inside.length > 0) return inside;
  return kind.inner ? [] : checkMeasuresOf(kind, known, measures, path);
}

/** A rule must be of a known kind and have that kind's fields, and so must the rules it is made of. */
export function checkRuleShape(rule: unknown, path: string): Refusal[] {
  const kind = findKind(rule);
  if (!kind) return [unknownKind(rule, path)];
  const here = checkShape(rule, kind.shape, path);
  if (here.length > 0) return here;
  const inner = kind.inner?.(rule as Rule, path) ?? [];
  return inner.flatMap((one) => checkRuleShape(one.rule, one.path));
}

function checkMeasuresOf(
  kind: RuleKind<Rule>,
  rule: Rule,
  measures: readonly string[],
  path: string,
): Refusal[] {
  const introduced = kind.introduces(rule);
  return kind.parts(rule).flatMap(({ part, measures: named }) =>
    named.flatMap((name, i) => {
      const at = `${path}.${part}.measures[${i}]`;
      if (Object.hasOwn(introduced, name)) return [];
      if (!isKnownMeasure(name, measures)) return [unknownMeasure(name, measures, at)];
      if (named.indexOf(name) < i) return [countedTwice(name, at)];
      return [];
    }),
  );
}

function findKind(rule: unknown): RuleKind<Rule> | null {
  const kind = isObject(rule) ? rule.kind : null;
  return typeof kind === 'string' && Object.hasOwn(RULE_KINDS, kind)
    ? (RULE_KINDS[kind as Rule['kind']] as unknown as RuleKind<Rule>)
    : null;
}

function unknownKind(rule: unknown, path: string): Refusal {
  const kind = isObject(rule) ? String(rule.kind) : null;
  const possible = Object.keys(RULE_KINDS);
  return refuse('criteria-set.unknown-rule', { kind }, { possible, path: `${path}.kind` });
}

const unknownMeasure = (measure: string, possible: readonly string[], path: string): Refusal =>
  refuse('criteria-set.unknown-measure', { measure }, { possible: [...possible], path });

const countedTwice = (measure: string, path: string): Refusal =>
  refuse('criteria-set.measure-twice', { measure }, { path });
