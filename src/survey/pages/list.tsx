import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { may } from '../../identity/index.ts';
import { dayOf, formatDay, isRefusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import { createSurvey } from '../perform.ts';
import { listSurveys } from '../store.ts';
import { TEMPLATE_NAMES } from '../templates.ts';
import { ListView } from './list-view.tsx';
import { fieldsOf, surveyWorldOf } from './survey-world.ts';
import './survey.css';

/** All surveys; drafts only for those who manage them. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const seen = may(viewer, 'score.view-provisional', {});
  if (isRefusal(seen)) throw refused(seen);
  const may_manage = may(viewer, 'survey.manage', {}) === true;
  const { tenant_id } = world.tenant;
  const all = await world.database.inTenant(tenant_id, (tx) => listSurveys(tx, tenant_id));
  return {
    may_manage,
    year: Number(formatDay(dayOf(world.clock.now())).slice(0, 4)),
    templates: TEMPLATE_NAMES,
    surveys: all
      .filter(({ state }) => may_manage || state !== 'draft')
      .map(({ survey_id, kind, state, year, spec }) => ({
        ...{ survey_id, kind, state, year },
        ...{ name_vi: spec.name_vi, name_en: spec.name_en },
        ...{ open_on: spec.open_on, close_on: spec.close_on, sample: spec.mark === 'sample' },
      })),
  };
}

export type ListPage = Awaited<ReturnType<typeof loader>>;

/** Begins a draft and goes on to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const kept = await fieldsOf(request);
  const survey = await createSurvey(surveyWorldOf(world), viewer, {
    template: kept.template ?? '',
    year: Number(kept.year),
    reason: kept.reason ?? '',
  });
  if (!isRefusal(survey)) return redirect(`/surveys/${survey.survey_id}?done=drafted`, 303);
  return data({ refusal: survey, kept }, { status: statusOf(survey) });
}

export default function Surveys() {
  const page = useLoaderData<typeof loader>();
  return <ListView page={page} answer={useActionData<typeof action>() ?? null} />;
}
