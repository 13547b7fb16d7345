import { measuresAt, type SheetLine, type SheetUnit } from '../../campaign/index.ts';
import { assert, type Exact, type Random } from '../../kernel/index.ts';
import {
  type CriteriaSet,
  type LineScore,
  linesOf,
  scoreUnits,
  type UnitMeasures,
  type UnitScore,
} from '../../par/index.ts';
import { chooseGrades } from './choose.ts';
import type { Known } from './fillings.ts';
import { type GradedLine, gradedLines } from './graded.ts';
import { countsOf, drawTallies, type Respondents, type Tally } from './tallies.ts';
import { tuned } from './tune.ts';

/** A unit as it is to be solved: what the program counted of it, and what there was to be done. */
export interface SolveUnit extends SheetUnit {
  system: Known;
  facts: Known;
  respondents: Respondents;
}

/** A sheet in rough: each line's grades and the one that is to stand, and the survey's mean. */
export interface Rough {
  lines: GradedLine[];
  ends: number[];
  survey_share: number;
}

const floatOf = ({ n, d }: Exact): number => Number(n) / Number(d);

/** Surveys of well-placed units are good, and never without any fault. */
const surveyShare = (index: number): number => Math.min(0.94, Math.max(0.66, index / 100 - 0.03));

/** Chooses grades so that with surveys of about `survey_share` the index comes near its aim. */
export function roughSheet(
  random: Random,
  set: CriteriaSet,
  unit: SolveUnit,
  index: number,
): Rough {
  const known = { ...unit.facts, ...unit.system };
  const lines = gradedLines(set, { ...unit, known });
  const graded = new Set(lines.map(({ line }) => line.code));
  const fixed = scoreOf(set, { ...unit, counts: known }).lines.filter(
    ({ code, points }) => points && !graded.has(code),
  );
  const held = linesOf(set).filter(({ rule }) => isAsked(rule, unit.respondents));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const surveyed = sum(held.map(({ maximum }) => Number(maximum)));
  const best = sum([...fixed.map(pointsOf), ...lines.map(({ grades }) => grades[0]!.points)]);
  const scored = lines.filter(({ grades }) => grades[0]!.points > 0);
  const maximum = sum([
    surveyed,
    ...fixed.map((line) => floatOf(line.maximum)),
    ...scored.map(({ line }) => Number(line.maximum)),
  ]);
  const aim = (index / 100) * maximum;
  const needed = (aim - best) / surveyed;
  const survey_share = Math.min(0.985, Math.max(surveyShare(index), needed + 0.01));
  const { grades } = chooseGrades(random, lines, best + survey_share * surveyed - aim);
  return { lines, ends: grades, survey_share };
}

const pointsOf = ({ points }: LineScore): number => floatOf(points!);

const isAsked = (rule: GradedLine['line']['rule'], respondents: Respondents): boolean =>
  rule.kind === 'survey-mean' && rule.groups.some(({ group }) => respondents[group]! > 0);

const scoreOf = (set: CriteriaSet, measures: UnitMeasures): UnitScore =>
  scoreUnits(set, [measures]).scores[0]!;

/** The exact index lies so far above what is printed, in hundredths of a percent: never a tie. */
const ABOVE = { from: 0.0006, to: 0.0044 };

/**
 * The answers of surveys with which the finished sheet has exactly the index that is wanted, both
 * when it is cut off and when it is rounded: 95.60 is between 95.6006 and 95.6044.
 */
export function solveSurveys(
  random: Random,
  set: CriteriaSet,
  unit: SolveUnit,
  lines: readonly SheetLine[],
  { index, share }: { index: number; share: number },
): Tally[] {
  const drawn = drawTallies(random, linesOf(set), unit.respondents, share);
  const measures = (tallies: readonly Tally[]) =>
    measuresAt(set, unit, lines, unit.system, countsOf(tallies), 'final');
  const score = scoreOf(set, measures(drawn));
  const [now, maximum] = [floatOf(score.index!), floatOf(score.maximum)];
  const missing = (to: number) => ((index + to - now) / 100) * maximum;
  const found = tuned(random, drawn, { low: missing(ABOVE.from), high: missing(ABOVE.to) });
  assert(found, `no answers give unit ${unit.unit_id} an index of ${index}`);
  return found;
}
