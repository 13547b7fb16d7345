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

/**
 * Closings follow one another in the journal, so one recount serves them all: it holds the rows up to
 * the first one's places and goes on, before each next one, by the rows that were written in between.
 */
export async function recountClosings(
  snapshot: Snapshot,
  tenant_id: number,
): Promise<ClosingRecount> {
  const closings = await readClosings(snapshot, tenant_id);
  const sets = await readSetVersions(snapshot, tenant_id);
  const units = await loadUnits(snapshot, tenant_id);
  const first = new Map(closings[0]?.places);
  const recount = recountJournal();
  let later: EventRow[] = [];
  const goOn = (places: ReadonlyMap<number, number>) => {
    const [read, left] = [[], []] as [EventRow[], EventRow[]];
    for (const row of later) (row.seq <= (places.get(row.chain_id) ?? 0) ? read : left).push(row);
    for (const row of read) recount.take(row);
    later = left;
  };
  const id_of = new Map([...units.units.values()].map(({ code, unit_id }) => [code, unit_id]));
  return {
    take(row) {
      if (closings.length === 0) return;
      if (row.seq <= (first.get(row.chain_id) ?? 0)) recount.take(row);
      else if (row.kind.startsWith('dossier.')) later.push(row);
    },
    check(periods) {
      const differing = closings.flatMap((closing) => {
        goOn(new Map(closing.places));
        const period = periods.find((one) => one.period_code === closing.period_code)!;
        return checkClosing(closing, {
          set: sets.get(`${closing.set_code} ${closing.set_version}`)!,
          period,
          idOf: (code) => id_of.get(code)!,
          countsOf: countsIn(recount.columns, period, units, closing.closed_at),
        });
      });
      const compared = closings.reduce((sum, { scores }) => sum + scores.length, 0);
      return { closings: closings.length, compared, differing };
    },
  };
}

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
