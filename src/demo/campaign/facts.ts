import type { Random } from '../../kernel/index.ts';
import { type CriteriaSet, inputsOf } from '../../par/index.ts';
import type { FactsSource } from './source.ts';

/**
 * What there is to be done in a unit in the year, by measure: tasks of its plan, its procedures,
 * its servants, its communes. Only what the set looks at and the program does not count.
 */
export function drawFacts(
  random: Random,
  set: CriteriaSet,
  { between, units }: FactsSource,
  unit: { code: string; communes: number },
  counted: Readonly<Record<string, number>>,
): Record<string, number> {
  const known: Record<string, number> = {};
  const own: Record<string, number> = { communes: unit.communes, ...units[unit.code] };
  for (const measure of inputsOf(set).keys()) {
    if (counted[measure] !== undefined) continue;
    const bounds = between[measure];
    const drawn = bounds && rounded(random.int(bounds[0]!, bounds[1]!));
    const fact = own[measure] ?? drawn;
    if (fact !== undefined) known[measure] = fact;
  }
  return known;
}

/** Money in whole millions. */
const rounded = (value: number): number =>
  value > 100_000_000 ? Math.round(value / 1_000_000) * 1_000_000 : value;
