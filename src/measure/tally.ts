import type { Day } from '../kernel/index.ts';
import type { Atoms, Cut } from './atoms.ts';
import type { Columns } from './columns.ts';
import { type InstantColumn, instantAt, NO_DAY } from './instant-column.ts';
import type { Definition } from './verdict.ts';

/** What is tallied by group and atom; the measures are sums of these. */
export const RECEIVED = 0;
export const EARLY = 1;
export const ON_TIME = 2;
export const LATE = 3;
/** +1 in the atom from which a dossier is open and overdue, −1 in the atom that ends it. */
export const OVERDUE = 4;
/** Received through the public service portal. */
export const ONLINE = 5;
/** Six kinds; eight places, so that an atom's tallies share a cache line. */
export const KINDS = 8;

/** Which group each row belongs to: a number below `groups`. */
export interface Grouped {
  readonly group: Uint16Array | Int32Array;
  readonly groups: number;
}

/** Puts every dossier into the atoms of its events: `[(group · atoms + atom) · KINDS + kind]`. */
export function tally(
  columns: Columns,
  grouped: Grouped,
  atoms: Atoms,
  definition: Definition,
): Int32Array {
  const tallies = new Int32Array(grouped.groups * atoms.count * KINDS);
  const same_day_late = definition === 'by-instant' ? 1 : 0;
  tallyDays(tallies, columns, grouped.group, atoms, same_day_late);
  mendSplitDays(tallies, columns, grouped.group, atoms, same_day_late);
  return tallies;
}

/**
 * The one loop over all dossiers, so it is free of calls, objects and rare branches: it looks at
 * days, and at milliseconds only when a dossier was finished on its due day. Early and late are
 * the sign bits of differences of days; adding 1 in 16 bits turns "no due day" into day 0.
 */
function tallyDays(
  tallies: Int32Array,
  { length, received, due, finished, channel }: Columns,
  group: Grouped['group'],
  { count, events, dues }: Atoms,
  same_day_late: number,
): void {
  const [received_day, due_day, finished_day] = [received.day, due.day, finished.day];
  const [due_ms, finished_ms] = [due.ms, finished.ms];
  const [event_atom, due_atom] = [events.of_day, dues.of_day];
  for (let row = 0; row < length; row++) {
    const base = group[row]! * count;
    const [due_on, finished_on] = [due_day[row]!, finished_day[row]!];
    const came = event_atom[received_day[row]!]!;
    const went = event_atom[finished_on]!;
    const early = (finished_on + 1 - ((due_on + 1) & NO_DAY)) >>> 31;
    let late = (due_on - finished_on) >>> 31;
    if (due_on === finished_on) late = ((due_ms[row]! - finished_ms[row]!) >>> 31) & same_day_late;
    tallies[(base + came) * KINDS]!++;
    // 1 for channel 2, 0 for 1 and 3.
    tallies[(base + came) * KINDS + ONLINE]! += (channel[row]! >> 1) & ~channel[row]! & 1;
    tallies[(base + went) * KINDS + ON_TIME - early + late]!++;
    let overdue_from = due_atom[due_on]!;
    if (overdue_from < came) overdue_from = came;
    if (overdue_from < went) {
      tallies[(base + overdue_from) * KINDS + OVERDUE]!++;
      tallies[(base + went) * KINDS + OVERDUE]!--;
    }
  }
}

/** On days with a bound inside, the instants decide: takes such rows out and puts them in again. */
function mendSplitDays(
  tallies: Int32Array,
  columns: Columns,
  group: Grouped['group'],
  { count, events, dues }: Atoms,
  same_day_late: number,
): void {
  const { received, due, finished } = columns;
  for (const row of rowsOn(columns, new Set([...events.split_days, ...dues.split_days]))) {
    const base = group[row]! * count;
    const kinds = {
      online: columns.channel[row] === 2,
      ended: kindOf(columns, row, same_day_late),
    };
    const [came_on, went_on] = [
      events.of_day[received.day[row]!]!,
      events.of_day[finished.day[row]!]!,
    ];
    put(tallies, base, kinds, came_on, went_on, dues.of_day[due.day[row]!]!, -1);
    const [came, went] = [atomAt(events, received, row), atomAt(events, finished, row)];
    put(tallies, base, kinds, came, went, atomAt(dues, due, row), 1);
  }
}

/** Rows with an instant on one of some days. */
function rowsOn({ length, received, due, finished }: Columns, days: ReadonlySet<Day>): number[] {
  const rows: number[] = [];
  for (const day of days)
    for (let row = 0; row < length; row++)
      if (received.day[row] === day || finished.day[row] === day || due.day[row] === day)
        rows.push(row);
  return days.size > 1 ? [...new Set(rows)] : rows;
}

const atomAt = (cut: Cut, column: InstantColumn, row: number): number => {
  const at = instantAt(column, row);
  return at === null ? cut.of_day[NO_DAY]! : cut.of(at);
};

function kindOf({ due, finished }: Columns, row: number, same_day_late: number): number {
  const [due_on, finished_on] = [due.day[row]!, finished.day[row]!];
  if (due_on === NO_DAY) return ON_TIME;
  if (finished_on !== due_on) return finished_on < due_on ? EARLY : LATE;
  return same_day_late && finished.ms[row]! > due.ms[row]! ? LATE : ON_TIME;
}

/** The same steps as in the loop above, `n` times (−1 takes away). */
function put(
  tallies: Int32Array,
  base: number,
  kinds: { online: boolean; ended: number },
  came: number,
  went: number,
  due_in: number,
  n: number,
): void {
  tallies[(base + came) * KINDS]! += n;
  if (kinds.online) tallies[(base + came) * KINDS + ONLINE]! += n;
  tallies[(base + went) * KINDS + kinds.ended]! += n;
  const overdue_from = Math.max(due_in, came);
  if (overdue_from >= went) return;
  tallies[(base + overdue_from) * KINDS + OVERDUE]! += n;
  tallies[(base + went) * KINDS + OVERDUE]! -= n;
}
