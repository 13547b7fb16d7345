import { addDossier, type Columns, dossierAt, setDue, setFinished } from './columns.ts';
import { dossierReceived, dueTold, type EventRow } from './journal-event.ts';
import type { PromisedDossier } from './past-dues.ts';

/** What a journal row changed in the columns. */
export interface Recorded {
  row: number;
  /** Null when the row began the dossier. */
  before: PromisedDossier | null;
  after: PromisedDossier;
}

/**
 * Writes what a journal row tells into the columns. Null when the row changes no figure, or when
 * it does not fit: a second reception, or an end of a dossier that never came.
 */
export function record(columns: Columns, event: EventRow): Recorded | null {
  if (event.kind === 'dossier.received') return received(columns, event);
  return event.kind.startsWith('dossier.') ? goneOn(columns, event) : null;
}

function received(columns: Columns, event: EventRow): Recorded | null {
  if (event.subject_id === null || columns.rows.find(event.subject_id) >= 0) return null;
  const dossier = dossierReceived(event);
  return { row: addDossier(columns, dossier), before: null, after: dossier };
}

/** An end, or any act that tells a due instant: a new calendar, a resumption, a longer limit. */
function goneOn(columns: Columns, event: EventRow): Recorded | null {
  const due_at = dueTold(event);
  const ends = event.kind === 'dossier.finished';
  if (!ends && due_at === undefined) return null;
  const row = columns.rows.find(event.subject_id ?? -1);
  if (row < 0) return null;
  const before = dossierAt(columns, row);
  if (due_at !== undefined) setDue(columns, row, due_at, event.at);
  if (ends) setFinished(columns, row, event.at);
  return { row, before, after: dossierAt(columns, row) };
}
