import { paperDocx } from './docx.ts';
import { paperPdf } from './pdf.ts';
import { codeSvg } from './qr.ts';
import { workbookXlsx } from './xlsx.ts';
import { readXlsx } from './xlsx-read.ts';

export type * from './paper.ts';
export type * from './workbook.ts';
export { codeSvg, paperDocx, paperPdf, readXlsx, workbookXlsx };

/** Writes papers and tables as files and reads tables; handed to pages, which bring no compiler. */
export const papers = {
  pdf: paperPdf,
  docx: paperDocx,
  xlsx: workbookXlsx,
  read_xlsx: readXlsx,
  code_svg: codeSvg,
};
export type Papers = typeof papers;
