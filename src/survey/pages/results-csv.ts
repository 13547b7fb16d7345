import type { LoaderFunctionArgs } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { resultOfAll, resultsByField, resultsByUnit } from '../results.ts';
import { resultsCsv } from '../results-csv.ts';
import { readSurveyReturns } from '../store-results.ts';
import { csvAnswer } from './file-answer.ts';
import { getSurvey } from './survey-world.ts';

/** The results as a file, exact. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const survey = await getSurvey(world, viewer, params.id);
  const units = world.references().today();
  const { tenant_id } = world.tenant;
  const all = await world.database.inTenant(tenant_id, (tx) =>
    readSurveyReturns(tx, tenant_id, survey, units),
  );
  const fields = survey.kind === 'sample' ? resultsByField(all) : [];
  const codeOf = (unit_id: number) => units.by_id.get(unit_id)?.code ?? String(unit_id);
  const text = resultsCsv([
    { of: 'all', code: '', result: resultOfAll(all) },
    ...resultsByUnit(all).map((one) => ({ of: 'unit', code: codeOf(one.unit_id), result: one })),
    ...fields.map((one) => ({ of: 'field', code: one.field, result: one })),
  ]);
  return csvAnswer(`motcua-${survey.survey_code}-results.csv`, text);
}
