export { checkMeasures, measuresIn, measuresOf } from './check-measures.ts';
export { explain } from './explain/explain.ts';
export type { ExplanationLine } from './explain/explanation-line.ts';
export { type Gain, type Gains, gainsOf } from './explain/gains.ts';
export { ruleWords } from './explain/line-lines.ts';
export { type LineChange, scoreChanges } from './explain/score-changes.ts';
export {
  type ExtrasFor,
  type ExtrasRow,
  type PackedExtrasRow,
  packExtras,
  type ScoreExtras,
  scoreExtras,
  type UnitExtras,
  unpackExtras,
} from './extras.ts';
export { type Figure, parseFigure } from './figures/figure.ts';
export { type ClosingCheck, checkClosing } from './history/check-closings.ts';
export type { StoredClosing } from './history/closing.ts';
export { type ClosingWorld, type ScoreClosing, startScoreClosing } from './history/jobs.ts';
export { type HistoryRow, readClosings, readHistory } from './history/store.ts';
export * from './jobs.ts';
export * from './live-scores.ts';
export { type Counts, type Decided, scopedCounts, type UnitMeasures } from './measures.ts';
export { present } from './present.ts';
export type { IndexOf, Province, ScoredUnit } from './province/province.ts';
export { type ProvinceScores, scoreProvince } from './province/score-province.ts';
export { setsIn } from './province/sets-in-period.ts';
export { unitMeasures } from './province/unit-measures.ts';
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
export { appliesTo } from './score/applies.ts';
export { type ScoreYear, termsAt, yearOf } from './score/period-terms.ts';
export {
  changedScores,
  findScore,
  rescoreUnit,
  type Scoring,
  scoreUnits,
} from './score/scoring.ts';
export { type Progress, type Terms, WHOLE_YEAR } from './score/terms.ts';
export type { ComponentScore, LineScore, LineState, UnitScore } from './score/unit-score.ts';
export { checkDraftShape, findRuleShape, RULE_NAMES } from './set/check-draft-shape.ts';
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
export { criteriaSetSchema } from './set/json-schema.ts';
export type { Applies, Line, Mark, Method } from './set/line.ts';
export { adjustmentsOf, allLinesOf, isGroup, linesOf } from './set/lines.ts';
export { readCriteriaSet } from './set/read-set.ts';
export type { Remark } from './set/remark.ts';
export { reviewSet } from './set/review-set.ts';
export {
  AREA_HEAD,
  GROUP_HEAD,
  SCORED_CRITERION,
  SET as SET_SHAPE,
  SUB_CRITERION,
} from './set/set-shape.ts';
export { checkShape, type FieldKind, type Nested, type Shape } from './set/shape.ts';
export * from './shown-scores.ts';
export * from './store.ts';
export { tableHead } from './table/columns.ts';
export { readTable } from './table/read-table.ts';
export { stagesOf, stagesText } from './table/stages.ts';
export type { UnitTable } from './table/unit-table.ts';
export { writeTable } from './table/write-table.ts';
