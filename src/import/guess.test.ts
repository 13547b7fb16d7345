import { describe, expect, test } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import { guessMapping } from './guess.ts';
import { guessDates } from './guess-dates.ts';
import { parseMapping } from './parse-mapping.ts';

/** Headers of different systems, each with what every field is guessed to be. */
const EXPORTS: [string, string, Record<string, string>][] = [
  [
    'the forms of a one-stop system',
    'Mã hồ sơ,Đơn vị,Thủ tục,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Ngày trả,Trạng thái',
    {
      code: 'Mã hồ sơ',
      unit: 'Đơn vị',
      procedure: 'Thủ tục',
      channel: 'Hình thức nộp',
      received: 'Ngày tiếp nhận',
      due: 'Ngày hẹn trả',
      finished: 'Ngày có kết quả',
      returned: 'Ngày trả',
      status: 'Trạng thái',
    },
  ],
  [
    'a public event log',
    'case:concept:name,case:channel,case:department,case:startdate,case:deadline,case:enddate',
    {
      code: 'case:concept:name',
      unit: 'case:department',
      channel: 'case:channel',
      received: 'case:startdate',
      due: 'case:deadline',
      finished: 'case:enddate',
    },
  ],
  [
    'a register without marks in its letters',
    'STT,So ho so,Ten TTHC,Co quan giai quyet,Ngay nhan,Ngay hen,Ngay tra ket qua,Nguoi nop',
    {
      code: 'So ho so',
      unit: 'Co quan giai quyet',
      procedure: 'Ten TTHC',
      received: 'Ngay nhan',
      due: 'Ngay hen',
      finished: 'Ngay tra ket qua',
      returned: 'Ngay tra ket qua',
    },
  ],
  [
    'permits of a city',
    'Application Number,Permit Type,Department,Filed Date,Due Date,Issued Date,Current Status',
    {
      code: 'Application Number',
      unit: 'Department',
      procedure: 'Permit Type',
      received: 'Filed Date',
      due: 'Due Date',
      finished: 'Issued Date',
      status: 'Current Status',
    },
  ],
  [
    'a table of a program',
    'dossier_code;unit;procedure_code;channel;received_at;due_at;finished_at;returned_at;state',
    {
      code: 'dossier_code',
      unit: 'unit',
      procedure: 'procedure_code',
      channel: 'channel',
      received: 'received_at',
      due: 'due_at',
      finished: 'finished_at',
      returned: 'returned_at',
      status: 'state',
    },
  ],
  [
    'longer names',
    'Số biên nhận hồ sơ,Phòng ban xử lý,Loại hồ sơ,Kênh tiếp nhận hồ sơ,Thời gian tiếp nhận hồ sơ,Hạn xử lý hồ sơ,Ngày hoàn thành xử lý,Tình trạng hồ sơ',
    {
      code: 'Số biên nhận hồ sơ',
      unit: 'Phòng ban xử lý',
      procedure: 'Loại hồ sơ',
      channel: 'Kênh tiếp nhận hồ sơ',
      received: 'Thời gian tiếp nhận hồ sơ',
      due: 'Hạn xử lý hồ sơ',
      finished: 'Ngày hoàn thành xử lý',
      status: 'Tình trạng hồ sơ',
    },
  ],
];

describe('columns are guessed by their names', () => {
  for (const [what, header, columns] of EXPORTS)
    test(what, () => {
      const { mapping, fields } = guessMapping(header.split(/[,;]/), []);
      expect(mapping.columns).toEqual(columns);
      expect(fields.code).toMatchObject({ from: 'name' });
      expect(
        Math.min(...Object.keys(columns).map((f) => fields[f as 'code'].certainty)),
      ).toBeGreaterThan(0.4);
    });
});

test('what stands below a name must fit it: days are no status, repeated words are no code', () => {
  const sample = [
    ['1', '2/5/2023', 'x'],
    ['1', '13/5/2023', 'y'],
  ];
  const { fields } = guessMapping(['Số hồ sơ', 'Trạng thái', 'Ngày nhận'], sample);
  expect([fields.code.certainty, fields.status.certainty, fields.received.certainty]).toEqual([
    0.49, 0, 0.4,
  ]);
  expect(fields.received).toMatchObject({ column: 'Trạng thái', from: 'values' });
});

test('without names the values tell: the first all different, the first days', () => {
  const { fields } = guessMapping(
    ['a', 'b', 'c'],
    [
      ['x', 'H1', '2023-05-02'],
      ['x', 'H2', '2023-05-03'],
    ],
  );
  expect(fields.code).toEqual({ column: 'b', certainty: 0.4, from: 'values' });
  expect(fields.received).toEqual({ column: 'c', certainty: 0.4, from: 'values' });
  expect(fields.due).toEqual({ column: null, certainty: 0, from: 'none' });
});

test('values of channels and statuses are known words, or left for a person', () => {
  const header = ['Mã hồ sơ', 'Ngày nhận', 'Ngày trả', 'Kênh', 'Trạng thái'];
  const row = (channel: string, status: string, i: number) => [
    `H${i}`,
    '02/05/2023',
    '03/05/2023',
    channel,
    status,
  ];
  const sample = [
    row('Trực tuyến', 'Đã trả kết quả', 1),
    row('Bồ câu', 'đang xử lý', 2),
    row('BCCI', 'Lạ', 3),
  ];
  const guess = guessMapping(header, sample);
  expect(guess.mapping.channels).toEqual({ 'Trực tuyến': 'online', BCCI: 'post' });
  expect(guess.mapping.statuses).toEqual({
    'Đã trả kết quả': 'returned',
    'đang xử lý': 'processing',
  });
  expect(guess.open).toEqual({ channels: ['Bồ câu'], statuses: ['Lạ'] });
});

describe('formats of days are told by what stands there', () => {
  const cases: [string[], string[]][] = [
    [
      ['02/05/2023 08:30', '13/05/2023'],
      ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'],
    ],
    [['12/25/2023', '01/02/2023'], ['MM/dd/yyyy']],
    [['2011-10-11 13:45:40.276+02:00'], ['iso']],
    [['2/5/2023 8:30'], ['d/M/yyyy H:mm']],
    [['45048.354', '45056'], ['excel-serial']],
    [['20230502'], ['yyyyMMdd']],
  ];
  for (const [values, formats] of cases)
    test(values.join(', '), () => {
      const guessed = guessDates(values);
      expect(guessed).toEqual(expect.arrayContaining(formats));
      expect(guessed.some((format) => /^M/.test(format))).toBe(/^M/.test(formats[0]!));
    });
});

test('a guess of a whole header is a mapping that can be read', () => {
  const [, header] = EXPORTS[0]!;
  const sample = [['H1', 'Sở A', 'P', 'Trực tiếp', '02/05/2023 08:30', '', '', '', 'Đang xử lý']];
  expect(isRefusal(parseMapping(guessMapping(header.split(','), sample).mapping))).toBe(false);
  expect(parseMapping(guessMapping(['x'], []).mapping)).toMatchObject({ path: 'columns.code' });
});
