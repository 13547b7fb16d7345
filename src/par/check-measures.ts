import { type Exact, exactText, type Refusal, refuse } from '../kernel/index.ts';
import { checkFigures } from './check-figures.ts';
import { exactOf } from './figures/figure.ts';
import type { UnitMeasures } from './measures.ts';
import { kindOf } from './rules/index.ts';
import { appliesTo } from './score/applies.ts';
import { order } from './score/fraction.ts';
import type { CriteriaSet } from './set/criteria-set.ts';
import { decimal } from './set/decimal.ts';
import { inputsOf } from './set/inputs.ts';
import type { Line } from './set/line.ts';
import { allLinesOf } from './set/lines.ts';

/**
 * What is wrong with figures that come from outside (a file, a command line): a unit twice, a
 * measure missing that the set does not allow to be, what is no count, amount, percentage or known
 * choice (negative, NaN, 1e308), a numerator above its denominator, nothing to divide by where the
 * set refuses that. Figures of the fold need no check. Paths start at the list of units.
 */
export function checkMeasures(set: CriteriaSet, units: readonly UnitMeasures[]): Refusal[] {
  const first = new Set<number>();
  const inputs = inputsOf(set);
  const lines = allLinesOf(set);
  return units.flatMap((unit, i) => {
    const path = `[${i}]`;
    if (first.has(unit.unit_id)) {
      return [refuse('measures.duplicate-unit', { unit_id: unit.unit_id }, { path })];
    }
    first.add(unit.unit_id);
    const judged = lines.filter((line) => isJudged(line, unit));
    const figures = [
      ...checkFigures(inputs, unit, path),
      ...checkMissing(judged, unit, path),
      ...checkDecided(lines, unit, path),
    ];
    return figures.length > 0 ? figures : checkOutcomes(judged, unit, path);
  });
}

/** The measures that a set looks at, each once. */
export const measuresOf = (set: CriteriaSet): string[] => [...inputsOf(set).keys()];

/** Whether a line's rule will judge a unit: it is meant for it and nobody has decided otherwise. */
function isJudged({ applies_to, code, rule }: Line, unit: UnitMeasures): boolean {
  if (!appliesTo(applies_to, unit) || unit.decided?.[code] !== undefined) return false;
  const absent = unit.not_applicable ?? [];
  return !namesIn(rule).some((name) => absent.includes(name));
}

/** The measures that one rule looks at, each once. */
export const measuresIn = (rule: Line['rule']): string[] => [...new Set(namesIn(rule))];

const namesIn = (rule: Line['rule']): string[] =>
  kindOf(rule)
    .parts(rule)
    .flatMap(({ measures }) => measures);

function checkMissing(lines: readonly Line[], unit: UnitMeasures, path: string): Refusal[] {
  const strict = lines.filter(({ when_missing = 'refused' }) => when_missing === 'refused');
  const names = new Set(strict.flatMap(({ rule }) => namesIn(rule)));
  return [...names]
    .filter((name) => unit.counts[name] === undefined && unit.choices?.[name] === undefined)
    .map((measure) =>
      refuse(
        'measures.missing',
        { unit_id: unit.unit_id, measure },
        { path: `${path}.counts.${measure}` },
      ),
    );
}

function checkDecided(lines: readonly Line[], unit: UnitMeasures, path: string): Refusal[] {
  return Object.entries(unit.decided ?? {}).flatMap(([code, points]) => {
    const line = lines.find((one) => one.code === code);
    const at = { path: `${path}.decided.${code}` };
    if (!line) return [refuse('measures.unknown-line', { code }, at)];
    if (points === 'not-applicable') return [];
    const [exact, maximum] = [exactOf(points), decimal(line.maximum)];
    if (exact.n >= 0n && order(exact, maximum) <= 0) return [];
    const facts = { code, points: exactText(exact), maximum: exactText(maximum) };
    return [refuse('measures.points-out-of-range', facts, at)];
  });
}

function checkOutcomes(lines: readonly Line[], unit: UnitMeasures, path: string): Refusal[] {
  return lines.flatMap(({ code, rule, maximum }) => {
    const kind = kindOf(rule);
    if (!namesIn(rule).every((name) => isThere(unit, name))) return [];
    const judge = kind.compile(rule, decimal(maximum), null);
    const { numerator, denominator, branch, points } = judge(unit, () => ZERO_POINTS);
    const facts = { unit_id: unit.unit_id, criterion: code };
    if (points === null && kind.when_empty?.(rule) === 'refused') {
      const by_zero = branch === 'division-by-zero' ? 'division-by-zero' : 'nothing-to-judge';
      return [refuse(`measures.${by_zero}`, facts, { path })];
    }
    if (numerator === null || denominator === null || kind.may_exceed?.(rule)) return [];
    if (order(exactOf(numerator), exactOf(denominator)) <= 0) return [];
    const both = { numerator: plain(numerator), denominator: plain(denominator) };
    return [refuse('measures.numerator-above-denominator', { ...facts, ...both }, { path })];
  });
}

const ZERO_POINTS: Exact = { n: 0n, d: 1n };

const isThere = (unit: UnitMeasures, name: string): boolean =>
  unit.counts[name] !== undefined || unit.choices?.[name] !== undefined;

const plain = (figure: number | Exact): number | string =>
  typeof figure === 'number' ? figure : exactText(figure);
