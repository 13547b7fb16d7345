import type { Instant, Refusal } from '../../kernel/index.ts';
import { FIELDS, type Field } from '../field.ts';
import type { Guess } from '../guess.ts';
import type { Mapping } from '../mapping.ts';
import type { HowRead, Preview } from '../perform-read.ts';
import { isTaken, type ReadRow, type RowFault } from '../row.ts';
import { type Complaint, complaintsOf } from './draft.ts';
import { type ValueRow, valueRows } from './value-rows.ts';

/** How far a field's column can be trusted. */
export type Sure = 'certain' | 'likely' | 'none' | 'chosen' | 'absent';

export interface FieldLine {
  field: Field;
  column: string | null;
  sure: Sure;
  /** The first different values of the column. */
  examples: string[];
}

/** One row of the file as it will be read. */
export interface PreviewLine {
  row: number;
  line: number;
  /** What the file says, by field. */
  said: Partial<Record<Field, string>>;
  /** What is understood; null when the row is not taken. */
  read: ReadLine | null;
  faults: readonly RowFault[];
}

export interface ReadLine {
  code: string;
  unit: string;
  procedure: string;
  channel: number;
  state: string;
  received_at: Instant;
  due_at: Instant | null;
  due_by: 'file' | 'clock';
  finished_at: Instant | null;
  returned_at: Instant | null;
  no_hour: readonly Field[];
}

/** Everything that the mapping page shows. */
export interface MappingPage {
  file: { file_id: number; name: string; size: number };
  draft: Mapping;
  how: HowRead | null;
  /** Why the file cannot be read by these choices. */
  unreadable: Refusal | null;
  header: string[];
  sheets: string[];
  sampled: number;
  fields: FieldLine[];
  /** Formats that the guess found. */
  found_dates: string[];
  channels: ValueRow[] | null;
  statuses: ValueRow[] | null;
  complaints: Complaint[];
  preview: PreviewLine[];
  units: { code: string; name: string }[];
  procedures: { code: string; title: string }[];
}

const CERTAIN = 0.75;
const EXAMPLES = 3;

export function fieldLines(draft: Mapping, preview: Preview, guess: Guess): FieldLine[] {
  return FIELDS.map((field) => {
    const column = draft.columns[field] ?? null;
    const guessed = guess.fields[field];
    return {
      field,
      column,
      sure: sureOf(column, guessed.column, guessed.certainty),
      examples: [...new Set(cellsOf(preview, column).filter((cell) => cell.trim() !== ''))]
        .slice(0, EXAMPLES)
        .map(short),
    };
  });
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function sureOf(column: string | null, guessed: string | null, certainty: number): Sure {
  if (column !== guessed) return column === null ? 'absent' : 'chosen';
  if (column === null) return 'none';
  return certainty >= CERTAIN ? 'certain' : 'likely';
}

/** What stands below a header in the rows that were looked at. */
export function cellsOf({ header, rows }: Preview, column: string | null | undefined): string[] {
  const at = column ? header.indexOf(column) : -1;
  return at < 0 ? [] : rows.map(({ cells }) => cells[at] ?? '');
}

/** Values that an earlier trial of the whole file met and nobody gave a meaning. */
export interface Unknown {
  channels: { value: string; times: number }[];
  statuses: { value: string; times: number }[];
}
export const NONE_UNKNOWN: Unknown = { channels: [], statuses: [] };

/** The parts of the page that come from the file and the draft alone. */
export const partsOf = (draft: Mapping, preview: Preview, guess: Guess, unknown: Unknown) => ({
  how: preview.how,
  header: preview.header.filter((name) => name !== ''),
  sheets: preview.sheets,
  sampled: preview.rows.length,
  fields: fieldLines(draft, preview, guess),
  found_dates: guess.mapping.dates,
  channels: draft.columns.channel
    ? valueRows(cellsOf(preview, draft.columns.channel), draft.channels, unknown.channels)
    : null,
  statuses: draft.columns.status
    ? valueRows(cellsOf(preview, draft.columns.status), draft.statuses, unknown.statuses)
    : null,
  complaints: complaintsOf(draft, preview.header),
});

/** Rows of the file beside what was read of them, in the same order. */
export function previewLines(
  draft: Mapping,
  preview: Preview,
  rows: readonly ReadRow[] | null,
  nameOf: { unit(code: string): string; procedure(code: string): string },
): PreviewLine[] {
  return preview.rows.slice(0, PREVIEW_ROWS).map(({ row, line, cells }, i) => {
    const said: PreviewLine['said'] = {};
    for (const field of FIELDS) {
      const at = draft.columns[field] ? preview.header.indexOf(draft.columns[field]) : -1;
      if (at >= 0) said[field] = short(cells[at] ?? '');
    }
    // The rows were read from a copy of their own, whose header is the first row.
    const found = rows?.find((one) => one.row === i + 2);
    if (!found) return { row, line, said, read: null, faults: [] };
    if (!isTaken(found)) return { row, line, said, read: null, faults: found.faults };
    const { unit, procedure, ...facts } = found.facts;
    const read = { ...facts, unit: nameOf.unit(unit), procedure: nameOf.procedure(procedure) };
    return { row, line, said, read, faults: [] };
  });
}

export const PREVIEW_ROWS = 10;
