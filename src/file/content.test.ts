import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOCX, JPEG, MACROS, PDF, PNG, TEXT, XLSX, ZIP } from '../../test/file-bytes.ts';
import { isRefusal } from '../kernel/index.ts';
import { typeOf } from './content.ts';

test('a file is what its bytes say, when its name says the same', () => {
  const kinds = [
    ['ke-hoach.pdf', PDF, 'application/pdf'],
    ['anh.PNG', PNG, 'image/png'],
    ['anh.jpeg', JPEG, 'image/jpeg'],
    ['bao-cao.docx', DOCX, expect.stringContaining('wordprocessingml.document')],
    ['so-lieu.xlsx', XLSX, expect.stringContaining('spreadsheetml.sheet')],
    ['ghi chú.txt', TEXT, 'text/plain; charset=utf-8'],
    ['so-lieu.csv', TEXT, 'text/csv; charset=utf-8'],
  ] as const;
  for (const [name, bytes, type] of kinds) expect(typeOf(name, bytes)).toEqual(type);
});

test('another content under a good name is refused, and what is possible is named', () => {
  expect(typeOf('a.docx', PDF)).toMatchObject({
    refused: 'file.other-content',
    facts: { name: 'a.docx', type: 'application/pdf' },
    possible: ['pdf'],
  });
  const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]);
  expect(typeOf('a.pdf', program)).toMatchObject({
    refused: 'file.unknown-content',
    possible: ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx', 'csv', 'txt'],
  });
  expect(typeOf('a.html', TEXT)).toMatchObject({ refused: 'file.other-content' });
});

test('a zip is no document: macros, foreign, broken or both kinds at once', () => {
  for (const bytes of [MACROS, ZIP, DOCX.slice(0, -30), DOCX.slice(0, 40)])
    expect(typeOf('a.docx', bytes)).toMatchObject({ refused: 'file.unknown-content' });
});

test('text is UTF-8 without control characters', () => {
  for (const bytes of [
    [0xc0, 0xaf],
    [97, 0],
    [27, 91],
    [0xff, 0xfe, 65, 0],
  ])
    expect(typeOf('a.txt', new Uint8Array(bytes))).toMatchObject({
      refused: 'file.unknown-content',
    });
  expect(typeOf('a.txt', new Uint8Array())).toMatchObject({ refused: 'file.empty' });
});

test('a name is one line without a path, and without marks that turn its letters round', () => {
  for (const name of [
    '',
    ' a.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    'a\n.pdf',
    'a\u202efdp.exe',
    'x'.repeat(201),
  ])
    expect(typeOf(name, PDF)).toMatchObject({ refused: 'file.no-name' });
});

test('whatever the bytes are, a type is only given to a name that fits it', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom('pdf', 'png', 'exe', 'txt'), (bytes, ending) => {
      const type = typeOf(`a.${ending}`, bytes);
      if (isRefusal(type)) return;
      expect(type).toMatch({ pdf: /pdf/, png: /png/, txt: /plain/, exe: /never/ }[ending]!);
    }),
  );
});
