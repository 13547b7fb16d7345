import type { Instant } from '../kernel/index.ts';
import { type Columns, columnsHeldAt, dossierAt } from './columns.ts';
import type { MeasureCode } from './counts.ts';
import { type DossierFilter, groupRows, type Names } from './grouping.ts';
import { measures } from './measures/index.ts';
import type { Span } from './period.ts';
import type { Definition } from './verdict.ts';
import { windowOf } from './window.ts';

/** Which figure is opened: the dossiers counted in any of its measures. */
export interface BehindQuery extends DossierFilter {
  period: Span;
  /** One measure, or several whose counts are added; a dossier is listed once. */
  measures: readonly MeasureCode[];
  definition?: Definition;
  /** A page of the list; all of it when absent. */
  offset?: number;
  limit?: number;
}

/** The dossiers behind a figure. */
export interface Behind {
  /** How many there are in all. */
  count: number;
  /** Those of the page: the first due first, without a due date last, then by number. */
  dossier_ids: number[];
}

const NO_NAMES: Names = { levelOf: () => null, fieldOf: () => null };

/** Lists exactly the dossiers that a figure counts, by the very definitions that count them. */
export function dossiersBehind(
  known: Columns,
  query: BehindQuery,
  as_of: Instant,
  names: Names = NO_NAMES,
): Behind {
  const window = windowOf(query.period, as_of);
  if (!window) return { count: 0, dossier_ids: [] };
  const columns = columnsHeldAt(known, window.as_of);
  const asked = measures.filter((m) => query.measures.includes(m.code));
  const definition = query.definition ?? 'by-instant';
  const { group } = groupRows(columns, [], query, names);
  const rows: number[] = [];
  for (let row = 0; row < columns.length; row++) {
    if (group[row] === 0) continue;
    const dossier = dossierAt(columns, row);
    if (asked.some((m) => m.holds(dossier, window, definition))) rows.push(row);
  }
  const offset = query.offset ?? 0;
  const page = pageByDue(columns, rows, offset, offset + (query.limit ?? rows.length));
  return { count: rows.length, dossier_ids: page.map((row) => columns.dossier_id[row]!) };
}

/** The rows from one place to another in the order of due: only the days of the page are sorted. */
function pageByDue(columns: Columns, rows: number[], from: number, to: number): number[] {
  const days = new Map<number, number[]>();
  for (const row of rows) {
    const day = columns.due.day[row]!;
    const same = days.get(day);
    if (same) same.push(row);
    else days.set(day, [row]);
  }
  const page: number[] = [];
  let place = 0;
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const same = days.get(day)!;
    if (place < to && place + same.length > from)
      for (const row of inOrder(columns, same).slice(Math.max(0, from - place), to - place))
        page.push(row);
    place += same.length;
  }
  return page;
}

const inOrder = (columns: Columns, rows: number[]): number[] =>
  rows.sort(
    (a, b) =>
      columns.due.ms[a]! - columns.due.ms[b]! || columns.dossier_id[a]! - columns.dossier_id[b]!,
  );
