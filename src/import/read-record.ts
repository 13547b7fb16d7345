/**
 * Reads one record of a table: a dossier's facts, or everything that is wrong with it. First its
 * shape, then what each cell says, then whether its moments contradict each other.
 */
import type { CellsReader, ReadCells } from './cells.ts';
import type { Zone } from './date/zone.ts';
import type { Field } from './field.ts';
import type { Columns } from './header.ts';
import { cellText } from './name-key.ts';
import { shown, type TableRecord } from './record.ts';
import {
  CONTRADICTIONS,
  type FaultRule,
  type FaultyRow,
  type ImportedFacts,
  type ReadRow,
  type RowFault,
} from './row.ts';
import type { Twice } from './rules/code.ts';
import { contradictionsOf, type Now } from './rules/contradictions.ts';
import { instantsOf } from './rules/hours.ts';
import type { Fault } from './rules/rule.ts';
import { type Shape, type StructureFault, structureFaults } from './rules/structure.ts';

/** All that reading a record rests on. */
export interface Reading {
  shape: Shape;
  columns: Columns;
  zone: Zone;
  now: Now;
  cells: CellsReader;
  /** The codes that several rows bear. */
  twice: ReadonlyMap<string, Twice>;
  /** The contradictions that are meant. */
  meant: ReadonlySet<FaultRule>;
}

const APART: ReadonlySet<FaultRule> = new Set(CONTRADICTIONS);

export function readRecord(record: TableRecord, reading: Reading): ReadRow {
  const structure = structureFaults(record, reading.shape);
  if (structure.length > 0) return torn(record, structure, reading);
  const read = reading.cells(record, reading.twice);
  const { moments, status, faults } = read;
  const against = moments ? contradictionsOf(moments, reading.now, status) : [];
  const is_sound = faults.length === 0 && against.every(({ rule }) => reading.meant.has(rule));
  const facts = is_sound ? factsOf(read, reading.zone) : null;
  if (!facts) return faulty(record, read.code, [...faults, ...against], reading);
  const { row, line } = record;
  if (against.length === 0) return { row, line, facts };
  return { row, line, facts, taken: against.map((fault) => told(record, fault, reading)) };
}

function factsOf(read: ReadCells, zone: Zone): ImportedFacts | null {
  const { code, unit, procedure, channel, state, moments } = read;
  if (unit === null || procedure === null || channel === null || state === null || !moments)
    return null;
  const { received_at, due_at, finished_at, returned_at, no_hour } = instantsOf(moments, zone);
  return {
    code,
    unit,
    procedure,
    channel,
    state,
    received_at,
    due_at,
    due_by: due_at === null ? 'clock' : 'file',
    finished_at,
    returned_at,
    no_hour,
  };
}

function faulty(
  record: TableRecord,
  code: string,
  faults: readonly Fault[],
  reading: Reading,
): FaultyRow {
  return {
    row: record.row,
    line: record.line,
    code: code === '' ? null : shown(code),
    faults: faults.map((fault) => told(record, fault, reading)),
    apart: faults.every(({ rule }) => APART.has(rule)),
  };
}

const headerOf = (field: Field | null, { columns, shape }: Reading): string | null => {
  const at = field === null ? undefined : columns[field];
  return at === undefined ? null : cellText(shape.header[at] ?? '');
};

function told({ row, line }: TableRecord, fault: Fault, reading: Reading): RowFault {
  const { rule, field, value, possible = [], against } = fault;
  const place = {
    row,
    line,
    column: headerOf(field, reading),
    rule,
    value: shown(value),
    possible,
  };
  if (!against) return place;
  const column = headerOf(against.field, reading);
  return { ...place, against: { row: against.row ?? row, column, value: shown(against.value) } };
}

/** A record that has not the shape of the table; its code is told where it can be. */
function torn(
  { row, line, cells }: TableRecord,
  faults: readonly StructureFault[],
  { shape, columns }: Reading,
): FaultyRow {
  const code = shown(cellText(cells[columns.code!] ?? ''));
  const is_header = faults.some(({ rule }) => rule === 'header-again');
  return {
    row,
    line,
    code: code === '' || is_header ? null : code,
    faults: faults.map(({ rule, cell, value, possible = [] }) => {
      const column = cell === null ? null : cellText(shape.header[cell] ?? '') || null;
      return { row, line, column, rule, value: shown(value), possible };
    }),
    apart: false,
  };
}
