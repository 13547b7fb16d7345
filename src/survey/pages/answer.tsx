import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isRefusal } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import { answerByLink, openLink } from '../perform-answer.ts';
import type { Typed } from '../sheet.ts';
import { optionsOf } from '../spec.ts';
import { AnswerView } from './answer-view.tsx';
import { surveyWorldOf } from './survey-world.ts';
import './answer.css';

/** A respondent's questionnaire: no sign-in, no script; the link is the only key. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world } = context.get(pageContext);
  const opened = await openLink(surveyWorldOf(world), params.token ?? '');
  if (isRefusal(opened)) throw refused(opened);
  const { survey, unit_id, questions } = opened;
  const { spec } = survey;
  return data(
    {
      ...{ name_vi: spec.name_vi, name_en: spec.name_en },
      ...{ lead_vi: spec.lead_vi, lead_en: spec.lead_en, close_on: spec.close_on },
      unit: world.references().today().by_id.get(unit_id)?.name ?? '',
      sample: spec.mark === 'sample',
      sections: spec.sections.flatMap(({ questions: all, ...section }) => {
        const asked = all
          .filter(({ question }) => questions.some((one) => one.question === question))
          .map((question) => ({ ...question, options: optionsOf(spec, question) }));
        return asked.length > 0 ? [{ ...section, questions: asked }] : [];
      }),
    },
    { headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } },
  );
}

export type AnswerPage = Awaited<ReturnType<typeof loader>>['data'];

/** Takes the answer; what was typed is kept where something is missing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world } = context.get(pageContext);
  const form = await request.formData();
  const typed: Typed = Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]),
  );
  const done = await answerByLink(surveyWorldOf(world), params.token ?? '', typed);
  if (isRefusal(done)) throw refused(done);
  if ('faults' in done) return data({ faults: done.faults, typed }, { status: 422 });
  return redirect('/s/thanks', 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta = () => [{ name: 'robots', content: 'noindex' }];

export default function Answer() {
  const answer = useActionData<typeof action>();
  return <AnswerView page={useLoaderData<typeof loader>()} answer={answer ?? null} />;
}
