import type { DueBy } from '../../dossier/index.ts';
import type { Instant, Refusal } from '../../kernel/index.ts';
import type { PlannedProcedure, PlannedUnit } from '../known.ts';
import type { HowRead } from '../perform-read.ts';
import type { FaultRule, RowFault } from '../row.ts';
import type { FileTotals } from '../totals.ts';

/** `checking` and `checked`: a dry run; `stopped`: begun, and may go on where it ended. */
export const IMPORT_STATES = [
  'checking',
  'checked',
  'running',
  'stopped',
  'finished',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What becomes of a row of the file; of a dry run, what would become of it. */
export const OUTCOMES = ['taken', 'amended', 'unchanged', 'apart', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a row that reads well is told apart all the same: by what the province has already. */
export const PROVINCE_RULES = [
  /** A dossier of the province's own has the code. */
  'code-taken',
  /** Brought before, and somebody acted on it since. */
  'acted-on-since',
  /** Brought before, and the file names another unit now. */
  'unit-changed',
  /** The file tells no due moment, and no calendar reaches it. */
  'due-not-computable',
  /** Not a fault: what an amended row changed, with what stood there before as its value. */
  'amended',
] as const;
export type ProvinceRule = (typeof PROVINCE_RULES)[number];

/** One thing that is wrong with a row, as the report keeps it. */
export interface ToldFault extends Pick<RowFault, 'column' | 'value' | 'possible' | 'against'> {
  rule: FaultRule | ProvinceRule;
}

/** A row of the report. */
export interface ImportRow {
  row_number: number;
  line: number;
  outcome: Outcome;
  code: string | null;
  dossier_id: number | null;
  /** Null for none; of an amended row what was otherwise before, as `changed`. */
  faults: readonly ToldFault[] | null;
}

/** What is counted twice: straight from the file's rows, and in the province's tables. */
export interface ImportFigures {
  received: number;
  finished: number;
  on_time_by_instant: number;
  late_by_instant: number;
  on_time_by_date: number;
  late_by_date: number;
  open: number;
  open_overdue: number;
}

export interface ImportTotals {
  how: HowRead | null;
  /** All rows of the file that read well, by its own due moments alone. */
  file: FileTotals | null;
  /** Of the rows that are in the province: taken, amended and unchanged; with computed dues. */
  of_file: ImportFigures;
  /** The same dossiers counted in the province's tables; null until the import is finished. */
  of_province: ImportFigures | null;
  outcomes: Record<Outcome, number>;
  /** Rows by each rule that they break. */
  by_rule: Record<string, number>;
  due_by: Record<DueBy, number>;
  created: {
    /** The code of a province that this import made. */
    province: string | null;
    units: readonly PlannedUnit[];
    procedures: readonly PlannedProcedure[];
    /** How many periods came. */
    periods: number;
  };
  /** When it was counted, which decides what is overdue. */
  as_of: Instant;
  undone: UndoTotals | null;
}

/** What an undo did. */
export interface UndoTotals {
  /** Dossiers that left. */
  undone: number;
  /** Amended ones that have their former facts again. */
  given_back: number;
  /** What stayed: somebody acted since, or a later import corrected it. */
  acted_on_since: number;
  amended_since: number;
}

/** One import as lists and its page show it. */
export interface ImportRecord {
  import_id: number;
  file_name: string;
  file_sha256: string;
  file_id: number | null;
  /** The mapping's text as it was given. */
  mapping: string;
  mapping_sha256: string;
  state: ImportState;
  totals: ImportTotals;
  rows_total: number;
  rows_done: number;
  by: number | null;
  at: Instant;
  ended_at: Instant | null;
  failure: Refusal | null;
}

/** How far a run is. */
export interface ImportProgress {
  import_id: number | null;
  what: 'reading' | 'checking' | 'writing' | 'undoing';
  done: number;
  /** 0 while it is not known. */
  total: number;
}
