/**
 * What a set judges a unit of the province by: its own dossiers, those of the units below it, the
 * sum of both, what campaigns and surveys brought, and its index by another set where the set asks
 * for that. The program's counts win over what was reported.
 *
 * Example: a district's `finished_late.below` counts the late dossiers of its communes.
 */
import type { Figure } from '../figures/figure.ts';
import { type Counts, scopedCounts, type UnitMeasures } from '../measures.ts';
import { yearOf } from '../score/period-terms.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import { inputsOf } from '../set/inputs.ts';
import type { IndexOf, Province, ScoredUnit } from './province.ts';

/** Measures that are a unit's index by another set. */
export const INDEX_MEASURES: Readonly<Record<string, string>> = {
  decision_766_index: 'decision-766',
};

/** What is known of a unit in a period, as a set judges it. */
export function unitMeasures(
  province: Pick<Province, 'countsOf' | 'below' | 'extras' | 'periods'>,
  indexOf: IndexOf,
  set: CriteriaSet,
  unit: ScoredUnit,
  period_code: string,
): UnitMeasures {
  const { unit_id, block_code, level } = unit;
  const period = province.periods.find((one) => one.period_code === period_code)!;
  const { set_code } = set;
  const extras = province.extras.find({ set_code, year: yearOf(period).year }, unit_id);
  const { counts, ...beside } = extras ?? {};
  const own = province.countsOf(unit_id, period_code);
  const below = sumOf(province.below(unit_id).map((id) => province.countsOf(id, period_code)));
  const indexes = indexMeasures(set, unit_id, period_code, indexOf);
  return {
    unit_id,
    block_code,
    level,
    counts: { ...counts, ...scopedCounts(own, below), ...indexes },
    ...beside,
  };
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all)
    for (const name of Object.keys(counts)) sum[name] = (sum[name] ?? 0) + (counts[name] as number);
  return sum;
}

/** The measures of a set that are indexes by other sets. */
export function indexMeasuresOf(set: CriteriaSet): string[] {
  const known = ASKED.get(set);
  if (known) return known;
  const inputs = inputsOf(set);
  const asked = Object.keys(INDEX_MEASURES).filter((name) => inputs.has(name));
  ASKED.set(set, asked);
  return asked;
}

const ASKED = new WeakMap<CriteriaSet, string[]>();

function indexMeasures(
  set: CriteriaSet,
  unit_id: number,
  period_code: string,
  indexOf: IndexOf,
): Counts {
  const found: Record<string, Figure> = {};
  for (const name of indexMeasuresOf(set)) {
    const index = indexOf(INDEX_MEASURES[name]!, unit_id, period_code);
    if (index) found[name] = index;
  }
  return found;
}
