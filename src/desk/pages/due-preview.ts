import type { LoaderFunctionArgs } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { getOffers, previewOf } from './offers-of.ts';
import { getSignedIn } from './sign-in-first.ts';

/** `GET /reception/due?offer=…&channel=1`: the due instant that a reception now would promise. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const asked = new URL(request.url).searchParams;
  const offers = getOffers(world, getSignedIn(viewer, 'dossier.receive'));
  return previewOf(
    world,
    offers.find((offer) => offer.key === asked.get('offer')),
    asked.get('channel'),
  );
}
