import type { Instant } from '../kernel/index.ts';
import { batch, CELL } from './batch.ts';
import { type Cells, emptyCells } from './cells.ts';
import { type Columns, dossierAt, latestEvent } from './columns.ts';
import { type DueQueue, dueQueue } from './due-queue.ts';
import { measures } from './measures/index.ts';
import { heldAt, type PromisedDossier } from './past-dues.ts';
import type { Period } from './period.ts';
import { type Places, places } from './places.ts';
import { type Window, windowOf } from './window.ts';

/** What a fold starts from: dossiers, and how far the journal had been read to know them. */
export interface FoldStart {
  columns: Columns;
  periods: readonly Period[];
  heads: Iterable<{ chain_id: number; seq: number }>;
  as_of: Instant;
}

/** The live fold's parts. Periods are known by their number in `periods`. */
export interface LiveState {
  readonly columns: Columns;
  periods: readonly Period[];
  readonly places: Places;
  cells: Cells;
  /** Open dossiers that will become overdue. */
  readonly waiting: DueQueue;
  as_of: Instant;
  /** Each period as it is told at `as_of`. */
  windows: readonly (Window | null)[];
}

/** Counts everything once. Should a dossier be ahead of the clock, the figures begin there. */
export function startState(start: FoldStart): LiveState {
  const as_of = Math.max(start.as_of, latestEvent(start.columns));
  const state: LiveState = {
    columns: start.columns,
    periods: start.periods,
    places: places(start.heads),
    cells: emptyCells(0),
    waiting: dueQueue(),
    as_of,
    windows: [],
  };
  takePeriods(state, start.periods);
  const { columns } = state;
  for (let row = 0; row < columns.length; row++)
    awaitDue(state, columns.dossier_id[row]!, dossierAt(columns, row));
  return state;
}

/** Counts by other periods from here on; what changed by it is no news of any dossier. */
export function takePeriods(state: LiveState, periods: readonly Period[]): void {
  state.periods = periods;
  state.windows = windowsAt(periods, state.as_of);
  state.cells = emptyCells(periods.length);
  recount(
    state,
    periods.map((_, p) => p),
  );
  state.cells.takeChanged();
}

export const windowsAt = (periods: readonly Period[], as_of: Instant): (Window | null)[] =>
  periods.map((p) => windowOf(p, as_of));

/** Counts some periods again from nothing. */
export function recount({ columns, periods, cells, as_of }: LiveState, numbers: number[]): void {
  if (numbers.length === 0) return;
  const groups = columns.units.ids.length;
  const counted = numbers.map((p) => periods[p]!);
  const fresh = batch(columns, { group: columns.unit, groups }, counted, as_of);
  cells.fit(groups);
  for (let unit = 0; unit < groups; unit++)
    numbers.forEach((period, i) => {
      cells.put(unit, period, fresh, (unit * numbers.length + i) * CELL);
    });
}

/** A dossier as told in a window; a null of either contributes nothing. */
export type Told = readonly [PromisedDossier | null, Window | null];

/** Whether a dossier can count at all: most periods lie wholly before or after its time. */
export const canCount = (dossier: PromisedDossier | null, window: Window | null): boolean =>
  dossier !== null &&
  window !== null &&
  dossier.received_at < window.end_at &&
  (dossier.finished_at === null || dossier.finished_at >= window.from_at);

/** Takes a dossier's old contribution to a cell away and adds the new one. */
export function shift(cells: Cells, unit: number, period: number, old: Told, next: Told): void {
  if (!canCount(...old) && !canCount(...next)) return;
  const [gone, come] = [held(old), held(next)];
  measures.forEach((measure, m) => {
    const holds = ([dossier, window]: Told) =>
      dossier && window && measure.holds(dossier, window, 'by-instant') ? 1 : 0;
    const n = holds(come) - holds(gone);
    if (n !== 0) cells.add(unit, period, m, n);
  });
}

const held = ([dossier, window]: Told): Told => [
  dossier && window && heldAt(dossier, window.as_of),
  window,
];

/** Remembers an open dossier that time alone will make overdue. */
export function awaitDue(state: LiveState, dossier_id: number, dossier: PromisedDossier): void {
  const { due_at, finished_at } = dossier;
  if (finished_at === null && due_at !== null && due_at >= state.as_of)
    state.waiting.add(due_at, dossier_id);
}
