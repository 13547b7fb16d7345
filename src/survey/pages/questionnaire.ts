import type { LoaderFunctionArgs } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { fileAnswer } from './file-answer.ts';
import { getSurvey } from './survey-world.ts';

/** The questionnaire as JSON: what the builder takes back. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { spec } = await getSurvey(world, viewer, params.id);
  const text = `${JSON.stringify(spec, null, 2)}\n`;
  return fileAnswer(`motcua-${spec.survey_code}.json`, 'application/json', text);
}
