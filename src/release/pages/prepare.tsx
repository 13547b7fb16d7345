import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isRefusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { releaseCode } from '../body.ts';
import { prepareRelease } from '../index.ts';
import { PrepareView } from './prepare-view.tsx';
import { readCorrections } from './read-corrections.ts';
import { readPrepare } from './read-prepare.ts';
import './release.css';

/** What is missing before a release, and the form that freezes it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const asked = new URL(request.url).searchParams.get('campaign');
  return readPrepare(world, viewer, asked);
}

/** Freezes a campaign's results for signature. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const form = await request.formData();
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ) as Record<string, string>;
  const corrections = readCorrections(fields.corrections ?? '');
  const answer = isRefusal(corrections)
    ? corrections
    : await prepareRelease(world.release, viewer, { ...fields, corrections });
  if (isRefusal(answer))
    return data({ refusal: answer, kept: fields }, { status: statusOf(answer) });
  return redirect(`/releases/${releaseCode(answer)}?done=prepare`, 303);
}

export default function Prepare() {
  const answer = useActionData<typeof action>();
  return (
    <PrepareView
      page={useLoaderData<typeof loader>()}
      refusal={answer?.refusal ?? null}
      kept={answer?.kept ?? {}}
    />
  );
}
