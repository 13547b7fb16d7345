import type { Tx } from '../platform/index.ts';
import type { UnitsOn } from '../unit/index.ts';
import { countsByUnit, type UnitSurvey } from './counts.ts';
import { resultsByUnit, type SurveyReturns } from './results.ts';
import { listSurveys } from './store.ts';
import { readReturns, readStrata, readTallies } from './store-answers.ts';
import type { Survey } from './survey.ts';

/** Everything that came back to a survey, ready to be estimated from. */
export async function readSurveyReturns(
  tx: Tx,
  tenant_id: number,
  { survey_id, spec }: Survey,
  units: UnitsOn,
): Promise<SurveyReturns> {
  return {
    spec,
    strata: await readStrata(tx, tenant_id, survey_id),
    returns: await readReturns(tx, tenant_id, survey_id),
    tallies: await readTallies(tx, tenant_id, survey_id),
    blockOf: (unit_id) => units.by_id.get(unit_id)?.block_code ?? null,
  };
}

/**
 * What the panels and samples of a year say of each unit, by the names of measures that survey
 * rules of criteria sets take. Ratings stay with those who read them.
 */
export async function surveyResults(
  tx: Tx,
  tenant_id: number,
  year: number,
  units: UnitsOn,
): Promise<ReadonlyMap<number, UnitSurvey>> {
  const surveys = (await listSurveys(tx, tenant_id)).filter(
    (one) => one.year === year && one.kind !== 'rating' && one.state !== 'draft',
  );
  const found = new Map<number, UnitSurvey>();
  for (const survey of surveys) {
    const all = await readSurveyReturns(tx, tenant_id, survey, units);
    for (const unit of countsByUnit(resultsByUnit(all), all))
      found.set(unit.unit_id, joined(found.get(unit.unit_id), unit));
  }
  return found;
}

/** Two surveys about one unit: each asks questions of its own. */
const joined = (before: UnitSurvey | undefined, unit: UnitSurvey): UnitSurvey =>
  before
    ? {
        unit_id: unit.unit_id,
        counts: { ...before.counts, ...unit.counts },
        sheets: before.sheets + unit.sheets,
        questions: [...before.questions, ...unit.questions],
      }
    : unit;
