import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { actions, perform } from '../../dossier/index.ts';
import { isRefusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { enteredIn, readActForm } from '../act-form.ts';
import { DossierView } from '../dossier-view.tsx';
import { SlipView } from '../slip-view.tsx';
import { readDossierPage } from '../store-dossier.ts';
import { getSignedIn } from './sign-in-first.ts';
import '../desk.css';
import '../dossier.css';
import '../slip.css';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  getSignedIn(viewer, 'dossier.view');
  const page = granted(await readDossierPage(world, viewer, params.code ?? ''));
  const keys = Object.fromEntries(page.sheet.possible.map((verb) => [verb, randomUUID()]));
  return { ...page, keys, demo: world.config.demo };
}

/** Does one of the actions, then shows the page anew; refused, it keeps what was entered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const form = await request.formData();
  const code = params.code ?? '';
  const verb = String(form.get('verb') ?? '');
  const body = readActForm(form);
  const idempotency_key = form.get('idempotency_key');
  const known = actions.some((one) => one.verb === verb);
  const done = known
    ? await perform(world.dossier, viewer, { verb, code, body, idempotency_key })
    : refuse('route.not-found', { path: `/dossiers/${code}` });
  if (!isRefusal(done)) return redirect(`/dossiers/${code}?done=${verb}`, 303);
  const kept = { verb, entered: enteredIn(form) };
  const answer = { refusal: done, kept, seen_seq: body.last_seq ?? null };
  return data(answer, { status: statusOf(done) });
}

/** Also after a refused act: what a colleague did meanwhile is shown. */
export const shouldRevalidate = () => true;

export default function DossierPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const received = search.has('received');
  if (received || search.has('slip'))
    return <SlipView {...page} received={received} onPrint={() => window.print()} />;
  return <DossierView page={page} answer={answer ?? null} done={search.get('done')} />;
}
