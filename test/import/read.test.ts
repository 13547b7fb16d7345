/** Tables of dossiers, from bytes to facts: what is named, refused, or taken by rule. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { isTaken } from '../../src/import/index.ts';
import { formatInstant, isRefusal } from '../../src/kernel/index.ts';
import { generateTable } from './generate.ts';
import { faultsOf, mapping, readAll, rowsOf, toldOf } from './reading.ts';

const HEAD = 'Mã,Nhận,Hẹn,Xong,Trả';
const ROW = 'H1,02/05/2023 08:30,10/05/2023 08:30,09/05/2023 10:00,10/05/2023 09:00';
const lines = (...rows: string[]) => [HEAD, ...rows, ''].join('\r\n');

describe('a generated table of 2,000 dossiers with planted faults', () => {
  const asked = [
    ['a province that takes new units', { count: 2000, faults: 50, seed: 5 }],
    ['a province that knows its units', { count: 2000, faults: 70, seed: 6, known: true }],
  ] as const;
  for (const [what, wanted] of asked)
    test(`${what}: each fault is named by row, column and rule, nothing else is`, async () => {
      const made = generateTable(wanted);
      const read = await readAll(made.text, made.mapping, { known: made.known, piece: 1000 });
      if (isRefusal(read)) return expect.unreachable(JSON.stringify(read));
      const planted = made.planted.map(
        ({ row, column, rule }) => `${row} ${column ?? '–'} ${rule}`,
      );
      expect(toldOf(read.rows).toSorted()).toEqual(planted.toSorted());
      expect(new Set(made.planted.map(({ rule }) => rule)).size).toBeGreaterThan(30);
      expect(read.table.totals()).toMatchObject(made.expected);
      expect(read.table.rows_total).toBe(made.expected.rows);
    });
});

test('rows are told as a spreadsheet counts them, and lines as an editor does', async () => {
  const rows = await rowsOf(
    `Mã,Nhận,Hẹn,Xong,Trả,Ghi chú\nH1,02/05/2023,,,,"hai\ndòng"\n\nH2,31/02/2023,,,,x\n`,
  );
  expect(rows).toMatchObject([
    { row: 2, line: 2 },
    { row: 4, line: 5, faults: [{ column: 'Nhận', rule: 'date-impossible', value: '31/02/2023' }] },
  ]);
});

test('all that is wrong with a row is told at once', async () => {
  const rows = await rowsOf(lines('H1,31/02/2023,hôm qua,1/1/1,'));
  expect(toldOf(rows)).toEqual([
    '2 Nhận date-impossible',
    '2 Hẹn date-unreadable',
    '2 Xong date-unreadable',
  ]);
});

describe('codes that several rows bear', () => {
  const other = ROW.replace('09/05', '08/05');
  test('the same row again: the first is read, the later ones are passed over', async () => {
    const rows = await rowsOf(lines(ROW, 'H2,02/05/2023,,,', ROW, ROW));
    expect(rows.map(isTaken)).toEqual([true, true, false, false]);
    expect(rows[2]).toMatchObject({
      apart: false,
      faults: [{ rule: 'code-twice-same', against: { row: 2, column: 'Mã', value: 'H1' } }],
    });
  });
  test('rows that say different things all stand apart, each naming another', async () => {
    const rows = await rowsOf(lines(ROW, ROW, other));
    expect(rows.map((row) => 'apart' in row && row.apart)).toEqual([true, true, true]);
    expect(faultsOf(rows).map(({ against }) => against?.row)).toEqual([3, 2, 2]);
  });
});

describe('a moment without an hour', () => {
  const facts = async (row: string) => {
    const [read] = await rowsOf(lines(row));
    if (!read || !isTaken(read)) return expect.unreachable(JSON.stringify(read));
    const { received_at, due_at, finished_at, returned_at, no_hour } = read.facts;
    const told = [received_at, due_at, finished_at, returned_at].map(
      (at) => at && formatInstant(at).slice(8).replace('+07:00', ''),
    );
    return [...told, no_hour.join(' ')];
  };
  test('is never before what came before it on that day; a due day lasts to its end', async () => {
    expect(await facts('H1,02/05/2023 08:30,02/05/2023,02/05/2023,02/05/2023')).toEqual([
      '02T08:30:00',
      '02T23:59:59.999',
      '02T08:30:00',
      '02T08:30:00',
      'due finished returned',
    ]);
    expect(await facts('H1,02/05/2023,,03/05/2023 09:00,03/05/2023')).toEqual([
      '02T00:00:00',
      null,
      '03T09:00:00',
      '03T09:00:00',
      'received returned',
    ]);
  });
  test('contradicts by its day only', async () => {
    expect(toldOf(await rowsOf(lines('H1,02/05/2023 08:30,01/05/2023,01/05/2023,')))).toEqual([
      '2 Xong finished-before-received',
      '2 Hẹn due-before-received',
    ]);
    const sound = lines('H1,02/05/2023 08:30,,02/05/2023,02/05/2023 08:29');
    expect(toldOf(await rowsOf(sound))).toEqual(['2 Trả returned-before-finished']);
  });
});

test('contradictions that the mapping says are meant are taken and told', async () => {
  const rules = { 'due-before-received': 'take' };
  const [row] = await rowsOf(lines('H1,02/05/2023,01/05/2023,,'), mapping({ rules }));
  expect(row).toMatchObject({ facts: { code: 'H1' }, taken: [{ rule: 'due-before-received' }] });
});

describe('a whole file is refused', () => {
  const refused = async (bytes: Uint8Array | string, by = mapping(), name?: string) => {
    const read = await readAll(bytes, by, { name });
    return isRefusal(read) ? read : expect.unreachable('it was read');
  };
  test('without a header, or without the row in which it should be', async () => {
    for (const text of ['', '\r\n', ',,\r\n'])
      expect(await refused(text)).toMatchObject({ refused: 'import.no-header', facts: { row: 1 } });
    expect(await refused(lines(ROW), mapping({ file: { header_row: 9 } }))).toMatchObject({
      refused: 'import.no-header',
      facts: { row: 9 },
    });
  });
  test('without a mapped column: it and what is there are named', async () => {
    expect(await refused('Mã,Nhận,Hẹn,Xong\n')).toMatchObject({
      refused: 'import.column-missing',
      facts: { column: 'Trả' },
      possible: ['Mã', 'Nhận', 'Hẹn', 'Xong'],
      path: 'columns.returned',
    });
  });
  test('with a mapped column twice; two others of one name do no harm', async () => {
    expect(await refused(`${HEAD},MÃ\n`)).toMatchObject({
      refused: 'import.column-twice',
      facts: { column: 'Mã', first: 1, second: 6 },
    });
    expect(await rowsOf(`${HEAD},x,x\n${ROW},1,2\n`)).toHaveLength(1);
  });
  test('with bytes that are no letters: the byte and the line', async () => {
    const bytes = Buffer.concat([Buffer.from(`${lines(ROW)}Hồ sơ ạ`), Buffer.of(0xff)]);
    expect(await refused(bytes)).toMatchObject({
      refused: 'import.undecodable',
      facts: { encoding: 'utf-8', byte: bytes.length, line: 3, bytes: 'ff' },
    });
  });
  test('whose mark says another encoding than the mapping', async () => {
    const said = mapping({ file: { encoding: 'utf-8' } });
    expect(await refused(iconv.encode(`\uFEFF${HEAD}`, 'utf-16le'), said)).toMatchObject({
      refused: 'import.encoding-other-mark',
      facts: { said: 'utf-8', mark: 'utf-16le' },
    });
  });
  test('that is an Excel file of before 2007', async () => {
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
      refused: 'import.old-workbook',
    });
  });
});

test('a table is the same in every encoding and with every separator', async () => {
  const table = (separator: string) => lines(ROW, 'Đ2,02/05/2023,,,').replaceAll(',', separator);
  const usual = await rowsOf(table(','));
  const encoded = [
    ...['utf-8', 'utf-16le', 'utf-16be'].flatMap((encoding) => [
      iconv.encode(table(';'), encoding),
      iconv.encode(`\uFEFF${table('\t')}`, encoding),
    ]),
    Buffer.from(`sep=|\r\n${table('|')}`),
  ];
  for (const bytes of encoded) {
    const rows = await rowsOf(bytes);
    expect(rows.map((row) => isTaken(row) && row.facts)).toEqual(
      usual.map((row) => isTaken(row) && row.facts),
    );
  }
});

test('any names are read as they were written, in any encoding, by any separator and line end', async () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'aạĐồ ,;|"\n\t.'), minLength: 1, maxLength: 9 })
    .map((text) => `x${text}x`);
  const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be');
  const asked = fc.record({
    names: fc.array(name, { minLength: 1, maxLength: 5 }),
    encoding,
    mark: fc.boolean(),
    separator: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  });
  const by = mapping({ columns: { code: 'Mã', unit: 'Nơi', received: 'Nhận' } });
  await fc.assert(
    fc.asyncProperty(asked, async ({ names, encoding, mark, separator, end }) => {
      const row = (one: string, i: number) => [
        `H${i}`,
        `"${one.replaceAll('"', '""')}"`,
        '02/05/2023',
      ];
      const rows = [['Mã', 'Nơi', 'Nhận'], ...names.map(row)].map((cells) => cells.join(separator));
      const text = (mark ? '\uFEFF' : '') + rows.join(end) + end;
      const read = await readAll(iconv.encode(text, encoding), by, { piece: 37 });
      if (isRefusal(read)) return expect.unreachable(JSON.stringify(read));
      const by_code = new Map(read.table.planned().units.map((unit) => [unit.code, unit.name]));
      const told = read.rows.map((one) => isTaken(one) && by_code.get(one.facts.unit));
      const same = (one: string) => one.toLowerCase().replace(/\s+/g, ' ');
      expect(told.map((one) => same(String(one)))).toEqual(names.map(same));
    }),
  );
});

test('Windows-1258 is told by its bytes, and its letters are composed', async () => {
  const head = Buffer.from('4d 61 de 2c 4e 68 e2 f2 6e'.replaceAll(' ', ''), 'hex');
  const bytes = Buffer.concat([head, Buffer.from('\nH1,02/05/2023\n')]);
  const read = await readAll(bytes, mapping({ columns: { code: 'Mã', received: 'Nhận' } }));
  if (isRefusal(read)) return expect.unreachable(JSON.stringify(read));
  expect(read.table.how).toMatchObject({ encoding: 'windows-1258', encoding_by: 'bytes' });
  expect(read.rows).toMatchObject([{ facts: { code: 'H1' } }]);
});

test('blank rows are counted and no dossiers; a title may stand above the header', async () => {
  const text = `Báo cáo\n\n${HEAD}\n,,,,\n${ROW}\n`;
  const read = await readAll(text, mapping({ file: { header_row: 3 } }));
  if (isRefusal(read)) return expect.unreachable(JSON.stringify(read));
  expect(read.table.totals()).toMatchObject({ rows: 1, blank: 1, taken: 1 });
});

test('read again, a table gives the same rows and the same codes of new units', async () => {
  const made = generateTable({ count: 200, faults: 50, seed: 3 });
  const read = await readAll(made.text, made.mapping, { known: made.known });
  if (isRefusal(read)) return expect.unreachable(JSON.stringify(read));
  const again = [];
  for await (const batch of read.table.rows()) again.push(...batch);
  expect(again).toEqual(read.rows);
  const { units, procedures } = read.table.planned();
  const known = { province: 'H60', units, procedures };
  const after = await readAll(made.text, made.mapping, { known });
  if (isRefusal(after)) return expect.unreachable(JSON.stringify(after));
  expect(after.rows).toEqual(read.rows);
  expect(after.table.planned()).toEqual({ units: [], procedures: [] });
});

test('no bytes are a bug: random and spoiled files give rows or a refusal', async () => {
  const made = Buffer.from(generateTable({ count: 30, faults: 3, seed: 4 }).text);
  const spoiled = fc.array(fc.tuple(fc.nat(made.length - 1), fc.nat(255)), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(spoiled, fc.nat(made.length), async (spots, end) => {
      const bytes = Buffer.from(made.subarray(0, end));
      for (const [at, byte] of spots) if (at < end) bytes[at] = byte;
      const { mapping: by, known } = generateTable({ count: 0 });
      const read = await readAll(bytes, by, { known });
      if (isRefusal(read)) expect(read.refused).toMatch(/^(import|xlsx)\./);
      else {
        const { rows, taken, refused, apart } = read.table.totals();
        expect(taken + refused + apart).toBe(rows);
        expect(rows).toBe(read.table.rows_total);
      }
    }),
    { numRuns: 150 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const read = await readAll(bytes);
      if (isRefusal(read)) expect(read.refused).toMatch(/^(import|xlsx)\./);
    }),
  );
});
