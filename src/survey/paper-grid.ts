/**
 * Reads the grid in which papers are typed: cells are named `row.question`, several options of one
 * cell stand apart by a space or a comma, letters may be small. A row without any entry is no paper.
 *
 * Source: our choice of keys.
 * Example: `3.Q1` = "a" is option A to Q1 on the third paper.
 */
import type { Typed } from './sheet.ts';
import { optionsOf, type Question, questionsOf, type SurveySpec } from './spec.ts';

/** All fields of the grid as they were typed. */
export type TypedGrid = Readonly<Record<string, string>>;

export const ROWS = 10;

const CELL = /^(\d{1,3})\.(.+)$/;

/** The papers of a grid: letters of an option count however they are written, words stay. */
export function readGrid(spec: SurveySpec, fields: TypedGrid): { row: number; typed: Typed }[] {
  const questions = new Map(questionsOf(spec).map((one) => [one.question, one]));
  const rows = new Map<number, Record<string, string[]>>();
  for (const [name, text] of Object.entries(fields)) {
    const [, row, code = ''] = CELL.exec(name) ?? [];
    const question = questions.get(code);
    if (!row || !question || text.trim() === '') continue;
    const typed = rows.get(Number(row)) ?? {};
    typed[code] = question.type === 'text' ? [text] : optionsIn(spec, question, text);
    rows.set(Number(row), typed);
  }
  return [...rows].map(([row, typed]) => ({ row, typed })).sort((a, b) => a.row - b.row);
}

function optionsIn(spec: SurveySpec, question: Question, text: string): string[] {
  const known = optionsOf(spec, question).map(({ option }) => option);
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => known.find((option) => option.toLowerCase() === one.toLowerCase()) ?? one);
}
