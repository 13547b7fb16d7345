import { paperDocx } from './docx.ts';
import type { Paper } from './paper.ts';
import { paperPdf } from './pdf.ts';
import { codeSvg } from './qr.ts';
import type { Workbook } from './workbook.ts';
import { inWriter } from './writer.ts';
import { workbookXlsx } from './xlsx.ts';
import { readXlsx } from './xlsx-read.ts';
import { streamXlsx } from './xlsx-stream.ts';

export type * from './paper.ts';
export type * from './workbook.ts';
export type { MergedCells, SheetRow } from './xlsx-rows.ts';
export type { StreamedWorkbook } from './xlsx-stream.ts';
export { codeSvg, paperDocx, paperPdf, readXlsx, streamXlsx, workbookXlsx };

/** Writes papers and tables as files and reads tables, in a thread of their own. */
export const papers = {
  pdf: (paper: Paper) => inWriter('pdf', paper),
  docx: (paper: Paper) => inWriter('docx', paper),
  xlsx: (workbook: Workbook) => inWriter('xlsx', workbook),
  read_xlsx: (bytes: Uint8Array) => inWriter('read_xlsx', bytes),
  code_svg: codeSvg,
};
export type Papers = typeof papers;
