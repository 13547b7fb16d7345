import type { ImportFigures, ImportRow, Ran, ToldFault } from '../import/index.ts';

const FIGURES: readonly [keyof ImportFigures, string][] = [
  ['received', 'received'],
  ['finished', 'finished'],
  ['on_time_by_instant', 'on time by instant'],
  ['late_by_instant', 'late by instant'],
  ['on_time_by_date', 'on time by date'],
  ['late_by_date', 'late by date'],
  ['open', 'open'],
  ['open_overdue', 'open, overdue'],
];

/** What an import came to, for people. */
export function summaryOf(
  code: string,
  { import_id, rows_total, file_sha256, totals }: Ran,
  first: readonly ImportRow[],
  dry_run: boolean,
): string[] {
  const { outcomes, by_rule, due_by, created } = totals;
  const number = import_id === null ? '' : `, import ${import_id}`;
  const made = [
    ...(created.province ? [`province ${created.province}`] : []),
    ...(created.units.length ? [`${created.units.length} units`] : []),
    ...(created.procedures.length ? [`${created.procedures.length} procedures`] : []),
    ...(created.periods ? [`${created.periods} periods`] : []),
  ];
  const rules = Object.entries(by_rule).sort((a, b) => b[1] - a[1]);
  return [
    `${code}${number}: ${rows_total} rows, SHA-256 ${file_sha256}${dry_run ? ', dry run: nothing was written' : ''}`,
    Object.entries(outcomes)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', '),
    `due moments: ${due_by.file} given by the file, ${due_by.clock} counted by the clock, ${due_by.none} without`,
    ...(made.length ? [`${dry_run ? 'would make' : 'made'} ${made.join(', ')}`] : []),
    ...figureLines(totals.of_file, totals.of_province),
    ...(rules.length ? ['rows told apart or refused, by rule:'] : []),
    ...rules.map(([rule, count]) => `  ${String(count).padStart(7)} ${rule}`),
    ...first.flatMap(faultLines),
  ];
}

function figureLines(file: ImportFigures, province: ImportFigures | null): string[] {
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => String(value).padStart(12)).join('');
  const head = ['in the file', ...(province ? ['in province', 'difference'] : [])];
  return [
    `${''.padEnd(20)}${cells(head)}`,
    ...FIGURES.map(([figure, name]) => {
      const there = province ? [province[figure], province[figure] - file[figure]] : [];
      return `${name.padEnd(20)}${cells([file[figure], ...there])}`;
    }),
  ];
}

const faultLines = ({ row_number, faults }: ImportRow): string[] =>
  (faults ?? []).map((fault) => `row ${row_number}, ${faultText(fault)}`);

function faultText({ column, rule, value, possible }: ToldFault): string {
  const where = column === null ? 'the whole row' : `column "${column}"`;
  const more = possible.length ? `; possible: ${possible.join(', ')}` : '';
  return `${where}: ${rule}${value ? ` "${value}"` : ''}${more}`;
}

/** The same for programs. */
export const jsonOf = (
  province: string,
  { import_id, file_sha256, rows_total, totals }: Ran,
  first_faults: readonly ImportRow[],
  dry_run: boolean,
) => ({
  province,
  import_id,
  dry_run,
  file_sha256,
  rows: rows_total,
  outcomes: totals.outcomes,
  by_rule: totals.by_rule,
  of_file: totals.of_file,
  of_province: totals.of_province,
  due_by: totals.due_by,
  created: totals.created,
  first_faults: first_faults.map(({ row_number: row, line, code, outcome, faults }) => ({
    row,
    line,
    code,
    outcome,
    faults,
  })),
});
