/** What is wrong with a cell or a record before anybody asks what it says. */
export interface RecordFault {
  rule: 'quote-broken' | 'cell-too-long' | 'nul-byte' | 'formula' | 'cell-error' | 'merged-cells';
  /** The cell's place in the record, from 0; null: the whole record. */
  cell: number | null;
  value: string;
}

/** One record of a table, of a text or a sheet. */
export interface TableRecord {
  /** As a spreadsheet counts: from 1, blank ones too. */
  row: number;
  line: number;
  cells: readonly string[];
  faults?: readonly RecordFault[];
  /** The file's last record, which no line end closes. */
  open_ended?: boolean;
}

/** More letters than any cell of a dossier has; Excel itself holds 32,767. */
export const MOST_LETTERS = 100_000;

/** Of a faulty value this much is told. */
export const shown = (value: string): string => {
  const short = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return short.replaceAll('\0', '␀');
};

/** A record in which nothing stands. */
export const isBlank = ({ cells, faults }: TableRecord): boolean =>
  !faults && cells.every((cell) => cell.trim() === '');
