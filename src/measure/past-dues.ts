/**
 * Decides which due instant was promised at a past moment: the one that held then, though a
 * suspension, a longer limit or a new calendar moved it afterwards. So what is told of a past moment,
 * or of a period that is over, never changes by what came later.
 * Source: house rule; a promise is judged as it stood. Example: due 31/5/2022 16:00, suspended on
 * 3/6 → on 1/6 it was overdue, and stays so in May's figures.
 */
import type { Instant } from '../kernel/index.ts';
import type { MeasuredDossier } from './measures/index.ts';

/** A due instant, null for none, that held until a moment at which another was told. */
export interface PastDue {
  readonly until_at: Instant;
  readonly due_at: Instant | null;
}

/** A dossier with the due instants that it had before, in their order; absent when none moved. */
export interface PromisedDossier extends MeasuredDossier {
  readonly past_dues?: readonly PastDue[] | undefined;
}

/** A dossier with the due instant that held at a moment. */
export function heldAt(dossier: PromisedDossier, at: Instant): MeasuredDossier {
  const past = dossier.past_dues?.find(({ until_at }) => at < until_at);
  return past ? { ...dossier, due_at: past.due_at } : dossier;
}
