import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../kernel/index.ts';
import type { TableRecord } from '../record.ts';
import { csvReader } from './reader.ts';

const FORM = { separator: ',', newline: '\n' } as const;

/** Read in pieces of a length, as a stream gives them. */
function read(text: string, form: Parameters<typeof csvReader>[0] = FORM, piece = 7) {
  const reader = csvReader(form);
  const records: TableRecord[] = [];
  for (let at = 0; at <= text.length; at += piece) {
    const some = reader.take(text.slice(at, at + piece), at + piece > text.length);
    if (isRefusal(some)) return some;
    records.push(...some);
  }
  return records;
}
const rows = (...asked: Parameters<typeof read>) => read(...asked) as TableRecord[];
const cells = (...asked: Parameters<typeof read>) => rows(...asked).map((one) => one.cells);

test('separators part cells, line ends part records; a record of several lines is one row', () => {
  expect(rows('a,b\r\n"c\nd","e ""f"""\r\n\r\ng,h')).toEqual([
    { row: 1, line: 1, cells: ['a', 'b'] },
    { row: 2, line: 2, cells: ['c\nd', 'e "f"'] },
    { row: 3, line: 4, cells: [''] },
    { row: 4, line: 5, cells: ['g', 'h'], open_ended: true },
  ]);
});

describe('a quote that is broken costs its line, and reading goes on', () => {
  const faults = (text: string) =>
    rows(text).map(({ row, faults = [] }) => [
      row,
      ...faults.map((one) => `${one.rule} ${one.cell}`),
    ]);
  test('letters behind a closing quote', () => {
    expect(faults('a,b\nx,"b"c\nd,e\n')).toEqual([[1], [2, 'quote-broken 1'], [3]]);
  });
  test('a quote that nothing closes', () => {
    expect(faults('a,b\n"x,y\nd,e\n')).toEqual([[1], [2, 'quote-broken 0'], [3]]);
  });
  test('a quote within a cell is a letter', () => {
    expect(cells('5" ống,b\n')).toEqual([['5" ống', 'b']]);
  });
});

describe('a cell too long', () => {
  const long = 'x'.repeat(10_000_000);
  test('costs its record, in quotes and without, and reading goes on', () => {
    for (const cell of [long, `"${long}\n${long}"`]) {
      const found = rows(`a,b,c\n1,${cell},3\n4,5,6\n`, FORM, 65_536);
      expect(found.map(({ row }) => row)).toEqual([1, 2, 3]);
      expect(found[1]).toMatchObject({ faults: [{ rule: 'cell-too-long', cell: 1 }] });
      expect(found[1]!.cells.join('').length).toBeLessThan(10);
      expect(found[2]).toMatchObject({ line: cell === long ? 3 : 4, cells: ['4', '5', '6'] });
    }
  });
  test('behind which nobody knows where records begin refuses the file', () => {
    expect(read(`a\n"${long}"x\nb\n`, FORM, 65_536)).toMatchObject({
      refused: 'import.quotes-broken',
      facts: { row: 2, line: 2 },
    });
    expect(read(`a\n"${long}`, FORM, 65_536)).toMatchObject({
      refused: 'import.quote-not-closed',
      facts: { row: 2, line: 2 },
    });
  });
  test('of 100,000 letters is none', () => {
    expect(rows(`${'x'.repeat(100_000)}\n`, FORM, 65_536)[0]).not.toHaveProperty('faults');
    expect(rows(`${'x'.repeat(100_001)}\n`, FORM, 65_536)[0]).toHaveProperty('faults');
  });
});

test('a NUL byte is named by its cell', () => {
  expect(rows('a,b\0c\n')[0]!.faults).toEqual([{ rule: 'nul-byte', cell: 1, value: 'b␀c' }]);
});

const cell = fc.string({ unit: fc.constantFrom(...'aạ1 ,;|\t"\n\r.='), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});
const separator = fc.constantFrom(',', ';', '\t', '|');
const line_end = fc.constantFrom('\n', '\r\n', '\r');

test('what any writer of CSV wrote is read the same, however it comes in pieces', () => {
  fc.assert(
    fc.property(
      table,
      separator,
      line_end,
      fc.boolean(),
      fc.boolean(),
      fc.nat(20),
      (rows, sep, end, all, last, piece) => {
        const must = (one: string) => all || /["\r\n]/.test(one) || one.includes(sep);
        const write = (one: string) => (must(one) ? `"${one.replaceAll('"', '""')}"` : one);
        const text = rows.map((row) => row.map(write).join(sep)).join(end) + (last ? end : '');
        const form = { separator: sep, newline: end === '\r' ? '\r' : '\n' } as const;
        expect(cells(text, form, piece + 1)).toEqual(rows);
      },
    ),
  );
});

test('csv-parse, which is not ours, reads sound tables the same', () => {
  fc.assert(
    fc.property(table, fc.boolean(), (rows, all) => {
      const write = (one: string) =>
        all || /[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one;
      const text = rows.map((row) => `${row.map(write).join(',')}\n`).join('');
      const other = parse(text, { relax_column_count: true, record_delimiter: '\n' });
      expect(cells(text)).toEqual(other);
    }),
  );
});

test('no text is a bug: every text gives records, in whatever pieces it comes', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'a,"\n\r\0'), maxLength: 40 });
  fc.assert(
    fc.property(odd, fc.integer({ min: 1, max: 9 }), line_end, (text, piece, end) => {
      const form = { separator: ',', newline: end === '\r' ? '\r' : '\n' } as const;
      const found = rows(text, form, piece);
      expect(found).toEqual(rows(text, form, 1000));
      expect(found.map(({ row }) => row)).toEqual(found.map((_, i) => i + 1));
    }),
  );
});
