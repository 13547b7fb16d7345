/** What was read from a table comes out as it went in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ExportedDossier,
  exportRows,
  isTaken,
  type Mapping,
  type ReadRow,
} from '../../src/import/index.ts';
import { isRefusal, parseInstant } from '../../src/kernel/index.ts';
import { generateTable, lineOf } from './generate.ts';
import { mapping, readAll, rowsOf } from './reading.ts';

/** Dossiers as the province has them after an import. */
function dossiersOf(
  rows: readonly ReadRow[],
  names = new Map<string, string>(),
): ExportedDossier[] {
  return rows.filter(isTaken).map(({ facts: { unit, procedure, no_hour: _, ...facts } }) => ({
    ...facts,
    unit_code: unit,
    unit_name: names.get(unit) ?? '',
    procedure_code: procedure,
    procedure_title: names.get(procedure) ?? '',
  }));
}

const textOf = ({ header, rows }: ReturnType<typeof exportRows>) =>
  [header, ...rows].map((cells) => `${lineOf(cells)}\r\n`).join('');

test('the export of a generated table is the table, letter by letter', async () => {
  const made = generateTable({ count: 300, seed: 9 });
  const read = await readAll(made.text, made.mapping, { known: made.known });
  if (isRefusal(read)) return expect.unreachable(JSON.stringify(read));
  const { units, procedures } = read.table.planned();
  const names = new Map([
    ...units.map(({ code, name }) => [code, name] as const),
    ...procedures.map(({ code, title }) => [code, title] as const),
  ]);
  const exported = exportRows(dossiersOf(read.rows, names), made.mapping);
  const lines = made.text.split('\r\n');
  expect(exported.inexact).toEqual([]);
  expect(
    textOf(exported)
      .split('\r\n')
      .filter((line, i) => line !== lines[i]),
  ).toEqual([]);
});

const MINUTE = 60_000;
const FIRST = parseInstant('2021-01-01T00:00')!;
const BY: Mapping = mapping({
  columns: {
    code: 'Mã',
    unit: 'Nơi',
    procedure: 'Việc',
    channel: 'Kênh',
    received: 'Nhận',
    due: 'Hẹn',
    finished: 'Xong',
    returned: 'Trả',
    status: 'Trạng thái',
  },
  dates: ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'],
  channels: { 'Trực tiếp': 'counter', Mạng: 'online', Web: 'online', 'Bưu điện': 'post' },
  statuses: { Mới: 'received', Đang: 'processing', Xong: 'finished', Trả: 'returned' },
  units: { SNV: { code: 'H60.1', name: 'Sở Nội vụ' } },
});

const span = fc.integer({ min: 0, max: 60 * 24 * 30 });
const dossier = fc
  .record({
    received: fc.nat(60 * 24 * 700),
    due: fc.option(span),
    is_due_day: fc.boolean(),
    finished: fc.option(span),
    returned: fc.option(span),
    channel: fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>,
    is_new: fc.boolean(),
    unit: fc.constantFrom(['H60.1', 'Sở Nội vụ'], ['H60.2', 'Sở "Y tế", phòng 2']),
    procedure: fc.constantFrom(['1.013979', 'Cấp, đổi'], ['H60.CAP-DOI', 'Cấp đổi']),
  })
  .map(
    ({
      received,
      due,
      is_due_day,
      finished,
      returned,
      channel,
      is_new,
      unit,
      procedure,
    }): Omit<ExportedDossier, 'code'> => {
      const received_at = FIRST + received * MINUTE;
      const due_at = due === null ? null : received_at + due * MINUTE;
      const end =
        due_at === null
          ? null
          : Math.ceil((due_at - FIRST + 1) / 86_400_000) * 86_400_000 + FIRST - 1;
      const finished_at = finished === null ? null : received_at + finished * MINUTE;
      const returned_at =
        finished_at === null || returned === null ? null : finished_at + returned * MINUTE;
      const open = is_new ? 'received' : 'processing';
      return {
        unit_code: unit[0]!,
        unit_name: unit[1]!,
        procedure_code: procedure[0]!,
        procedure_title: procedure[1]!,
        channel,
        state: returned_at !== null ? 'returned' : finished_at !== null ? 'finished' : open,
        received_at,
        due_at: is_due_day ? end : due_at,
        finished_at,
        returned_at,
      };
    },
  );

test('any dossiers, written by a mapping and read by it, are the same dossiers', async () => {
  const known = {
    province: 'H60',
    units: [
      { code: 'H60.1', name: 'Sở Nội vụ' },
      { code: 'H60.2', name: 'Sở "Y tế", phòng 2' },
    ],
    procedures: [
      { code: '1.013979', title: 'Cấp, đổi' },
      { code: 'H60.CAP-DOI', title: 'Cấp đổi' },
    ],
  };
  await fc.assert(
    fc.asyncProperty(fc.array(dossier, { maxLength: 10 }), async (some) => {
      const dossiers = some.map((one, i) => ({ ...one, code: `H60-${i}` }));
      const exported = exportRows(dossiers, BY);
      expect(exported.inexact).toEqual([]);
      const rows = await rowsOf(textOf(exported), BY, { known });
      const read = dossiersOf(rows).map(
        ({ due_by: _, unit_name, procedure_title, ...facts }) => facts,
      );
      expect(read).toEqual(dossiers.map(({ unit_name, procedure_title, ...facts }) => facts));
    }),
    { numRuns: 60 },
  );
});

describe('what a table cannot say is named', () => {
  const [one] = dossiersOf([]).concat({
    code: 'H1',
    unit_code: 'H60.1',
    unit_name: 'Sở Nội vụ',
    procedure_code: '1.013979',
    procedure_title: 'Cấp',
    channel: 3,
    state: 'received',
    received_at: FIRST + 1234,
    due_at: FIRST + 86_400_000,
    due_by: 'clock',
    finished_at: null,
    returned_at: null,
  });
  test('a moment finer than its formats, a channel without a word; a due that the clock computed is blank', () => {
    const { channels: _, ...rest } = BY;
    const by = { ...rest, channels: { Mạng: 'online' as const } };
    const { rows, inexact } = exportRows([one!], by);
    expect(inexact).toEqual([
      { code: 'H1', field: 'channel' },
      { code: 'H1', field: 'received' },
    ]);
    expect(rows).toEqual([['H1', 'SNV', '1.013979', '', '01/01/2021 00:00', '', '', '', 'Mới']]);
  });
  test('an open dossier whose state has no word', () => {
    const by = { ...BY, statuses: { Đang: 'processing' as const } };
    expect(exportRows([one!], by).inexact).toContainEqual({ code: 'H1', field: 'status' });
  });
});
