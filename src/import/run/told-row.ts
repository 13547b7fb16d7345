import type { JudgedRow } from './judged-row.ts';
import type { ImportRow } from './record.ts';

/** A row of the report; `new_id`: the number of a dossier that it made. */
export const toldRow = (
  { row, line, outcome, code, standing, faults }: JudgedRow,
  new_id: number | undefined = undefined,
): ImportRow => ({
  row_number: row,
  line,
  outcome,
  code,
  dossier_id: new_id ?? standing?.dossier_id ?? null,
  faults,
});
