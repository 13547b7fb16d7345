import type { Channel, State } from '../dossier/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Field } from './field.ts';

/** What contradicts itself stands apart: read, named, and counted nowhere. */
export const CONTRADICTIONS = [
  'code-twice-different',
  'finished-before-received',
  'due-before-received',
  'returned-before-finished',
  'received-in-future',
  'finished-in-future',
  'returned-in-future',
  'status-against-dates',
] as const;
export type ContradictionRule = (typeof CONTRADICTIONS)[number];

/** The contradictions that a mapping may say are meant; the others no dossier can bear. */
export const TAKEABLE = [
  'due-before-received',
  'returned-before-finished',
  'status-against-dates',
] as const satisfies readonly ContradictionRule[];
export type TakeableRule = (typeof TAKEABLE)[number];

/** What cannot be read is refused. */
export const FAULTS = [
  'cut-off',
  'quote-broken',
  'too-few-cells',
  'too-many-cells',
  'cell-too-long',
  'nul-byte',
  'header-again',
  'formula',
  'cell-error',
  'merged-cells',
  'code-missing',
  'code-unusable',
  'code-twice-same',
  'unit-missing',
  'unit-unknown',
  'procedure-missing',
  'procedure-unknown',
  'channel-missing',
  'channel-unknown',
  'status-missing',
  'status-unknown',
  'date-unreadable',
  'date-ambiguous',
  'date-impossible',
  'date-out-of-range',
  'received-missing',
  'finished-missing',
  'returned-missing',
] as const;
export type FaultRule = (typeof FAULTS)[number] | ContradictionRule;

/** What a row tells of its dossier. */
export interface ImportedFacts {
  code: string;
  /** The code of a unit that is known, or of one in the table's plan. */
  unit: string;
  procedure: string;
  channel: Channel;
  state: State;
  received_at: Instant;
  due_at: Instant | null;
  /** `clock`: the file says none, the writer computes it. */
  due_by: 'file' | 'clock';
  finished_at: Instant | null;
  returned_at: Instant | null;
  /** Moments told as a day only: 00:00 (or the moment before it on that day), due 23:59:59.999. */
  no_hour: readonly Field[];
}

export interface RowFault {
  /** As a spreadsheet shows it: the first is 1; a record of several lines is one. */
  row: number;
  /** The line of the file's text on which it begins; of an xlsx the same as the row. */
  line: number;
  /** The header of the column; null when the whole row is meant. */
  column: string | null;
  rule: FaultRule;
  /** What stands there, at most 80 letters of it. */
  value: string;
  possible: readonly string[];
  /** What it contradicts: another column, or the same in another row. */
  against?: { row: number; column: string | null; value: string };
}

export interface TakenRow {
  row: number;
  line: number;
  facts: ImportedFacts;
  /** Contradictions that the mapping says are meant. */
  taken?: readonly RowFault[];
}

export interface FaultyRow {
  row: number;
  line: number;
  code: string | null;
  faults: readonly RowFault[];
  /** It was read and contradicts itself; else it is refused. */
  apart: boolean;
}

export type ReadRow = TakenRow | FaultyRow;

export const isTaken = (row: ReadRow): row is TakenRow => 'facts' in row;
