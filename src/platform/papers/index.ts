export { paperDocx } from './docx.ts';
export type * from './paper.ts';
export { paperPdf } from './pdf.ts';
export { codeSvg } from './qr.ts';
export type * from './workbook.ts';
export { workbookXlsx } from './xlsx.ts';
export { readXlsx } from './xlsx-read.ts';
