/**
 * Decides whether a record has the shape of its table before any cell is read: as many cells as the
 * header, no second header, no broken quote, no NUL byte, no cell too long, and in the mapped
 * columns no formula, error or merged cell, whose value may be anybody's.
 *
 * Source: RFC 4180, ECMA-376 part 1, 18.3.1.40 (formulas); house rule: a table is not mended.
 * Example: the last record of a file that was cut off has three cells of nine → `cut-off`.
 */
import type { RecordFault, TableRecord } from '../record.ts';
import type { FaultRule } from '../row.ts';

/** What is known of the table. */
export interface Shape {
  header: readonly string[];
  /** Cells up to the last named column. */
  width: number;
  /** The places of mapped columns. */
  mapped: readonly number[];
  /** Of a sheet: cells at a row's end that are empty are not written. */
  is_sheet: boolean;
}

export interface StructureFault {
  rule: FaultRule;
  cell: number | null;
  value: string;
  possible?: readonly string[];
}

const NONE: readonly StructureFault[] = [];
/** Of what nobody maps these do no harm. */
const ONLY_MAPPED: readonly RecordFault['rule'][] = ['formula', 'cell-error', 'merged-cells'];

export function structureFaults(record: TableRecord, shape: Shape): readonly StructureFault[] {
  const told = record.faults && toldFaults(record.faults, shape);
  if (told && told.length > 0) return told;
  const { cells } = record;
  if (isHeader(cells, shape))
    return [{ rule: 'header-again', cell: null, value: cells.join(', ') }];
  if (cells.length < shape.width && !shape.is_sheet) return [tooFew(record, shape)];
  if (cells.length > shape.header.length && cells.slice(shape.header.length).some(isFilled))
    return [countFault('too-many-cells', cells, shape)];
  return shape.is_sheet ? NONE : formulas(cells, shape);
}

const toldFaults = (faults: readonly RecordFault[], { mapped }: Shape): readonly StructureFault[] =>
  faults.filter(
    ({ rule, cell }) => cell === null || !ONLY_MAPPED.includes(rule) || mapped.includes(cell),
  );

function isHeader(cells: readonly string[], { header, width, mapped }: Shape): boolean {
  const [first = 0] = mapped;
  if (cells[first] !== header[first] || cells.length < width) return false;
  for (let at = 0; at < width; at += 1) if (cells[at] !== header[at]) return false;
  return true;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

const tooFew = ({ cells, open_ended }: TableRecord, shape: Shape): StructureFault =>
  countFault(open_ended ? 'cut-off' : 'too-few-cells', cells, shape);

const countFault = (
  rule: FaultRule,
  cells: readonly string[],
  { header }: Shape,
): StructureFault => ({
  rule,
  cell: null,
  value: `${cells.length}: ${cells.join(', ').slice(0, 200)}`,
  possible: [String(header.length)],
});

/** Spreadsheets compute what begins with `=`, so the text is not what its writer saw. */
function formulas(cells: readonly string[], { mapped }: Shape): readonly StructureFault[] {
  let faults = NONE;
  for (const cell of mapped) {
    const value = cells[cell]!;
    if (value.charCodeAt(0) === 61) faults = [...faults, { rule: 'formula', cell, value }];
  }
  return faults;
}
