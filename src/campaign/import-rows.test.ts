import { expect, test } from 'vitest';
import { acted } from '../../test/campaign/act.ts';
import { BLANK } from '../../test/campaign/pure-scene.ts';
import { type ImportRow, importRows } from './import-rows.ts';
import { sheetRows } from './sheet-rows.ts';

/** A sheet as it is exported: columns A line, B measure, C value, D own points, E why, F version. */
const exported = (scene = BLANK): ImportRow[] =>
  sheetRows(scene).map((row, i) => {
    const cell = (column: string, text: string) => ({ cell: `${column}${i + 2}`, text });
    return {
      line_code: cell('A', row.line_code),
      measure: cell('B', row.measure),
      value: cell('C', row.value),
      self_points: cell('D', row.self_points),
      explanation: cell('E', row.explanation),
      version: cell('F', `${row.version}`),
    };
  });

type Written = 'value' | 'self_points' | 'explanation' | 'version';
const write = (rows: ImportRow[], line: string, measure: string, column: Written, text: string) =>
  rows.map((row) =>
    row.line_code.text === line && row.measure!.text === measure
      ? { ...row, [column]: { ...row[column]!, text } }
      : row,
  );
const cellOf = (line: string, measure: string, column: Written) =>
  exported().find((row) => row.line_code.text === line && row.measure!.text === measure)![column]!
    .cell;

test('a sheet that comes back as it went changes nothing', () => {
  expect(importRows(BLANK, exported())).toEqual({ commands: [], faults: [] });
});

test('what was written becomes one report a line, decimal commas included', () => {
  let rows = write(exported(), '2.1.3', 'communes', 'value', '10');
  rows = write(rows, '2.1.3', 'communes_with_access_to_law', 'value', '9');
  rows = write(rows, '2.1.2', '', 'self_points', '0,25');
  const { commands, faults } = importRows(BLANK, rows);
  expect(faults).toEqual([]);
  expect(commands).toEqual([
    { line_code: '2.1.2', version: 0, self_points: '0.25', explanation: null },
    {
      line_code: '2.1.3',
      version: 0,
      values: { communes: '10', communes_with_access_to_law: '9' },
    },
  ]);
});

test('everything wrong is named by its cell, and then nothing is taken', () => {
  let rows = write(exported(), '2.1.3', '', 'self_points', '2,5');
  rows = write(rows, '3.4.1', 'finished_late', 'value', '0');
  rows = write(rows, '2.1.1', '', 'self_points', '0.25');
  const { commands, faults } = importRows(BLANK, rows);
  expect(commands).toEqual([]);
  expect(faults.map(({ refused, path }) => `${refused} ${path}`)).toEqual([
    `sheet.cell-closed ${cellOf('3.4.1', 'finished_late', 'value')}`,
    `sheet.points-above-maximum ${cellOf('2.1.3', '', 'self_points')}`,
  ]);
});

test('formulas, merged cells, unknown and doubled rows are refused by name', () => {
  const rows = exported();
  const odd = [
    { ...rows[0]!, self_points: { cell: 'D2', text: '1', fault: 'formula' as const } },
    { ...rows[1]!, value: { cell: 'C3', text: '1', fault: 'merged' as const } },
    { line_code: { cell: 'A9', text: '9.9.9' } },
    rows[4]!,
    rows[4]!,
  ];
  expect(importRows(BLANK, odd).faults.map(({ refused, path }) => `${refused} ${path}`)).toEqual([
    'sheet.cell-formula D2',
    'sheet.cell-merged C3',
    'sheet.row-unknown A9',
    `sheet.row-twice ${rows[4]!.measure!.text ? rows[4]!.measure!.cell : rows[4]!.line_code.cell}`,
  ]);
});

test('a file exported before somebody changed the line is not laid over that change', () => {
  const now = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
  const old = write(exported(), '2.1.3', '', 'self_points', '0.5');
  expect(importRows(now, old).faults).toMatchObject([
    { refused: 'sheet.row-stale', path: cellOf('2.1.3', '', 'version') },
  ]);
});
