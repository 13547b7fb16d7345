import type { Exact } from '../../kernel/index.ts';
import {
  type CriteriaSet,
  type Figure,
  type Line,
  linesOf,
  parseFigure,
  scoreUnits,
  type UnitMeasures,
} from '../../par/index.ts';
import { type Filling, fillingsOf, type Known } from './fillings.ts';

/** A way to fill a line in, with the points that its rule gives for it. */
export interface Grade {
  filling: Filling;
  points: number;
}

/** A line that somebody fills in: its grades, best first, each with fewer points than before. */
export interface GradedLine {
  line: Line;
  grades: Grade[];
}

/** Where a unit is ranked, and what is known about it. */
export interface KnownUnit {
  unit_id: number;
  block_code: string | null;
  level: string | null;
  known: Known;
}

/**
 * All lines that people fill in, with every grade that their rules really give: the rules
 * themselves are asked, grade by grade.
 */
export function gradedLines(set: CriteriaSet, unit: KnownUnit): GradedLine[] {
  const lines = linesOf(set)
    .map((line) => ({ line, fillings: fillingsOf(line.rule, unit.known) }))
    .filter(({ fillings }) => fillings.length > 0);
  const most = Math.max(...lines.map(({ fillings }) => fillings.length));
  const filled = Array.from({ length: most }, (_, grade) =>
    filledIn(
      unit,
      grade,
      lines.map(({ fillings }) => fillings[grade] ?? {}),
    ),
  );
  const points = scoreUnits(set, filled).scores.map(
    (score) => new Map(score.lines.map((line) => [line.code, line.points && floatOf(line.points)])),
  );
  return lines.map(({ line, fillings }) => ({
    line,
    grades: falling(
      fillings.map((filling, grade) => ({ filling, points: points[grade]!.get(line.code)! })),
    ),
  }));
}

const floatOf = ({ n, d }: Exact): number => Number(n) / Number(d);

/** The unit with all its lines filled in so. */
function filledIn(unit: KnownUnit, unit_id: number, fillings: readonly Filling[]): UnitMeasures {
  const counts: Record<string, Figure> = { ...unit.known };
  const choices: Record<string, string> = {};
  for (const [measure, text] of fillings.flatMap((filling) => Object.entries(filling))) {
    const figure = parseFigure(text);
    if (figure === null) choices[measure] = text;
    else counts[measure] = figure;
  }
  return { unit_id, block_code: unit.block_code, level: unit.level, counts, choices };
}

/** Only the first filling of each number of points; without points there is nothing to choose. */
function falling(grades: readonly { filling: Filling; points: number | null }[]): Grade[] {
  const [best] = grades;
  if (best!.points === null) return [{ filling: best!.filling, points: 0 }];
  const kept: Grade[] = [];
  for (const { filling, points } of grades) {
    if (points !== null && points < (kept.at(-1)?.points ?? Number.MAX_VALUE)) {
      kept.push({ filling, points });
    }
  }
  return kept;
}
