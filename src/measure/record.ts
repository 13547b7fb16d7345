import {
  addDossier,
  type Columns,
  correctDossier,
  dossierAt,
  removeDossier,
  setDue,
  setFinished,
} from './columns.ts';
import { dossierBrought, dossierReceived, dueTold, type EventRow } from './journal-event.ts';
import type { PromisedDossier } from './past-dues.ts';

/** What a journal row changed in the columns. */
export interface Recorded {
  dossier_id: number;
  /** The responsible unit's number in the columns' dictionary. */
  unit: number;
  /** Null when the row began the dossier. */
  before: PromisedDossier | null;
  /** Null when the row took the dossier out of the figures. */
  after: PromisedDossier | null;
}

/**
 * Writes what a journal row tells into the columns. Null when the row changes no figure, or when
 * it does not fit: a second reception, or an end of a dossier that never came.
 */
export function record(columns: Columns, event: EventRow): Recorded | null {
  switch (event.kind) {
    case 'dossier.received':
      return begun(columns, event, dossierReceived);
    case 'dossier.imported':
      return begun(columns, event, dossierBrought);
    case 'dossier.import-amended':
      return changed(columns, event, (row) => correctDossier(columns, row, dossierBrought(event)));
    case 'dossier.import-undone':
      return undone(columns, event);
    default:
      return event.kind.startsWith('dossier.') ? goneOn(columns, event) : null;
  }
}

/** Whether a row must change something: if it does not, the journal does not explain it. */
export const mustRecord = ({ kind }: EventRow): boolean =>
  kind === 'dossier.received' || kind === 'dossier.finished' || IMPORT_KINDS.includes(kind);

const IMPORT_KINDS: readonly string[] = [
  'dossier.imported',
  'dossier.import-amended',
  'dossier.import-undone',
];

function begun(columns: Columns, event: EventRow, read: typeof dossierReceived): Recorded | null {
  if (event.subject_id === null || columns.rows.find(event.subject_id) >= 0) return null;
  const dossier = read(event);
  const row = addDossier(columns, dossier);
  return { dossier_id: dossier.dossier_id, unit: columns.unit[row]!, before: null, after: dossier };
}

/** An end, or any act that tells a due instant: a new calendar, a resumption, a longer limit. */
function goneOn(columns: Columns, event: EventRow): Recorded | null {
  const due_at = dueTold(event);
  const ends = event.kind === 'dossier.finished';
  if (!ends && due_at === undefined) return null;
  return changed(columns, event, (row) => {
    if (due_at !== undefined) setDue(columns, row, due_at, event.at);
    if (ends) setFinished(columns, row, event.at);
  });
}

function changed(
  columns: Columns,
  event: EventRow,
  change: (row: number) => void,
): Recorded | null {
  const dossier_id = event.subject_id ?? -1;
  const row = columns.rows.find(dossier_id);
  if (row < 0) return null;
  const before = dossierAt(columns, row);
  change(row);
  return { dossier_id, unit: columns.unit[row]!, before, after: dossierAt(columns, row) };
}

function undone(columns: Columns, event: EventRow): Recorded | null {
  const dossier_id = event.subject_id ?? -1;
  const row = columns.rows.find(dossier_id);
  if (row < 0) return null;
  const unit = columns.unit[row]!;
  const before = dossierAt(columns, row);
  removeDossier(columns, row);
  return { dossier_id, unit, before, after: null };
}
