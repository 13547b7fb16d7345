/**
 * Surveys: rating after each finished dossier, panels of respondents, samples of citizens. They
 * export counts; what the counts are worth is decided to the right, by criteria sets.
 *
 * For campaigns: `surveyResults(tx, tenant_id, year, units)` gives per unit the answers counted under the
 * names that survey rules take (`Q1.department-leaders.A`), with n and margin of error.
 *
 * For a survey that was held before (a demonstration's, an imported one):
 *
 *   const spec = surveyOfYear('panel', 2022);  // or 'citizens': data/surveys/*.json
 *   const answers = answerRows(
 *     [{ unit_id, group_code: 'department-leaders', field: ALL_FIELDS,
 *        answers: { Q1: { A: 20, B: 8, C: 2 }, Q2: { A: 18, B: 12 } } }, …],
 *     parseDay('2022-11-20')!, 'panel-2022');
 *   await loadSurvey(tx, tenant_id, { spec, strata: [], answers, opened_at, closed_at,
 *     province_id, recorded_at });
 *
 * `answers` has as many rows a place as its most answered question. `loadSurvey` writes them, their tallies, `survey.opened` and `survey.closed`.
 */
export * from './answer-rows.ts';
export * from './answers-csv.ts';
export * from './asked.ts';
export * from './check.ts';
export * from './counts.ts';
export * from './jobs.ts';
export { createSurvey, openSurvey } from './perform.ts';
export type { SurveyWorld } from './perform-act.ts';
export { drawSample } from './perform-draw.ts';
export { sendLinks } from './perform-invite.ts';
export * from './results.ts';
export * from './spec.ts';
export * from './store.ts';
export { insertAnswers, readReturns, readStrata, readTallies } from './store-answers.ts';
export {
  deleteInvitations,
  type Invitation,
  markTold,
  readInvitations,
} from './store-invitations.ts';
export * from './store-load.ts';
export * from './store-results.ts';
export * from './survey.ts';
export * from './templates.ts';
