import { expect, test } from 'vitest';
import { tablePurpose } from './table-file.ts';

const { typeOf } = tablePurpose(1000);
const bytes = (...letters: number[]) => Uint8Array.from(letters);
const ZIP = bytes(0x50, 0x4b, 0x03, 0x04);

test('a table is told by its first bytes: any text of any encoding, or a zip that is called .xlsx', () => {
  expect(typeOf('cũ.csv', bytes(0xd0, 0x3b, 0x0d))).toBe('text/csv');
  expect(typeOf('cũ.txt', bytes(0xff, 0xfe, 0x4d, 0))).toBe('text/csv');
  expect(typeOf('cũ.xlsx', ZIP)).toMatch(/spreadsheetml/);
});

test('what no table is, is refused by name: a PDF, an old workbook, a zip called .csv, nothing', () => {
  expect(typeOf('a.csv', bytes(0x25, 0x50, 0x44, 0x46))).toMatchObject({
    refused: 'file.unknown-content',
  });
  expect(typeOf('a.csv', bytes(0xd0, 0xcf, 0x11, 0xe0))).toMatchObject({
    refused: 'file.unknown-content',
  });
  expect(typeOf('a.csv', ZIP)).toMatchObject({ refused: 'file.unknown-content' });
  expect(typeOf('a.xlsx', bytes(0x41))).toMatchObject({ refused: 'file.unknown-content' });
  expect(typeOf('a.csv', bytes())).toMatchObject({ refused: 'file.empty' });
  expect(typeOf('../a.csv', bytes(0x41))).toMatchObject({ refused: 'file.no-name' });
});
