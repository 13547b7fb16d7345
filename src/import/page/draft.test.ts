import { expect, test } from 'vitest';
import { EMPTY_MAPPING } from './blank.ts';
import { complaintsOf, fieldsOf, readDraft } from './draft.ts';

const HEADER = ['Mã', 'Nhận', 'Trả', 'Kênh', 'Trạng thái'];

/** What a browser sends of a form that is filled in. */
const FORM: [string, string][] = [
  ['columns.code', 'Mã'],
  ['columns.received', 'Nhận'],
  ['columns.due', ''],
  ['dates', 'dd/MM/yyyy'],
  ['dates', 'iso'],
  ['dates-other', ' d.M.yyyy '],
  ['time_zone', ' Asia/Ho_Chi_Minh '],
  ['channels.Trực tiếp', 'counter'],
  ['channels.Khác', ''],
  ['channels.Ngựa', 'horse'],
  ['defaults.unit', 'H47.18'],
  ['defaults.procedure', 'X'],
  ['defaults.channel', 'counter'],
  ['defaults.limit', '15d'],
  ['create.units', 'on'],
  ['rules.due-before-received', 'take'],
  ['rules.returned-before-finished', 'apart'],
  ['file.encoding', 'windows-1258'],
  ['file.separator', '\t'],
  ['file.header_row', '3'],
  ['file.sheet', ''],
];
const draftOf = (...more: [string, string][]) =>
  readDraft(EMPTY_MAPPING, fieldsOf([...FORM, ...more]));
const saidOf = (...more: [string, string][]) =>
  complaintsOf(draftOf(...more), HEADER).map(({ at, says }) => `${at} ${says}`);

test('a form says a mapping: choices of nothing are left out, unknown meanings are not taken over', () => {
  expect(draftOf()).toEqual({
    ...EMPTY_MAPPING,
    file: { encoding: 'windows-1258', separator: '\t', header_row: 3, sheet: null },
    time_zone: 'Asia/Ho_Chi_Minh',
    columns: { code: 'Mã', received: 'Nhận' },
    dates: ['dd/MM/yyyy', 'iso', 'd.M.yyyy'],
    channels: { 'Trực tiếp': 'counter' },
    defaults: { unit: 'H47.18', procedure: 'X', limit: '15d', channel: 'counter' },
    create: { units: true, procedures: false },
    rules: { 'due-before-received': 'take' },
  });
  expect(complaintsOf(draftOf(), HEADER)).toEqual([]);
});

test('what the form does not show is carried along', () => {
  const before = { ...EMPTY_MAPPING, units: { A: { code: 'H60.1' } }, note: 'Từ hệ thống cũ' };
  expect(readDraft(before, fieldsOf(FORM))).toMatchObject({
    units: { A: { code: 'H60.1' } },
    note: 'Từ hệ thống cũ',
  });
});

test('an empty form lacks code, reception, dates, and unit, procedure and channel in one of two ways', () => {
  expect(complaintsOf(EMPTY_MAPPING, HEADER).map(({ at, says }) => `${at} ${says}`)).toEqual([
    'code import.need-column',
    'received import.need-column',
    'unit import.need-column-or-default',
    'procedure import.need-column-or-default',
    'channel import.need-column-or-default',
    'dates import.need-dates',
  ]);
});

test('each wrong choice is named where it stands', () => {
  const named = readDraft(EMPTY_MAPPING, fieldsOf([...FORM, ['columns.unit', 'Đơn vị']]));
  expect(complaintsOf(named, HEADER)).toEqual([
    { at: 'unit', says: 'import.column-not-there', facts: { column: 'Đơn vị' } },
  ]);
  expect(saidOf(['dates', 'ngày/tháng'])).toEqual(['dates import.date-unknown']);
  const zone = FORM.filter(([name]) => name !== 'time_zone');
  const elsewhere = readDraft(EMPTY_MAPPING, fieldsOf([...zone, ['time_zone', 'Asia/Nowhere']]));
  expect(complaintsOf(elsewhere, HEADER)).toMatchObject([{ says: 'import.zone-unknown' }]);
  const limit = FORM.map(([name, text]): [string, string] =>
    name === 'defaults.limit' ? [name, 'mười lăm'] : [name, text],
  );
  expect(complaintsOf(readDraft(EMPTY_MAPPING, fieldsOf(limit)), HEADER)).toMatchObject([
    { at: 'limit', says: 'import.limit-unreadable', facts: { limit: 'mười lăm' } },
  ]);
  expect(saidOf(['columns.status', 'Trạng thái'])).toEqual(['status-values import.need-values']);
  expect(saidOf(['columns.status', 'Trạng thái'], ['statuses.Đã trả', 'returned'])).toEqual([
    'status-values import.returned-without-column',
  ]);
});
