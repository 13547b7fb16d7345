import type { Scene } from '../../campaign/index.ts';
import { sheetRows } from '../../campaign/index.ts';
import type { Workbook, WorkbookCell } from '../../platform/index.ts';
import { fill, TEMPLATES } from '../papers/templates.ts';
import { COLUMNS, cellText, headOf, type SheetColumn } from './columns.ts';

const WIDTHS: Partial<Record<SheetColumn, number>> = { name: 50, rule: 40, explanation: 30 };

/** What spreadsheets may reckon with; codes stay texts, or `1.10` would become `1.1`. */
const NUMBERS: readonly SheetColumn[] = ['maximum', 'value', 'self_points', 'version', 'files'];

/** A unit's sheet as a table that it can fill in and send back. */
export function sheetWorkbook({ campaign, sheet, ...scene }: Scene, unit: string): Workbook {
  const rows = sheetRows({ campaign, sheet, ...scene });
  const { year } = campaign;
  const title = fill(TEMPLATES.sheet.title, { year, unit });
  return {
    dated_on: campaign.decision.on,
    sheets: [
      {
        name: unit,
        widths: COLUMNS.map((column) => WIDTHS[column] ?? 13),
        frozen_rows: 2,
        landscape: true,
        rows: [
          [{ value: title, bold: true, wrap: false, boxed: false }],
          COLUMNS.map((column) => ({ value: headOf(column), bold: true, align: 'center' })),
          ...rows.map((row) =>
            COLUMNS.map((column) => ({
              ...cellOf(cellText(row, column), column),
              bold: row.measure === '' && column === 'name',
            })),
          ),
        ],
      },
    ],
  };
}

function cellOf(text: string, column: SheetColumn): NonNullable<WorkbookCell> {
  // `0.50` would come back as `0.5`: what a number cannot keep stays a text.
  const is_number = NUMBERS.includes(column) && text !== '' && String(Number(text)) === text;
  return { value: is_number ? Number(text) : text };
}
