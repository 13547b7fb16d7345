/**
 * What a set scores a unit by at a stage of the campaign: the program's counts of the data period,
 * what the unit reported beside them, the surveys' answers, and the points that people gave.
 *
 * Source: QĐ 876/QĐ-BNV (an index of appraised, reported and surveyed points); TT 01/2018/TT-VPCP.
 * Example: the program counted 412 finished in time, the unit reports 410: 412 counts. A line
 * that the appraiser set to 0.5 counts 0.5 from `appraised-1` on, whatever its rule says.
 */
import {
  allLinesOf,
  type Counts,
  type CriteriaSet,
  type Decided,
  type Figure,
  inputsOf,
  parseFigure,
  type UnitMeasures,
} from '../par/index.ts';
import { NOT_APPLICABLE, type SheetLine } from './sheet-line.ts';
import { givenAt, type ScoreStage } from './stage.ts';

/** A unit as a set judges it: where it is ranked. */
export type SheetUnit = Pick<UnitMeasures, 'unit_id' | 'block_code' | 'level'>;

/** The measures of one sheet at a stage. `system` and `surveys` win over what the unit reports. */
export function measuresAt(
  set: CriteriaSet,
  unit: SheetUnit,
  lines: readonly SheetLine[],
  system: Counts,
  surveys: Counts,
  stage: ScoreStage,
): UnitMeasures {
  const inputs = inputsOf(set);
  const reported: Record<string, Figure> = {};
  const choices: Record<string, string> = {};
  for (const { values } of lines)
    for (const [measure, value] of Object.entries(values)) {
      if (inputs.get(measure)?.kind === 'choice') choices[measure] = value;
      else reported[measure] = parseFigure(value) ?? 0;
    }
  return {
    ...unit,
    counts: { ...reported, ...system, ...surveys },
    choices,
    decided: decidedAt(set, lines, stage),
  };
}

/** Points that people gave, by line. A measured line has no points of the unit's own. */
function decidedAt(
  set: CriteriaSet,
  lines: readonly SheetLine[],
  stage: ScoreStage,
): Record<string, Decided> {
  const claims = new Map(allLinesOf(set).map(({ code, method }) => [code, mayClaim(method)]));
  return Object.fromEntries(
    lines.flatMap((line) => {
      const own = claims.get(line.line_code) ? line : { ...line, self_points: null };
      const points = givenAt(own, stage);
      return points === null ? [] : [[line.line_code, decidedOf(points)]];
    }),
  );
}

const decidedOf = (points: string): Decided =>
  points === NOT_APPLICABLE ? NOT_APPLICABLE : (parseFigure(points) ?? 0);

/** Whether a unit may claim points itself: not where the program counts or people are asked. */
export const mayClaim = (method: string): boolean => method !== 'measured' && method !== 'surveyed';
