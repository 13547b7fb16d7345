import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import type { World } from '../../ui/world.ts';
import { anchorOf } from '../criteria/complaints.ts';
import {
  changeDraft,
  discardSet,
  draftSet,
  importIntoDraft,
  putInForce,
  type Seen,
} from '../criteria/perform.ts';
import { findMove } from '../criteria/read-form.ts';
import type { StoredSet } from '../criteria/set-version.ts';
import { SetView } from '../criteria/set-view.tsx';
import { setAddress } from '../criteria/sets-page.ts';
import { criteriaWorldOf, getSet, readSetPage } from './read-criteria.ts';
import '../../ui/admin.css';
import '../calendar.css';
import '../criteria.css';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  return readSetPage(world, viewer, await getSet(world, viewer, params));
}

/** One step of a version: a change of the draft, its way into force, or a draft made from it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const form = await request.formData();
  const kept = textsOf(form);
  const seen: Seen = {
    set_code: params.set_code ?? '',
    version: Number(params.version),
    digest: kept.digest ?? '',
  };
  const done = await actOf(world, viewer, seen, form, kept);
  if (isRefusal(done)) return data({ refusal: done, kept }, { status: statusOf(done) });
  if (kept.act === 'approve') await takeUpNow(world);
  const told = kept.act === 'up' || kept.act === 'down' ? 'move' : kept.act;
  const place = anchorOf(kept.at?.replace(/\.?\w+\[\d+\]$/, '') ?? '');
  return redirect(`${setAddress(done)}?done=${told}#${place}`, 303);
}

const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** The scores of this process at once; others hear of it from the journal. */
async function takeUpNow({ references, scores }: World): Promise<void> {
  await references().reload();
  scores.renew();
}

async function actOf(
  world: World,
  viewer: Viewer | null,
  seen: Seen,
  form: FormData,
  fields: Record<string, string>,
): Promise<StoredSet | Refusal> {
  const deps = criteriaWorldOf(world);
  const { act, set_code = '', valid_from = '', reason = '' } = fields;
  const { decision_number: number = '', decision_on: on = '' } = fields;
  switch (act) {
    case 'draft': {
      const of = { base_set_code: seen.set_code, base_version: seen.version };
      return draftSet(deps, viewer, { ...of, set_code, valid_from, reason });
    }
    case 'approve':
      return putInForce(deps, viewer, seen, { number, on });
    case 'discard':
      return discardSet(deps, viewer, seen);
    case 'import':
      return importIntoDraft(deps, viewer, seen, await fileOf(form.get('file')));
    default: {
      const move = findMove(fields);
      return move
        ? changeDraft(deps, viewer, seen, move)
        : refuse('route.not-found', { path: act ?? '' });
    }
  }
}

const fileOf = async (file: FormDataEntryValue | null): Promise<string> =>
  file instanceof File ? file.text() : '';

export default function CriteriaSetPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return <SetView page={page} done={search.get('done')} answer={answer ?? null} />;
}
