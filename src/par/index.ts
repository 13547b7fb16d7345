export { checkMeasures, measuresOf } from './check-measures.ts';
export { explain } from './explain/explain.ts';
export type { ExplanationLine } from './explain/explanation-line.ts';
export { ruleWords } from './explain/line-lines.ts';
export { type Figure, parseFigure } from './figures/figure.ts';
export * from './live-scores.ts';
export { type Counts, type Decided, scopedCounts, type UnitMeasures } from './measures.ts';
export { present } from './present.ts';
export { type Mover, type Rehearsal, rehearse, type SilentBranch } from './rehearsal/rehearse.ts';
export type { Draws } from './robustness/draws.ts';
export {
  type RankBand,
  type Robustness,
  robustnessOf,
  TEN_PERCENT,
} from './robustness/robustness.ts';
export * from './routes.ts';
export type { Words } from './rule-kind.ts';
export {
  changedScores,
  findScore,
  rescoreUnit,
  type Scoring,
  scoreUnits,
} from './score/scoring.ts';
export { type Progress, type Terms, WHOLE_YEAR } from './score/terms.ts';
export type { ComponentScore, LineScore, LineState, UnitScore } from './score/unit-score.ts';
export { compareSets, type SetDifference } from './set/compare-sets.ts';
export type {
  Agency,
  Area,
  CriteriaSet,
  Criterion,
  CriterionGroup,
  ScoredCriterion,
  SubCriterion,
  TierBand,
  Tiers,
} from './set/criteria-set.ts';
export { type InputOf, inputsOf } from './set/inputs.ts';
export type { Applies, Line, Mark, Method } from './set/line.ts';
export { adjustmentsOf, allLinesOf, linesOf } from './set/lines.ts';
export { readCriteriaSet } from './set/read-set.ts';
export type { Remark } from './set/remark.ts';
export { reviewSet } from './set/review-set.ts';
export { tableHead } from './table/columns.ts';
export { readTable } from './table/read-table.ts';
export { stagesOf, stagesText } from './table/stages.ts';
export type { UnitTable } from './table/unit-table.ts';
