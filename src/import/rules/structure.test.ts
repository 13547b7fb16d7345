import { describe, expect, test } from 'vitest';
import type { RecordFault } from '../record.ts';
import { structureFaults } from './structure.ts';

const SHAPE = { header: ['Mã', 'Nhận', 'Ghi chú', ''], width: 3, mapped: [0, 1], is_sheet: false };
const rules = (cells: string[], more: object = {}, shape = {}) =>
  structureFaults({ row: 2, line: 2, cells, ...more }, { ...SHAPE, ...shape }).map(
    ({ rule, cell }) => `${rule} ${cell}`,
  );

describe('a record of a text table', () => {
  const cases: [string, string[], object, string[]][] = [
    ['with all cells', ['H1', 'x', 'y'], {}, []],
    ['with empty cells too many', ['H1', 'x', 'y', '', ' '], {}, []],
    ['with a cell too many', ['H1', 'x', 'y', '', 'z'], {}, ['too-many-cells null']],
    ['with a cell too few', ['H1', 'x'], {}, ['too-few-cells null']],
    ['that the end of the file cuts', ['H1', 'x'], { open_ended: true }, ['cut-off null']],
    ['that is the header again', ['Mã', 'Nhận', 'Ghi chú'], {}, ['header-again null']],
    ['that begins like the header', ['Mã', 'x', 'y'], {}, []],
    ['with a formula in a mapped cell', ['=1', 'x', '=y'], {}, ['formula 0']],
  ];
  for (const [what, cells, more, expected] of cases)
    test(what, () => expect(rules(cells, more)).toEqual(expected));
});

test('of a sheet, empty cells at the end are not written', () => {
  expect(rules(['H1'], {}, { is_sheet: true })).toEqual([]);
});

test('formulas, errors and merged cells count in mapped columns, broken ones everywhere', () => {
  const all = (
    ['formula', 'cell-error', 'merged-cells', 'nul-byte', 'cell-too-long'] as const
  ).flatMap((rule) => [0, 2].map((cell): RecordFault => ({ rule, cell, value: 'x' })));
  expect(rules(['H1', 'x', 'y'], { faults: all })).toEqual([
    'formula 0',
    'cell-error 0',
    'merged-cells 0',
    'nul-byte 0',
    'nul-byte 2',
    'cell-too-long 0',
    'cell-too-long 2',
  ]);
});
