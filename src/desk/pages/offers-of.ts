import type { Channel } from '../../dossier/index.ts';
import { mayAnywhere } from '../../identity/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { refused } from '../../ui/refused.ts';
import type { Viewer, World } from '../../ui/world.ts';
import { placeKindsOf } from '../../unit/index.ts';
import { type DuePreview, duePreview } from '../due-preview.ts';
import { type Offer, offersFor } from '../offers.ts';

/** What a viewer may receive now; the page of a refusal for those who receive nothing. */
export function getOffers(world: World, viewer: Viewer): Offer[] {
  if (!mayAnywhere(viewer, 'dossier.receive'))
    throw refused(refuse('access.not-permitted', { verb: 'dossier.receive', unit_id: null }));
  const { procedures, today } = world.references();
  return offersFor(viewer, procedures.values(), today());
}

/** What the slip of an offer would promise now; null where there is no offer, or none can be told. */
export function previewOf(
  world: World,
  offer: Offer | undefined,
  channel: string | null,
): DuePreview | null {
  if (!offer) return null;
  const { procedures, calendarOf, rules, today } = world.references();
  const unit = today().by_code.get(offer.unit_code)!;
  const preview = duePreview(procedures.get(offer.procedure_id)!, {
    now: world.clock.now(),
    channel: CHANNELS.find((one) => String(one) === channel) ?? 1,
    place_kinds: placeKindsOf(today(), unit.unit_id),
    calendar: calendarOf(offer.unit_code),
    rules,
  });
  return isRefusal(preview) ? null : preview;
}

const CHANNELS: readonly Channel[] = [1, 2, 3];
