import type { Instant, Refusal } from '../kernel/index.ts';
import type { Known, PlannedProcedure, PlannedUnit } from './known.ts';
import type { Mapping } from './mapping.ts';
import type { ReadRow } from './row.ts';
import type { FileTotals } from './totals.ts';

/** A file's bytes, from their beginning each time it is called: a table is read in several passes. */
export type Source = () => AsyncIterable<Uint8Array>;

export interface ReadOptions {
  now: Instant;
  known: Known;
  /** The file's name: one that ends in .xlsx and is none is refused as such. */
  name?: string;
  /** Called while the first pass runs, with the bytes read so far. */
  on_bytes?(bytes: number): void;
}

/** How the file was read, for the report. */
export interface HowRead {
  form: 'csv' | 'xlsx';
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
  /** What the encoding rests on. */
  encoding_by: 'mapping' | 'byte-order-mark' | 'zero-bytes' | 'bytes' | 'xlsx';
  separator: string | null;
  separator_by: 'mapping' | 'header' | 'xlsx';
  sheet: string | null;
  header: readonly string[];
}

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

export declare function openTable(
  source: Source,
  mapping: Mapping,
  options: ReadOptions,
): Promise<OpenTable | Refusal>;

/** The header and the first rows of a file, for a person who maps its columns. */
export interface Preview {
  how: HowRead;
  header: string[];
  rows: { row: number; line: number; cells: string[] }[];
  sheets: string[];
}

export declare function previewTable(
  source: Source,
  file: Mapping['file'],
  options: { name?: string; rows?: number },
): Promise<Preview | Refusal>;
