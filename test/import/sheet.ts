import { unzipSync, zipSync } from 'fflate';
import { workbookXlsx } from '../../src/platform/index.ts';

type Cell = string | number | null;

/** A workbook of one sheet; `change` alters its parts' XML by their paths. */
export async function sheetBytes(
  rows: readonly (readonly Cell[])[],
  change: Record<string, (xml: string) => string> = {},
  name = 'Hồ sơ',
): Promise<Uint8Array> {
  const bytes = await workbookXlsx({
    dated_on: '2024-01-01',
    sheets: [
      {
        name,
        widths: rows[0]!.map(() => 10),
        frozen_rows: 0,
        landscape: false,
        rows: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
      },
    ],
  });
  if (Object.keys(change).length === 0) return bytes;
  const files = unzipSync(bytes);
  for (const [path, altered] of Object.entries(change))
    files[path] = new TextEncoder().encode(altered(new TextDecoder().decode(files[path])));
  return zipSync(files);
}

export const SHEET = 'xl/worksheets/sheet1.xml';
export const WORKBOOK = 'xl/workbook.xml';
