import { strToU8, zipSync } from 'fflate';

/** Small files of every kind that is taken. */
export const PDF: Uint8Array = strToU8('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
export const PNG: Uint8Array = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]);
export const JPEG: Uint8Array = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);
export const TEXT: Uint8Array = strToU8('\uFEFFKế hoạch cải cách hành chính năm 2022\r\n');

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
export const DOCX: Uint8Array = zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml');
export const XLSX: Uint8Array = zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml');
export const MACROS: Uint8Array = zip(
  '[Content_Types].xml',
  'word/document.xml',
  'word/vbaProject.bin',
);
export const ZIP: Uint8Array = zip('a.txt');

/** Bytes of a text file of a size, with no two parts alike. */
export function longText(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[i] = 97 + ((i ^ (i >> 8) ^ (i >> 16)) % 26);
  return bytes;
}
