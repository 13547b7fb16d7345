import type { Instant } from '../kernel/index.ts';
import { type Columns, dossierAt } from './columns.ts';
import { type Counts, countsAt, noCounts } from './counts.ts';
import type { EventRow } from './journal-event.ts';
import {
  awaitDue,
  canCount,
  type FoldStart,
  type LiveState,
  recount,
  shift,
  startState,
  takePeriods,
  windowsAt,
} from './live-state.ts';
import type { Period, Span } from './period.ts';
import type { Places } from './places.ts';
import { record } from './record.ts';

/** A unit whose figures changed, and the codes of the periods in which they did. */
export interface UnitChange {
  unit_id: number;
  periods: string[];
}

/**
 * The figures of every unit and period, kept up to date: an event takes the dossier's old
 * contribution away and adds the new one, and the passing of time moves what became due.
 * At every moment they equal the batch over the same dossiers.
 */
export interface LiveFold {
  readonly columns: Columns;
  readonly periods: readonly Period[];
  readonly places: Places;
  /** The moment that the figures tell; it never goes back. */
  as_of(): Instant;
  /** Lets time pass, by a second or by days. An earlier moment changes nothing. */
  advance(now: Instant): void;
  /** Takes the next row of a chain. After `gap` the caller reads the chain again from its place. */
  apply(event: EventRow): 'next' | 'seen' | 'gap';
  /** The counts of a unit in a period; zeros for a unit or a period without any. */
  cell(unit_id: number, period_code: string): Counts;
  /** Counts by other periods from here on. What has not been taken of changes is forgotten. */
  takePeriods(periods: readonly Period[]): void;
  /** What changed since the last call. */
  takeChanges(): UnitChange[];
}

/** Starts the live fold with one batch. */
export function liveFold(start: FoldStart): LiveFold {
  const state = startState(start);
  const { columns, places } = state;
  let number_of = numbersOf(state.periods);
  return {
    columns,
    get periods() {
      return state.periods;
    },
    places,
    as_of: () => state.as_of,
    advance: (now) => advance(state, now),
    apply: (event) => apply(state, event),
    cell(unit_id, period_code) {
      const [unit, period] = [columns.units.find(unit_id), number_of.get(period_code)];
      if (unit < 0 || period === undefined) return noCounts();
      const { cells, place } = state.cells.read(unit, period);
      return countsAt(cells, place);
    },
    takePeriods(periods) {
      takePeriods(state, periods);
      number_of = numbersOf(periods);
    },
    takeChanges: () =>
      state.cells.takeChanged().map(({ unit, periods: changed }) => ({
        unit_id: columns.units.ids[unit]!,
        periods: changed.map((p) => state.periods[p]!.period_code),
      })),
  };
}

const numbersOf = (periods: readonly Period[]) =>
  new Map(periods.map((p, i) => [p.period_code, i]));

/**
 * A period that begins or ends on the way is counted again from nothing; in those that run on,
 * only the open dossiers change whose due instant has passed.
 */
function advance(state: LiveState, now: Instant): void {
  if (now <= state.as_of) return;
  const { as_of: then, windows: before, columns, periods } = state;
  const numbers = (of: (p: Span) => boolean) => periods.flatMap((p, i) => (of(p) ? [i] : []));
  const crossed = (at: Instant) => then < at && at <= now;
  state.as_of = now;
  state.windows = windowsAt(periods, now);
  const running = numbers((p) => p.from_at <= then && now < p.to_at);
  // A dossier whose due instant was moved waits at more than one place.
  for (const dossier_id of new Set(state.waiting.takeBefore(now))) {
    const row = columns.rows.find(dossier_id);
    if (row < 0) continue;
    const dossier = dossierAt(columns, row);
    if (dossier.finished_at !== null) continue;
    for (const p of running)
      shift(
        state.cells,
        columns.unit[row]!,
        p,
        [dossier, before[p]!],
        [dossier, state.windows[p]!],
      );
  }
  recount(
    state,
    numbers((p) => crossed(p.from_at) || crossed(p.to_at)),
  );
}

function apply(state: LiveState, event: EventRow): 'next' | 'seen' | 'gap' {
  const { columns, cells, places } = state;
  const step = places.compare(event.chain_id, event.seq);
  if (step !== 'next') return step;
  advance(state, event.at);
  const change = record(columns, event);
  places.move(event.chain_id, event.seq);
  if (!change) return step;
  const { dossier_id, unit, before, after } = change;
  cells.fit(columns.units.ids.length);
  // Most periods lie wholly before or after a dossier's time: nothing is made for those.
  state.windows.forEach((window, p) => {
    if (canCount(before, window) || canCount(after, window))
      shift(cells, unit, p, [before, window], [after, window]);
  });
  if (after && (before?.due_at !== after.due_at || before.finished_at !== after.finished_at))
    awaitDue(state, dossier_id, after);
  return step;
}
