// Decides what of a report is shown to those who only look: which rule which column of which row broke,
// and never what the cell said, which may be anything, a name among it.
// Example: `{ rule: 'date-unreadable', value: '1/2/20x3' }` → `{ rule: 'date-unreadable', value: '' }`.
import type { ImportRow } from '../run/record.ts';

export const withoutValues = (row: ImportRow): ImportRow => ({
  ...row,
  faults:
    row.faults?.map(({ against: _, ...fault }) => ({ ...fault, value: '', possible: [] })) ?? null,
});
