/**
 * What a set scores a unit by at a stage of the campaign: the program's counts of the data period,
 * what the unit reported beside them, the surveys' answers, and the points that people gave. A line
 * that the unit should have reported on and did not has 0 points; it does not leave the maximum, or
 * silence would pay.
 *
 * Source: QĐ 876/QĐ-BNV (an index of measured, appraised and surveyed points); TT 01/2018/TT-VPCP.
 * Example: the program counted 412 finished in time, the unit reports 410: 412 counts. A line
 * that the appraiser set to 0.5 counts 0.5 from `appraised-1` on, whatever its rule says.
 */
import {
  type Counts,
  type CriteriaSet,
  type Decided,
  type Figure,
  inputsOf,
  measuresIn,
  parseFigure,
  type UnitMeasures,
} from '../par/index.ts';
import type { SheetUnit } from './sheet.ts';
import { NOT_APPLICABLE, type SheetLine } from './sheet-line.ts';
import { isReportable, linesFor, mayClaim } from './sheet-lines.ts';
import { givenAt, type ScoreStage } from './stage.ts';

/** The measures of one sheet at a stage. `system` and `surveys` win over what the unit reports. */
export function measuresAt(
  set: CriteriaSet,
  { unit_id, block_code, level }: SheetUnit,
  lines: readonly SheetLine[],
  system: Counts,
  surveys: Counts,
  stage: ScoreStage,
): UnitMeasures {
  const unit = { unit_id, block_code, level };
  const reported = figuresOf(set, lines);
  const known = { ...reported, counts: { ...reported.counts, ...system, ...surveys } };
  const given = new Map(lines.map((line) => [line.line_code, line]));
  const decided: Record<string, Decided> = {};
  for (const line of linesFor(set, unit)) {
    const state = given.get(line.code);
    const own = state && !mayClaim(line.method) ? { ...state, self_points: null } : state;
    const points = own ? givenAt(own, stage) : null;
    if (points !== null) decided[line.code] = decidedOf(points);
    else if (isReportable(line, system) && !isComplete(measuresIn(line.rule), known))
      decided[line.code] = 0;
  }
  return { ...unit, ...known, decided };
}

/** What units wrote on lines, as figures and choices. */
export function figuresOf(
  set: CriteriaSet,
  lines: readonly Pick<SheetLine, 'values'>[],
): { counts: Record<string, Figure>; choices: Record<string, string> } {
  const inputs = inputsOf(set);
  const counts: Record<string, Figure> = {};
  const choices: Record<string, string> = {};
  for (const { values } of lines)
    for (const [measure, value] of Object.entries(values)) {
      if (inputs.get(measure)?.kind === 'choice') choices[measure] = value;
      else counts[measure] = parseFigure(value) ?? 0;
    }
  return { counts, choices };
}

const isComplete = (
  measures: readonly string[],
  { counts, choices }: { counts: Counts; choices: Record<string, string> },
): boolean => measures.every((name) => counts[name] !== undefined || choices[name] !== undefined);

/** Points as the scorer takes them. */
export const decidedOf = (points: string): Decided =>
  points === NOT_APPLICABLE ? NOT_APPLICABLE : (parseFigure(points) ?? 0);
