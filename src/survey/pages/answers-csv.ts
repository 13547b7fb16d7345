import type { LoaderFunctionArgs } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { answersCsv } from '../answers-csv.ts';
import { readAnswers, readStrata } from '../store-answers.ts';
import { csvAnswer } from './file-answer.ts';
import { getSurvey, managerOnly } from './survey-world.ts';

/** All answers without names, with what each stands for; for those who manage surveys. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  managerOnly(viewer);
  const survey = await getSurvey(world, viewer, params.id);
  const { tenant_id } = world.tenant;
  const { by_id } = world.references().today();
  return world.database.inTenant(tenant_id, async (tx) => {
    const answers = await readAnswers(tx, tenant_id, survey.survey_id);
    const strata = await readStrata(tx, tenant_id, survey.survey_id);
    const codeOf = (unit_id: number) => by_id.get(unit_id)?.code ?? String(unit_id);
    const text = answersCsv(survey.spec, answers, strata, codeOf);
    return csvAnswer(`motcua-${survey.survey_code}-answers.csv`, text);
  });
}
