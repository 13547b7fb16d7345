import type { SheetRow } from '../../campaign/index.ts';
import { TEMPLATES } from '../papers/templates.ts';

/** The columns of a sheet's table, in order, with their heads. */
export type SheetColumn = keyof typeof TEMPLATES.sheet.columns;

export const COLUMNS = Object.keys(TEMPLATES.sheet.columns) as SheetColumn[];

export const headOf = (column: SheetColumn): string => TEMPLATES.sheet.columns[column];

/** A cell's text as people read it. */
export function cellText(row: SheetRow, column: SheetColumn): string {
  const value = row[column];
  if (column === 'value_from')
    return value === '' ? '' : TEMPLATES.sheet.from[value as 'unit' | 'system'];
  return value === 0 && column === 'files' ? '' : String(value);
}
