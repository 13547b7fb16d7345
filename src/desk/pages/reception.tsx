import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  isRouteErrorResponse,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useFetcher,
  useLoaderData,
  useNavigation,
  useRouteError,
} from 'react-router';
import { perform } from '../../dossier/index.ts';
import { isRefusal, type Refusal, refuse, statusOf } from '../../kernel/index.ts';
import { Failure } from '../../ui/failure.tsx';
import { pageContext } from '../../ui/page-context.ts';
import type { DuePreview } from '../due-preview.ts';
import { findOffers } from '../offers.ts';
import {
  commandOf,
  faultsIn,
  fieldOf,
  type ReceptionValues,
  readReception,
} from '../reception-form.ts';
import { type ReceptionAnswer, ReceptionView } from '../reception-view.tsx';
import { SignInAgain } from '../sign-in-again.tsx';
import { getOffers, previewOf } from './offers-of.ts';
import { getSignedIn } from './sign-in-first.ts';
import '../desk.css';
import '../dossier.css';
import '../reception.css';

export function loader({ context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const offers = getOffers(world, getSignedIn(viewer, 'dossier.receive'));
  return { offers, idempotency_key: randomUUID() };
}

/** Finds procedures for those without script, or receives. Whatever was typed comes back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const form = await request.formData();
  const values = readReception(form);
  const idempotency_key = String(form.get('idempotency_key') ?? '');
  // The session has ended at the counter: what was typed must outlive the way through signing in.
  if (!viewer) throw data({ ...signInAgain(), values, idempotency_key }, { status: 401 });
  const offers = getOffers(world, viewer);
  const offer = offers.find(({ key }) => key === values.offer);
  const search = String(form.get('search') ?? '');
  const found = findOffers(offers, search).map(({ key }) => key);
  const preview = previewOf(world, offer, values.channel);
  const answer = { values, search, found, preview, idempotency_key };
  if (form.get('intent') === 'find') return { ...answer, faults: [], refusal: null };
  const faults = faultsIn(values, offers);
  if (faults.length > 0 || !offer)
    return data({ ...answer, faults, refusal: null }, { status: 422 });
  const body = commandOf(values, offer);
  const done = await perform(world.dossier, viewer, { verb: 'receive', body, idempotency_key });
  if (!isRefusal(done)) return redirect(`/dossiers/${done.dossier.code}?received=1`, 303);
  const field = fieldOf(done);
  const told = { faults: field ? [field] : [], refusal: done };
  return data({ ...answer, ...told }, { status: statusOf(done) });
}

const signInAgain = (): Refusal =>
  refuse('access.sign-in-first', { verb: 'dossier.receive' }, { possible: ['/login'] });

export default function Reception() {
  const { offers, idempotency_key } = useLoaderData<typeof loader>();
  const answer: ReceptionAnswer | undefined = useActionData<typeof action>();
  const preview = useFetcher<DuePreview | null>();
  const busy = useNavigation().state === 'submitting';
  return (
    <ReceptionView
      offers={offers}
      idempotency_key={answer?.idempotency_key || idempotency_key}
      answer={answer ?? null}
      preview={preview.data ?? answer?.preview ?? null}
      onOffer={(offer, channel) =>
        preview.load(`/reception/due?${new URLSearchParams({ offer, channel })}`)
      }
      busy={busy}
    />
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const kept = isRouteErrorResponse(error) && error.status === 401 ? findKept(error.data) : null;
  return kept ? <SignInAgain {...kept} /> : <Failure error={error} />;
}

/** What was typed, where the error carries it. */
const findKept = (carried: unknown) =>
  typeof carried === 'object' && carried !== null && 'values' in carried
    ? (carried as { values: ReceptionValues; idempotency_key: string })
    : null;
