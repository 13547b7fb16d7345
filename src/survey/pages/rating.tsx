import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isRefusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { makeRatingLink, mayRate } from '../perform-rating.ts';
import { RatingView } from './rating-view.tsx';
import { surveyWorldOf } from './survey-world.ts';
import './survey.css';

/** The slip by which an applicant rates a finished dossier, printed when the result is handed over. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const code = params.code ?? '';
  granted(await mayRate(surveyWorldOf(world), viewer, code));
  return { code };
}

/** A new link, shown once. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const made = await makeRatingLink(surveyWorldOf(world), viewer, params.code ?? '');
  if (isRefusal(made)) return data({ refusal: made, link: null }, { status: statusOf(made) });
  return data({ refusal: null, ...made }, { headers: { 'cache-control': 'no-store' } });
}

export default function Rating() {
  const { code } = useLoaderData<typeof loader>();
  return <RatingView code={code} answer={useActionData<typeof action>() ?? null} />;
}
