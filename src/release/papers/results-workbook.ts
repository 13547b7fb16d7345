import { parseExact, print } from '../../kernel/index.ts';
import { linesOf } from '../../par/index.ts';
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../platform/index.ts';
import type { ReleaseBlock, ReleaseBody } from '../body.ts';
import { annexTable } from './annex-table.ts';
import { fill, TEMPLATES } from './templates.ts';

const { table: WORDS } = TEMPLATES;

/** The annexes as tables with numbers that can be reckoned with, and every line's points. */
export function resultsWorkbook({ header, blocks }: ReleaseBody): Workbook {
  return {
    dated_on: header.decision.on,
    sheets: blocks.flatMap((block) => [annexSheet(block, header.year), pointsSheet(block)]),
  };
}

function annexSheet(block: ReleaseBlock, year: number): WorkbookSheet {
  const { columns, rows, bold_rows } = annexTable(block, year - 1);
  const head = columns.map(
    ({ head: value }): WorkbookCell => ({ value, bold: true, align: 'center' }),
  );
  return {
    name: block.name,
    widths: columns.map(({ width }) => width * 1.6),
    frozen_rows: 2,
    landscape: true,
    rows: [
      [
        {
          value: fill(WORDS.title, { year, block: block.name }),
          bold: true,
          wrap: false,
          boxed: false,
        },
      ],
      head,
      ...rows.map((row, r) =>
        row.map((text, c) => ({ ...cellOf(text, columns[c]!.align), bold: bold_rows.includes(r) })),
      ),
    ],
  };
}

/** A row a unit, a column a line with its maximum. */
function pointsSheet(block: ReleaseBlock): WorkbookSheet {
  const lines = linesOf(block.set);
  const heads = lines.map(({ code, maximum }) => fill(WORDS.points_of, { code, maximum }));
  return {
    name: fill(WORDS.details, { block: block.name.slice(0, 22) }),
    widths: [12, 36, ...lines.map(() => 8)],
    frozen_rows: 1,
    landscape: true,
    rows: [
      [WORDS.code, WORDS.unit, ...heads].map((value) => ({ value, bold: true })),
      ...block.units.map(({ unit_code, name, outcome }) => [
        cellOf(unit_code, 'left'),
        cellOf(name, 'left'),
        ...outcome.lines.map(({ points }) => pointsCell(points)),
      ]),
    ],
  };
}

/** Points to six places: enough to add them up again; the exact ones are in the release file. */
function pointsCell(points: string | null): WorkbookCell {
  const exact = points === null ? null : parseExact(points);
  if (!exact) return { value: '–', align: 'right' };
  return { value: Number(print(exact, 6, 'half-up', '.')), align: 'right' };
}

const NUMBER = /^-?\d+(,\d+)?$/;

const cellOf = (text: string, align: 'left' | 'center' | 'right') => ({
  value: NUMBER.test(text) ? Number(text.replace(',', '.')) : text,
  align,
});
