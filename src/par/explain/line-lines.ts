import { exactText } from '../../kernel/index.ts';
import type { UnitMeasures } from '../measures.ts';
import type { Part, Words } from '../rule-kind.ts';
import { kindOf } from '../rules/index.ts';
import type { LineScore } from '../score/unit-score.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import { decimal } from '../set/decimal.ts';
import type { Line } from '../set/line.ts';
import type { Called, ExplanationLine } from './explanation-line.ts';
import { figure } from './figure-line.ts';
import { figureWords } from './numerals.ts';
import { RULE_TEXTS } from './rule-texts.ts';
import { joined, same, TEXTS } from './texts.ts';

/** One scored line: what it is, its rule in words, what is known, the formula, the points. */
export function lineLines(
  set: CriteriaSet,
  line: Line,
  scored: LineScore,
  unit: UnitMeasures,
): ExplanationLine[] {
  const { code, name_vi: vi, name_en: en, method, mark, source, note } = line;
  const head: ExplanationLine[] = [
    { line: 'criterion', code, method, mark, source, note, vi, en },
    { line: 'rule', ...ruleWords(line) },
    ...(line.evidence ? [{ line: 'evidence' as const, ...same(line.evidence) }] : []),
  ];
  const judged = scored.state === 'scored' || scored.state === 'not-scored';
  return [
    ...head,
    ...(judged ? countLines(set, line, unit) : []),
    ...resultLines(set, line, scored, unit),
  ];
}

/** A line's rule in words, with what holds before the year is over. */
export function ruleWords({ rule, maximum, before_year_end }: Line): Words {
  const words = kindOf(rule).words(rule, decimal(maximum));
  return before_year_end === 'due-to-date' ? joined([words, RULE_TEXTS.to_date], '') : words;
}

const countLines = (set: CriteriaSet, { rule }: Line, unit: UnitMeasures): ExplanationLine[] =>
  kindOf(rule)
    .parts(rule)
    .flatMap(({ part, measures }) =>
      measures.map((measure) => ({
        ...countLine(part, measure, unit),
        ...calledIn(set, measure),
      })),
    );

/** What the set calls a measure that it brought along. */
function calledIn({ inputs = [] }: CriteriaSet, measure: string): Called {
  const named = inputs.find(({ code }) => code === measure);
  return named ? { called_vi: named.name_vi, called_en: named.name_en } : {};
}

function countLine(part: Part['part'], measure: string, unit: UnitMeasures): ExplanationLine {
  const chosen = unit.choices?.[measure] ?? '–';
  if (part === 'choice') return { line: 'value', part, measure, exact: chosen, ...same(chosen) };
  const figure = unit.counts[measure] ?? 0;
  const words = figureWords(figure);
  return typeof figure === 'number'
    ? { line: 'count', part, measure, count: figure, ...words }
    : { line: 'value', part, measure, exact: exactText(figure), ...words };
}

function resultLines(
  set: CriteriaSet,
  { rule }: Line,
  scored: LineScore,
  unit: UnitMeasures,
): ExplanationLine[] {
  const { state, points, maximum, branch } = scored;
  if (!points) {
    const told = state === 'scored' || state === 'decided' ? 'not-scored' : state;
    return [{ line: 'not-scored', state, ...TEXTS[told] }];
  }
  const formula = formulaWords(rule, scored, unit);
  return [{ line: 'formula', branch, ...formula }, figure(set, 'points', points, maximum)];
}

function formulaWords(rule: Line['rule'], scored: LineScore, unit: UnitMeasures): Words {
  if (scored.state === 'decided') return TEXTS.decided;
  if (scored.state === 'not-held') return TEXTS['not-held'];
  if (scored.branch === 'missing') return TEXTS.missing_zero;
  if (scored.branch === 'empty') return TEXTS.empty;
  return kindOf(rule).formula(rule, scored.maximum, unit, scored);
}
