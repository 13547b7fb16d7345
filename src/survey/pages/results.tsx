import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { may } from '../../identity/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { printResult } from '../figure-text.ts';
import { resultOfAll, resultsByField, resultsByUnit } from '../results.ts';
import { readSurveyReturns } from '../store-results.ts';
import { ResultsView } from './results-view.tsx';
import { getSurvey } from './survey-world.ts';
import './survey.css';

/** What a survey says, by factor, unit, field and question. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const survey = await getSurvey(world, viewer, params.id);
  const units = world.references().today();
  const { tenant_id } = world.tenant;
  const all = await world.database.inTenant(tenant_id, (tx) =>
    readSurveyReturns(tx, tenant_id, survey, units),
  );
  const fields = survey.kind === 'sample' ? resultsByField(all) : [];
  return {
    survey_id: survey.survey_id,
    state: survey.state,
    spec: survey.spec,
    may_manage: may(viewer, 'survey.manage', {}) === true,
    whole: printResult(resultOfAll(all)),
    units: resultsByUnit(all)
      .sort((a, b) => a.unit_id - b.unit_id)
      .map((result) => ({
        name: units.by_id.get(result.unit_id)?.name ?? String(result.unit_id),
        code: units.by_id.get(result.unit_id)?.code ?? '',
        ...printResult(result),
      })),
    fields: fields
      .sort((a, b) => (a.field < b.field ? -1 : 1))
      .map((result) => ({ name: result.field, ...printResult(result) })),
  };
}

export type ResultsPage = Awaited<ReturnType<typeof loader>>;

export default function Results() {
  return <ResultsView page={useLoaderData<typeof loader>()} />;
}
