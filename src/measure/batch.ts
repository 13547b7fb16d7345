import type { Instant } from '../kernel/index.ts';
import { atomsOf } from './atoms.ts';
import { type Columns, dossierAt } from './columns.ts';
import { MEASURE_CODES } from './counts.ts';
import { measures } from './measures/index.ts';
import { heldAt } from './past-dues.ts';
import type { Span } from './period.ts';
import {
  EARLY,
  type Grouped,
  KINDS,
  LATE,
  ON_TIME,
  ONLINE,
  OVERDUE,
  RECEIVED,
  tally,
} from './tally.ts';
import type { Definition } from './verdict.ts';
import { type Window, windowOf } from './window.ts';

/** How many counts a cell holds. */
export const CELL: number = MEASURE_CODES.length;

/**
 * All measures of all groups in some periods, counted from nothing in one pass:
 * `cells[(group · periods + period) · CELL + measure]`. Periods that have not begun hold zeros.
 */
export function batch(
  columns: Columns,
  grouped: Grouped,
  periods: readonly Span[],
  as_of: Instant,
  definition: Definition = 'by-instant',
): Int32Array {
  const windows = periods.map((p) => windowOf(p, as_of));
  const begun = periods.flatMap((_, i) => (windows[i] ? [i] : []));
  const atoms = atomsOf(
    begun.map((i) => windows[i] as Window),
    definition,
  );
  const sums = tally(columns, grouped, atoms, definition);
  const width = atoms.count * KINDS;
  const cells = new Int32Array(grouped.groups * periods.length * CELL);
  for (let group = 0; group < grouped.groups; group++) {
    addUp(sums, group * width, width);
    begun.forEach((period, i) => {
      const { from, end } = atoms.runs[i]!;
      const place = (group * periods.length + period) * CELL;
      fill(cells, place, sums, group * width + from * KINDS, group * width + end * KINDS);
    });
  }
  mendMoved(cells, columns, grouped, windows, definition);
  return cells;
}

/** Few due instants ever move: what they were told by at a window's end replaces what holds now. */
function mendMoved(
  cells: Int32Array,
  columns: Columns,
  { group }: Grouped,
  windows: readonly (Window | null)[],
  definition: Definition,
): void {
  for (const row of columns.past_dues.keys()) {
    const dossier = dossierAt(columns, row);
    windows.forEach((window, period) => {
      const held = window && heldAt(dossier, window.as_of);
      if (!held || held === dossier) return;
      const place = (group[row]! * windows.length + period) * CELL;
      measures.forEach(({ holds }, m) => {
        cells[place + m]! +=
          Number(holds(held, window, definition)) - Number(holds(dossier, window, definition));
      });
    });
  }
}

/** Makes each tally of a group the sum over all atoms up to it. */
function addUp(tallies: Int32Array, first: number, width: number): void {
  for (let i = first + KINDS; i < first + width; i++) tallies[i]! += tallies[i - KINDS]!;
}

/** One cell: what came and went between two bounds, and what is open at both. */
function fill(cells: Int32Array, place: number, sums: Int32Array, from: number, end: number): void {
  const overdue = sums[end + OVERDUE]!;
  cells[place] = sums[end + RECEIVED]! - sums[from + RECEIVED]!;
  cells[place + 1] = openAt(sums, from);
  cells[place + 2] = sums[end + EARLY]! - sums[from + EARLY]!;
  cells[place + 3] = sums[end + ON_TIME]! - sums[from + ON_TIME]!;
  cells[place + 4] = sums[end + LATE]! - sums[from + LATE]!;
  cells[place + 5] = openAt(sums, end) - overdue;
  cells[place + 6] = overdue;
  cells[place + 7] = sums[end + ONLINE]! - sums[from + ONLINE]!;
}

/** What is open at a bound: all that came before it without all that went. */
const openAt = (sums: Int32Array, bound: number): number =>
  sums[bound + RECEIVED]! - sums[bound + EARLY]! - sums[bound + ON_TIME]! - sums[bound + LATE]!;
