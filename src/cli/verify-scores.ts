import { dayOf, type Instant } from '../kernel/index.ts';
import { type Columns, countFigures, noCounts, type Period } from '../measure/index.ts';
import {
  type DifferingScore,
  differenceFromShownScores,
  type Province,
  readSetsInForce,
  type ShownScores,
  scoreExtras,
  unpackExtras,
} from '../par/index.ts';
import type { Snapshot } from '../platform/index.ts';
import { loadUnits, subtreeOf, unitsOn } from '../unit/index.ts';

/** What the journal tells: dossiers counted again up to the places of the shown scores. */
export interface ToldByJournal {
  snapshot: Snapshot;
  tenant_id: number;
  columns: Columns;
  periods: readonly Period[];
  as_of: Instant;
}

/** Makes every shown score again from the journal's dossiers, and what sheets and surveys brought. */
export async function checkScores(
  shown: ShownScores,
  told: ToldByJournal,
): Promise<{ compared: number; differing: DifferingScore[] }> {
  const { snapshot, tenant_id, periods, as_of } = told;
  const sets = await readSetsInForce(snapshot, tenant_id);
  const today = unitsOn(await loadUnits(snapshot, tenant_id), dayOf(as_of));
  const province: Province = {
    sets,
    periods,
    units: today.all.filter((unit) => unit.level !== null),
    below: (unit_id) =>
      subtreeOf(today, unit_id)
        .slice(1)
        .map((unit) => unit.unit_id),
    countsOf: countsFrom(told),
    extras: scoreExtras(unpackExtras(shown.extras)),
    as_of,
  };
  return differenceFromShownScores(shown.scorings, province);
}

const NO_NAMES = { levelOf: () => null, fieldOf: () => null };

/** Counts of each unit, a period at a time. */
function countsFrom({ columns, periods, as_of }: ToldByJournal): Province['countsOf'] {
  const counted = new Map<string, ReturnType<typeof count>>();
  const count = (period_code: string) => {
    const period = periods.find((one) => one.period_code === period_code)!;
    const found = countFigures(columns, { period, by: ['unit'] }, as_of, NO_NAMES);
    return new Map(found.map((figure) => [figure.unit_id!, figure.counts]));
  };
  return (unit_id, period_code) => {
    const counts = counted.get(period_code) ?? count(period_code);
    counted.set(period_code, counts);
    return counts.get(unit_id) ?? noCounts();
  };
}
