import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { may } from '../../identity/index.ts';
import { isRefusal, refuse, statusOf } from '../../kernel/index.ts';
import { formatMoment } from '../../ui/format.ts';
import { pageContext } from '../../ui/page-context.ts';
import { langOfRequest } from '../../ui/preference.ts';
import { releaseCode, releaseName } from '../body.ts';
import { bodyOf, publishRelease, signRelease, withdrawRelease } from '../index.ts';
import {
  getRelease,
  keepsReleases,
  readChanges,
  readKey,
  readPeople,
  readReleases,
} from './read-release.ts';
import { blockView, type ReleasePage } from './release-page.ts';
import { ReleaseView } from './release-view.tsx';
import './release.css';

/** One release: its tables, its seal, what it corrects and what has changed since. */
export async function loader({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<ReleasePage> {
  const { world, viewer } = context.get(pageContext);
  const release = await getRelease(world, viewer, params.release);
  const { signature, body: _, ...head } = release;
  const { header, blocks } = bodyOf(release);
  const lang = langOfRequest(request);
  const others = await readReleases(world, null);
  const newest = others.find(({ year }) => year === release.year);
  const names = await readPeople(world, release);
  const told = (by: number | null, at: number | null) =>
    at === null ? null : `${names.get(by ?? 0) ?? ''}, ${formatMoment(at)}`;
  return {
    head,
    header,
    code: releaseCode(release),
    name: releaseName(release),
    blocks: blocks.map((block) => blockView(block, lang)),
    prepared: told(release.prepared_by, release.prepared_at)!,
    signed: signature && told(release.signed_by, release.signed_at),
    published: told(release.published_by, release.published_at),
    ...(await readKey(world)),
    replaced_by:
      newest && newest.number > release.number
        ? { code: releaseCode(newest), name: releaseName(newest) }
        : null,
    changes: await readChanges(world, viewer, release),
    may_sign: may(viewer, 'release.sign', {}) === true,
    may_prepare: may(viewer, 'release.prepare', {}) === true,
    own: viewer?.account_id === release.prepared_by && keepsReleases(viewer),
  };
}

/** The next step of a release: its signature, its publication, or its end before both. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const code = params.release ?? '';
  const form = await request.formData();
  const act = String(form.get('act') ?? '');
  const done = await (() => {
    switch (act) {
      case 'sign':
        return signRelease(world.release, viewer, code, String(form.get('sha256') ?? ''));
      case 'publish':
        return publishRelease(world.release, viewer, code);
      case 'withdraw':
        return withdrawRelease(world.release, viewer, code);
      default:
        return refuse('input.invalid', { faults: ['act'] }, { path: 'act' });
    }
  })();
  if (isRefusal(done)) return data({ refusal: done }, { status: statusOf(done) });
  if (act === 'withdraw') return redirect('/releases?done=withdraw', 303);
  return redirect(`/releases/${code}?done=${act}`, 303);
}

export default function Release() {
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  return <ReleaseView page={page} done={search.get('done')} refusal={answer?.refusal ?? null} />;
}
