import { assert, type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { cellsReader } from './cells.ts';
import { dateReader } from './date/read.ts';
import { zoneOf } from './date/zone.ts';
import { type Columns, columnsOf } from './header.ts';
import type { Known, PlannedProcedure, PlannedUnit } from './known.ts';
import type { Mapping } from './mapping.ts';
import { cellText } from './name-key.ts';
import { type Source, startOf } from './perform-bytes.ts';
import { csvTable, type RecordTable } from './perform-csv.ts';
import { sheetTable } from './perform-sheet.ts';
import { type Plan, plannedFor, planOf } from './plan.ts';
import { type Reading, readRecord } from './read-record.ts';
import { isBlank, type TableRecord } from './record.ts';
import { isTaken, type ReadRow } from './row.ts';
import { countRow, emptyTotals, type FileTotals } from './totals.ts';
import { twiceFinder } from './twice.ts';

export type { Source } from './perform-bytes.ts';

export interface ReadOptions {
  now: Instant;
  known: Known;
  /** The file's name: one that ends in .xlsx and is none is refused as such. */
  name?: string;
  /** Called while the first pass runs, with the bytes read so far. */
  on_bytes?(bytes: number): void;
}

/** How the file was read, for the report. */
export type HowRead = RecordTable['how'] & { header: readonly string[] };

/** A table that was looked through once: whatever refuses a whole file did not happen. */
export interface OpenTable {
  how: HowRead;
  /** Records below the header without blank ones; for a bar of progress. */
  rows_total: number;
  /** All rows in order, in batches of about a thousand; each call reads the file from the start. */
  rows(): AsyncGenerator<ReadRow[]>;
  /** What the rows of the last whole run of `rows` came to. */
  totals(): FileTotals;
  /** What rows that were taken need and the province lacks; whole after `rows` has run through. */
  planned(): { units: PlannedUnit[]; procedures: PlannedProcedure[] };
}

/**
 * Opens a table of dossiers, CSV or xlsx, and looks through all of it: refused as a whole when it
 * cannot be decoded or unpacked, has no header, or lacks a mapped column or has it twice.
 */
export async function openTable(
  source: Source,
  mapping: Mapping,
  options: ReadOptions,
): Promise<OpenTable | Refusal> {
  const table = await recordTable(source, mapping.file, mapping, options.name);
  if (isRefusal(table)) return table;
  const looked = await lookThrough(table, mapping, options);
  if (isRefusal(looked)) return looked;
  const plan = planOf(mapping, options.known);
  const reading = readingOf(table, mapping, options.now, looked, plan);
  const counted = { totals: emptyTotals(), procedures: new Set<string>() };
  return {
    how: { ...table.how, header: looked.header.map(cellText) },
    rows_total: looked.rows_total,
    rows: () => rowsOf(table, mapping, reading, counted, options.now),
    totals: () => counted.totals,
    planned: () => plannedFor(plan, Object.keys(counted.totals.by_unit), counted.procedures),
  };
}

async function recordTable(
  source: Source,
  file: Mapping['file'],
  { columns }: Pick<Mapping, 'columns'>,
  name = '',
): Promise<RecordTable | Refusal> {
  const [first, second, third, fourth] = await startOf(source, 4);
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4)
    return sheetTable(source, file);
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
    return refuse('import.old-workbook', { name }, { possible: ['xlsx', 'csv'] });
  if (/\.xls[xm]$/i.test(name)) return refuse('xlsx.not-a-workbook', { name });
  return csvTable(source, file, Object.values(columns));
}

/** What the first pass finds. */
interface Looked {
  header: readonly string[];
  columns: Columns;
  rows_total: number;
  twice: Reading['twice'];
}

async function lookThrough(
  table: RecordTable,
  mapping: Mapping,
  { on_bytes }: ReadOptions,
): Promise<Looked | Refusal> {
  const { header_row } = mapping.file;
  let head: { header: readonly string[]; columns: Columns; width: number } | null = null;
  let finder: ReturnType<typeof twiceFinder> | null = null;
  let rows_total = 0;
  for await (const piece of table.records()) {
    if (isRefusal(piece)) return piece;
    for (const record of piece.records) {
      if (record.row < header_row) continue;
      if (record.row === header_row) {
        const columns = headColumns(record, mapping);
        if (isRefusal(columns)) return columns;
        head = { header: record.cells, columns, width: widthOf(record.cells) };
        finder = twiceFinder(columns);
      } else if (!head) return refuse('import.no-header', { row: header_row });
      else if (!isBlank(record)) {
        rows_total += 1;
        const is_short = table.how.form === 'csv' && record.cells.length < head.width;
        if (!record.faults && !is_short) finder?.take(record);
      }
    }
    on_bytes?.(piece.bytes);
  }
  if (!head || !finder) return refuse('import.no-header', { row: header_row });
  return { header: head.header, columns: head.columns, rows_total, twice: finder.found() };
}

function headColumns(record: TableRecord, mapping: Mapping): Columns | Refusal {
  const [fault] = record.faults ?? [];
  if (!fault || fault.rule === 'formula') return columnsOf(record.cells, mapping);
  return refuse('import.header-broken', { row: record.row, rule: fault.rule, value: fault.value });
}

/** Cells up to the last that has a name. */
const widthOf = (header: readonly string[]): number =>
  header.findLastIndex((cell) => cell.trim() !== '') + 1;

function readingOf(
  table: RecordTable,
  mapping: Mapping,
  now: Instant,
  { header, columns, twice }: Looked,
  plan: Plan,
): Reading {
  const zone = zoneOf(mapping.time_zone);
  const dates = dateReader(mapping.dates, zone, table.from_1904);
  const meant = Object.entries(mapping.rules).filter(([, what]) => what === 'take');
  return {
    shape: {
      header,
      width: widthOf(header),
      mapped: [...new Set(Object.values(columns))],
      is_sheet: table.how.form === 'xlsx',
    },
    columns,
    zone,
    now: { at: now, day: Math.floor((now + zone.offsetAt(now)) / 86_400_000) },
    cells: cellsReader(mapping, columns, plan, dates),
    twice,
    meant: new Set(meant.map(([rule]) => rule as keyof Mapping['rules'])),
  };
}

async function* rowsOf(
  table: RecordTable,
  mapping: Mapping,
  reading: Reading,
  counted: { totals: FileTotals; procedures: Set<string> },
  now: Instant,
): AsyncGenerator<ReadRow[]> {
  const totals = emptyTotals();
  counted.totals = totals;
  for await (const piece of table.records()) {
    assert(!isRefusal(piece), 'a table that was looked through is read again as it was');
    const batch: ReadRow[] = [];
    for (const record of piece.records) {
      if (record.row <= mapping.file.header_row) continue;
      if (isBlank(record)) {
        totals.blank += 1;
        continue;
      }
      const row = readRecord(record, reading);
      countRow(totals, row, now);
      if (isTaken(row)) counted.procedures.add(row.facts.procedure);
      batch.push(row);
    }
    if (batch.length > 0) yield batch;
  }
}

/** The header and the first rows of a file, for a person who maps its columns. */
export interface Preview {
  how: HowRead;
  header: string[];
  rows: { row: number; line: number; cells: string[] }[];
  sheets: string[];
}

/** A look at a table that nobody has mapped yet. */
export async function previewTable(
  source: Source,
  file: Mapping['file'],
  { name, rows: most = 10 }: { name?: string; rows?: number },
): Promise<Preview | Refusal> {
  const table = await recordTable(source, file, { columns: {} }, name);
  if (isRefusal(table)) return table;
  let header: string[] | null = null;
  const rows: Preview['rows'] = [];
  for await (const piece of table.records()) {
    if (isRefusal(piece)) return piece;
    for (const { row, line, cells } of piece.records.filter((one) => !isBlank(one))) {
      if (row === file.header_row) header = cells.map(cellText);
      else if (row > file.header_row) rows.push({ row, line, cells: [...cells] });
    }
    if (rows.length >= most) break;
  }
  if (!header) return refuse('import.no-header', { row: file.header_row });
  return {
    how: { ...table.how, header },
    header,
    rows: rows.slice(0, most),
    sheets: table.sheets,
  };
}
