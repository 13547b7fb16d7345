import { expect, test } from 'vitest';
import { findText, LANGS } from '../../ui/text/index.ts';
import { CONTRADICTIONS, FAULTS } from '../row.ts';
import { type ImportRow, PROVINCE_RULES } from '../run/record.ts';
import { withoutValues } from './hide-values.ts';
import { reportLines } from './report-lines.ts';
import { valueRows } from './value-rows.ts';

const ROW: ImportRow = {
  row_number: 5,
  line: 7,
  outcome: 'apart',
  code: '@SUM(A1)',
  dossier_id: null,
  faults: [
    { rule: 'finished-before-received', column: 'Kết quả, ngày', value: '-1', possible: [] },
    { rule: 'status-against-dates', column: null, value: 'a "b"', possible: ['x', 'y'] },
  ],
};

test('every rule that a row can break has a sentence and a remedy in both languages', () => {
  const rules = [...FAULTS, ...CONTRADICTIONS, ...PROVINCE_RULES];
  const missing = LANGS.flatMap((lang) =>
    rules.flatMap((rule) =>
      [`import.rule.${rule}`, `import.do.${rule}`].filter((key) => findText(lang, key) === null),
    ),
  );
  expect(missing).toEqual([]);
});

test('a row of two faults is two lines, and no cell of it is a formula', () => {
  expect(reportLines(ROW, 'en')).toBe(
    '5,7,\'@SUM(A1),Kept apart,finished-before-received,"Kết quả, ngày",\'-1,finished before it was received,\r\n' +
      '5,7,\'@SUM(A1),Kept apart,status-against-dates,,"a ""b""",the status contradicts the dates,x · y\r\n',
  );
});

test('those who only look are told the rule and the column, and never a value', () => {
  const seen = withoutValues({
    ...ROW,
    faults: [{ ...ROW.faults![0]!, against: { row: 2, column: 'Nhận', value: '5' } }],
  });
  expect(seen.faults).toEqual([
    { rule: 'finished-before-received', column: 'Kết quả, ngày', value: '', possible: [] },
  ]);
});

test('values are asked about by how often they occur; case and marks do not make another value', () => {
  const meanings = { 'trực tuyến': 'online', 'Bưu điện': 'post' };
  expect(valueRows(['Trực tiếp', 'TRỰC TUYẾN', ' Trực tiếp ', ''], meanings)).toEqual([
    { value: 'Trực tiếp', times: 2, means: null },
    { value: 'TRỰC TUYẾN', times: 1, means: 'online' },
    { value: 'Bưu điện', times: 0, means: 'post' },
  ]);
});
