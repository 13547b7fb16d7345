import type { Instant } from '../kernel/index.ts';
import { type Dictionary, dictionary } from './dictionary.ts';
import {
  grownInstants,
  type InstantColumn,
  instantAt,
  instantColumn,
  putInstant,
} from './instant-column.ts';
import type { MeasuredDossier } from './measures/index.ts';
import type { PastDue, PromisedDossier } from './past-dues.ts';
import { type RowIndex, rowIndex } from './row-index.ts';

/** All that figures need to know of a dossier. */
export interface CountedDossier extends MeasuredDossier {
  readonly dossier_id: number;
  /** The responsible unit. */
  readonly unit_id: number;
  readonly procedure_id: number;
}

/**
 * All dossiers of a province in typed arrays, one place a dossier, 31 bytes each: half a million
 * lie in 16 MB and are counted again in milliseconds. `unit` and `procedure` hold numbers of the
 * dictionaries. Places ≥ `length` hold nothing.
 */
export interface Columns {
  length: number;
  readonly units: Dictionary;
  readonly procedures: Dictionary;
  readonly rows: RowIndex;
  dossier_id: Float64Array<ArrayBuffer>;
  unit: Uint16Array<ArrayBuffer>;
  procedure: Uint16Array<ArrayBuffer>;
  channel: Uint8Array<ArrayBuffer>;
  received: InstantColumn;
  due: InstantColumn;
  finished: InstantColumn;
  /** By row, for the few dossiers whose due instant moved. */
  readonly past_dues: Map<number, PastDue[]>;
}

/** No dossiers, with room for some. */
export function emptyColumns(capacity = 1024): Columns {
  const columns: Columns = {
    length: 0,
    units: dictionary(),
    procedures: dictionary(),
    rows: rowIndex(() => columns.dossier_id),
    dossier_id: new Float64Array(capacity),
    unit: new Uint16Array(capacity),
    procedure: new Uint16Array(capacity),
    channel: new Uint8Array(capacity),
    received: instantColumn(capacity),
    due: instantColumn(capacity),
    finished: instantColumn(capacity),
    past_dues: new Map(),
  };
  return columns;
}

/** Adds a dossier that is not there yet, and tells its row. */
export function addDossier(columns: Columns, dossier: CountedDossier): number {
  const row = columns.length;
  if (row === columns.unit.length) grow(columns, row + (row >> 2) + 1024);
  columns.dossier_id[row] = dossier.dossier_id;
  columns.unit[row] = columns.units.intern(dossier.unit_id);
  columns.procedure[row] = columns.procedures.intern(dossier.procedure_id);
  columns.channel[row] = dossier.channel;
  putInstant(columns.received, row, dossier.received_at);
  putInstant(columns.due, row, dossier.due_at);
  putInstant(columns.finished, row, dossier.finished_at);
  columns.length++;
  columns.rows.add(row);
  return row;
}

function grow(columns: Columns, capacity: number): void {
  const larger = <A extends { set(from: A): void }>(next: A, before: A): A => {
    next.set(before);
    return next;
  };
  columns.dossier_id = larger(new Float64Array(capacity), columns.dossier_id);
  columns.unit = larger(new Uint16Array(capacity), columns.unit);
  columns.procedure = larger(new Uint16Array(capacity), columns.procedure);
  columns.channel = larger(new Uint8Array(capacity), columns.channel);
  columns.received = grownInstants(columns.received, capacity);
  columns.due = grownInstants(columns.due, capacity);
  columns.finished = grownInstants(columns.finished, capacity);
}

/**
 * Takes a dossier out. The last one takes its place, so a row's number holds only until then; what
 * must last longer remembers the dossier's.
 */
export function removeDossier(columns: Columns, row: number): void {
  const last = columns.length - 1;
  columns.rows.remove(row);
  columns.past_dues.delete(row);
  if (row !== last) moveRow(columns, last, row);
  columns.length = last;
}

function moveRow(columns: Columns, from: number, to: number): void {
  columns.rows.remove(from);
  columns.dossier_id[to] = columns.dossier_id[from]!;
  columns.unit[to] = columns.unit[from]!;
  columns.procedure[to] = columns.procedure[from]!;
  columns.channel[to] = columns.channel[from]!;
  for (const column of [columns.received, columns.due, columns.finished])
    putInstant(column, to, instantAt(column, from));
  columns.rows.add(to);
  const past = columns.past_dues.get(from);
  columns.past_dues.delete(from);
  if (past) columns.past_dues.set(to, past);
}

/** Writes what a correction tells of a dossier; it holds from the start, as if never otherwise. */
export function correctDossier(columns: Columns, row: number, dossier: CountedDossier): void {
  columns.procedure[row] = columns.procedures.intern(dossier.procedure_id);
  columns.channel[row] = dossier.channel;
  putInstant(columns.received, row, dossier.received_at);
  putInstant(columns.due, row, dossier.due_at);
  putInstant(columns.finished, row, dossier.finished_at);
  columns.past_dues.delete(row);
}

/** Writes when the result was ready. */
export const setFinished = (columns: Columns, row: number, at: Instant | null): void =>
  putInstant(columns.finished, row, at);

/** Writes the due instant that holds from a moment on, and keeps the one that held until then. */
export function setDue(columns: Columns, row: number, due_at: Instant | null, at: Instant): void {
  const before = instantAt(columns.due, row);
  if (before === due_at) return;
  keepPastDue(columns, row, { until_at: at, due_at: before });
  putInstant(columns.due, row, due_at);
}

/** Keeps a due instant that no longer holds, after those that were kept before. */
export function keepPastDue({ past_dues }: Columns, row: number, past: PastDue): void {
  past_dues.set(row, [...(past_dues.get(row) ?? []), past]);
}

/** What of a row is measured. */
export const dossierAt = (columns: Columns, row: number): PromisedDossier => ({
  received_at: instantAt(columns.received, row)!,
  channel: columns.channel[row]!,
  due_at: instantAt(columns.due, row),
  finished_at: instantAt(columns.finished, row),
  past_dues: columns.past_dues.get(row),
});

/** The columns as they stood at a moment: the same ones, unless a due instant moved after it. */
export function columnsHeldAt(columns: Columns, at: Instant): Columns {
  const moved = [...columns.past_dues].flatMap(([row, past]) => {
    const held = past.find(({ until_at }) => at < until_at);
    return held ? [{ row, due_at: held.due_at }] : [];
  });
  if (moved.length === 0) return columns;
  const due = grownInstants(columns.due, columns.due.day.length);
  for (const { row, due_at } of moved) putInstant(due, row, due_at);
  return { ...columns, due, past_dues: new Map() };
}

/** The latest instant at which anything is known to have happened; 0 without dossiers. */
export function latestEvent(columns: Columns): Instant {
  let latest = 0;
  for (let row = 0; row < columns.length; row++) {
    const { received_at, finished_at } = dossierAt(columns, row);
    latest = Math.max(latest, received_at, finished_at ?? 0);
  }
  for (const past of columns.past_dues.values()) latest = Math.max(latest, past.at(-1)!.until_at);
  return latest;
}
