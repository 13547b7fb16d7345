import { fixedZip } from './fixed-zip.ts';
import type { Workbook, WorkbookCell, WorkbookSheet } from './workbook.ts';

/** Tables as an Excel file; one content gives the same bytes every time. */
export async function workbookXlsx(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/node');
  const sheets = workbook.sheets.map(sheetOf);
  const bytes = await write(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
  return fixedZip(bytes, workbook.dated_on);
}

const sheetOf = ({ name, widths, frozen_rows, landscape, rows }: WorkbookSheet) => ({
  sheet: sheetName(name),
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: frozen_rows,
  ...(landscape && { orientation: 'landscape' as const }),
  data: rows.map((row) => row.map(cellOf)),
});

/** Excel takes 31 letters and none of these. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

function cellOf(cell: WorkbookCell) {
  if (cell === null) return null;
  const { value, bold = false, wrap = true, align = 'left', boxed = true } = cell;
  return {
    value,
    type: typeof value === 'number' ? Number : String,
    wrap,
    align,
    alignVertical: 'center' as const,
    ...(bold && { fontWeight: 'bold' as const }),
    ...(boxed && { borderStyle: 'thin' as const, borderColor: '#808080' }),
  };
}
