import { dayOf } from '../kernel/index.ts';
import {
  countFigures,
  type EventRow,
  noCounts,
  type Period,
  recountJournal,
} from '../measure/index.ts';
import {
  checkClosing,
  type DifferingScore,
  readClosings,
  readSetVersions,
  type StoredClosing,
  scopedCounts,
} from '../par/index.ts';
import type { Snapshot } from '../platform/index.ts';
import { loadUnits, subtreeOf, type UnitTree, unitsOn } from '../unit/index.ts';

/** Recounts the journal for closed scores: take all rows, then ask what differs. */
export interface ClosingRecount {
  take(row: EventRow): void;
  check(periods: readonly Period[]): {
    closings: number;
    compared: number;
    differing: DifferingScore[];
  };
}

/** Closings that read the journal up to the same places share one recount. */
export async function recountClosings(
  snapshot: Snapshot,
  tenant_id: number,
): Promise<ClosingRecount> {
  const closings = await readClosings(snapshot, tenant_id);
  const sets = await readSetVersions(snapshot, tenant_id);
  const units = await loadUnits(snapshot, tenant_id);
  const recounts = new Map(
    [...new Set(closings.map(placesOf))].map((places) => [
      places,
      recountJournal(new Map(JSON.parse(places))),
    ]),
  );
  const id_of = new Map([...units.units.values()].map(({ code, unit_id }) => [code, unit_id]));
  return {
    take: (row) => recounts.forEach((recount) => void recount.take(row)),
    check(periods) {
      const differing = closings.flatMap((closing) => {
        const period = periods.find((one) => one.period_code === closing.period_code)!;
        const { columns } = recounts.get(placesOf(closing))!;
        return checkClosing(closing, {
          set: sets.get(`${closing.set_code} ${closing.set_version}`)!,
          period,
          idOf: (code) => id_of.get(code)!,
          countsOf: countsIn(columns, period, units, closing.closed_at),
        });
      });
      const compared = closings.reduce((sum, { scores }) => sum + scores.length, 0);
      return { closings: closings.length, compared, differing };
    },
  };
}

const placesOf = ({ places }: StoredClosing): string => JSON.stringify(places);

const NO_NAMES = { levelOf: () => null, fieldOf: () => null };

/** The counts of each unit at the end of a period, with those of the units below it. */
function countsIn(
  columns: Parameters<typeof countFigures>[0],
  period: Period,
  tree: UnitTree,
  closed_at: number,
) {
  const units = unitsOn(tree, dayOf(closed_at));
  const found = countFigures(columns, { period, by: ['unit'] }, period.to_at, NO_NAMES);
  const own = new Map(found.map((figure) => [figure.unit_id!, figure.counts]));
  const of = (unit_id: number) => own.get(unit_id) ?? noCounts();
  return (unit_id: number) => {
    const below: Record<string, number> = {};
    for (const unit of subtreeOf(units, unit_id).slice(1))
      for (const [name, count] of Object.entries(of(unit.unit_id)))
        below[name] = (below[name] ?? 0) + count;
    return scopedCounts(of(unit_id), below);
  };
}
