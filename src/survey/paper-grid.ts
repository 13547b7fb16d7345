/**
 * Reads the grid in which papers are typed: cells are named `row.question`, several options of one
 * cell stand apart by a space or a comma, letters may be small. A row without any entry is no paper.
 *
 * Source: our choice of keys.
 * Example: `3.Q1` = "a" is option A to Q1 on the third paper.
 */
import type { Typed } from './sheet.ts';

/** All fields of the grid as they were typed. */
export type TypedGrid = Readonly<Record<string, string>>;

export const ROWS = 10;

const CELL = /^(\d{1,3})\.(.+)$/;

export function readGrid(fields: TypedGrid): { rows: { row: number; typed: Typed }[] } {
  const rows = new Map<number, Record<string, string[]>>();
  for (const [name, text] of Object.entries(fields)) {
    const [, row, question] = CELL.exec(name) ?? [];
    if (!row || !question || text.trim() === '') continue;
    const typed = rows.get(Number(row)) ?? {};
    typed[question] = question.startsWith('T')
      ? [text]
      : text
          .toUpperCase()
          .split(/[\s,]+/)
          .filter(Boolean);
    rows.set(Number(row), typed);
  }
  return { rows: [...rows].map(([row, typed]) => ({ row, typed })).sort((a, b) => a.row - b.row) };
}
