// Decides how a dossier's row reads in a list that tells a past moment: what happened later is not in
// it, and the due instant is the one that was promised then.
// Source: house rule; a list must show what its figure counted. Example: a list as of 1/7/2022 12:00
// shows a dossier finished on 7/7 as being worked on, overdue.
import type { Instant } from '../kernel/index.ts';
import { heldAt, type PromisedDossier } from '../measure/index.ts';
import type { DossierRow } from './dossier-line.ts';

/** The row as of a moment, with what is known of it now; who held it and which step is not known. */
export function rowAsOf(row: DossierRow, known: PromisedDossier, as_of: Instant): DossierRow {
  if (row.last_at <= as_of) return row;
  const past = (at: Instant | null) => (at !== null && at <= as_of ? at : null);
  const { due_at } = heldAt(known, as_of);
  const [finished_at, returned_at] = [past(row.finished_at), past(row.returned_at)];
  const suspended_at = due_at === null ? suspendedIn(known, as_of) : null;
  return {
    ...row,
    due_at,
    finished_at,
    returned_at,
    state: stateAt(row, finished_at, returned_at),
    suspended_at,
    promised_at: null,
    step: 0,
    holder_id: null,
    holder_name: null,
  };
}

function stateAt(
  row: DossierRow,
  finished_at: Instant | null,
  returned_at: Instant | null,
): DossierRow['state'] {
  if (returned_at !== null) return 'returned';
  if (finished_at !== null) return 'finished';
  return row.state === 'received' ? 'received' : 'processing';
}

/** Since when no due instant held, where one had held before: the clock stood still. */
function suspendedIn({ past_dues = [] }: PromisedDossier, as_of: Instant): Instant | null {
  const last = past_dues.findLast(({ until_at }) => until_at <= as_of);
  return last && last.due_at !== null ? last.until_at : null;
}
