/** Excel files as tables of dossiers: formulas, merged cells, serial days, bombs. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isTaken, previewTable } from '../../src/import/index.ts';
import { formatInstant, isRefusal } from '../../src/kernel/index.ts';
import { generateTable, sourceOf } from './generate.ts';
import { mapping, readAll, rowsOf, toldOf } from './reading.ts';
import { SHEET, sheetBytes, WORKBOOK } from './sheet.ts';

const HEAD = ['Mã', 'Nhận', 'Hẹn', 'Xong', 'Trả', 'Tổng'];
/** 02/05/2023 08:30 and 10/05/2023 as Excel counts. */
const [RECEIVED, DUE] = [45_048 + 8.5 / 24, 45_056];
const ROW = ['H1', RECEIVED, DUE, null, null, 1];
const SERIAL = mapping({ dates: ['excel-serial', 'dd/MM/yyyy'] });

test('a sheet says what the same text table says', async () => {
  const made = generateTable({ count: 120, seed: 8 });
  const cells = made.text
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').map((one) => one || null));
  const [text, sheet] = [
    await rowsOf(made.text, made.mapping, { known: made.known }),
    await rowsOf(await sheetBytes(cells), made.mapping, { known: made.known }),
  ];
  expect(sheet).toEqual(text);
});

test('days are serial numbers, counted from 1900 or from 1904', async () => {
  const read = async (earlier: number, change = {}) => {
    const moved = ROW.with(1, RECEIVED - earlier).with(2, DUE - earlier);
    const [row] = await rowsOf(await sheetBytes([HEAD, moved], change), SERIAL);
    if (!row || !isTaken(row)) return expect.unreachable(JSON.stringify(row));
    return [row.facts.received_at, row.facts.due_at!].map(formatInstant);
  };
  const instants = ['2023-05-02T08:30:00+07:00', '2023-05-10T23:59:59.999+07:00'];
  expect(await read(0)).toEqual(instants);
  const from_1904 = (xml: string) =>
    xml.includes('<workbookPr')
      ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
      : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  expect(await read(1462, { [WORKBOOK]: from_1904 })).toEqual(instants);
});

describe('in a mapped column', () => {
  const rows = async (change: (xml: string) => string) =>
    toldOf(
      await rowsOf(
        await sheetBytes([HEAD, ROW, ['H2', RECEIVED, DUE, null, null, 2]], { [SHEET]: change }),
        SERIAL,
      ),
    );
  test('a formula is named and its value not trusted; in another column it does no harm', async () => {
    expect(await rows((xml) => xml.replace(`<v>${DUE}</v>`, `<f>B2+8</f><v>${DUE}</v>`))).toEqual([
      '2 Hẹn formula',
    ]);
    expect(await rows((xml) => xml.replace('<v>1</v>', '<f>1+0</f><v>1</v>'))).toEqual([]);
  });
  test('an error is named', async () => {
    expect(
      await rows((xml) =>
        xml.replace('r="C2"', 'r="C2" t="e"').replace(`<v>${DUE}</v>`, '<v>#REF!</v>'),
      ),
    ).toEqual(['2 Hẹn cell-error']);
  });
  test('merged cells are named in every row that they reach, above the header they do no harm', async () => {
    const merge = (ref: string) => (xml: string) =>
      xml.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
    expect(await rows(merge('C2:C3'))).toEqual(['2 Hẹn merged-cells', '3 Hẹn merged-cells']);
    expect(await rows(merge('A1:B1'))).toEqual([]);
  });
});

test('the sheet and the header row are those of the mapping', async () => {
  const bytes = await sheetBytes([['Sổ theo dõi'], [null], HEAD, ROW]);
  const file = { header_row: 3, sheet: 'hồ sơ' };
  expect(await rowsOf(bytes, { ...SERIAL, file: { ...SERIAL.file, ...file } })).toMatchObject([
    { row: 4 },
  ]);
  const other = { ...SERIAL, file: { ...SERIAL.file, sheet: 'Sheet1' } };
  expect(await readAll(bytes, other)).toMatchObject({
    refused: 'import.sheet-missing',
    possible: ['Hồ sơ'],
  });
  const beyond = { ...SERIAL, file: { ...SERIAL.file, header_row: 2 } };
  expect(await readAll(bytes, beyond)).toMatchObject({ refused: 'import.no-header' });
});

describe('a whole file is refused', () => {
  const refused = async (bytes: Uint8Array, name?: string) => {
    const read = await readAll(bytes, SERIAL, { name });
    return isRefusal(read) ? read.refused : 'read';
  };
  test('that is called .xlsx and is none', async () => {
    expect(await refused(Buffer.from('Mã,Nhận'), 'so.XLSX')).toBe('xlsx.not-a-workbook');
    expect(await refused(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('xlsx.not-a-workbook');
  });
  test('that is cut off', async () => {
    const bytes = await sheetBytes([HEAD, ROW]);
    expect(await refused(bytes.subarray(0, bytes.length / 2))).toMatch(/^xlsx\./);
  });
  test('that unpacks to far more than it is', async () => {
    const blanks = `<sst><si><t>${' '.repeat(60_000_000)}</t></si></sst>`;
    const bomb = zipSync({ 'xl/sharedStrings.xml': new TextEncoder().encode(blanks) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused(bomb)).toBe('xlsx.too-large');
  });
  test('whose cells stand where no cell is', async () => {
    for (const spoil of [
      ['r="C2"', 'r="ZZZZ2"'],
      ['r="2"', 'r="99999999"'],
      ['r="C2"', 'r="A2"'],
    ] as const) {
      const bytes = await sheetBytes([HEAD, ROW], {
        [SHEET]: (xml) => xml.replace(spoil[0], spoil[1]),
      });
      expect(await refused(bytes)).toMatch(/^xlsx\.(damaged|too-wide)$/);
    }
  });
});

test('a look at a sheet that nobody mapped yet shows its header, its rows and its sheets', async () => {
  const bytes = await sheetBytes([HEAD, ROW, ROW, ROW]);
  const look = await previewTable(sourceOf(bytes), SERIAL.file, { rows: 2 });
  expect(look).toMatchObject({ header: HEAD, sheets: ['Hồ sơ'], rows: [{ row: 2 }, { row: 3 }] });
  expect(await previewTable(sourceOf(Buffer.from('a;b\n1;2\n')), SERIAL.file, {})).toMatchObject({
    how: { separator: ';', encoding: 'utf-8' },
    header: ['a', 'b'],
    rows: [{ row: 2, line: 2, cells: ['1', '2'] }],
  });
});

test('no bytes are a bug: spoiled files, packed or unpacked, give rows or a refusal', async () => {
  const bytes = await sheetBytes([HEAD, ROW, ROW]);
  const spots = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 });
  const isTold = async (spoiled: Uint8Array) => {
    const read = await readAll(spoiled, SERIAL);
    if (isRefusal(read)) expect(read.refused).toMatch(/^(import|xlsx)\./);
    else expect(read.table.totals().rows).toBe(read.table.rows_total);
  };
  await fc.assert(
    fc.asyncProperty(spots, async (changes) => {
      const spoiled = bytes.slice();
      for (const [at, byte] of changes) spoiled[at] = byte;
      await isTold(spoiled);
    }),
  );
  const files = unzipSync(bytes);
  const letters = fc.array(fc.tuple(fc.nat(5_000), fc.constantFrom(...'<>/"=crvtfs19 A&;')), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(letters, fc.constantFrom(SHEET, WORKBOOK), async (changes, path) => {
      const spoiled = files[path]!.slice();
      for (const [at, letter] of changes) spoiled[at % spoiled.length] = letter.charCodeAt(0);
      await isTold(zipSync({ ...files, [path]: spoiled }));
    }),
  );
});
