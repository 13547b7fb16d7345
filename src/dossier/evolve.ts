import { assert } from '../kernel/index.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import type { BroughtFacts, ImportUndone } from './imported.ts';

/** Where an event stands in the journal. */
export interface Place {
  chain_id: number;
  subject_id: number | null;
  at: number;
  seq: number;
}

/**
 * The dossier after one more event. The stored state and the replay of the journal use this one
 * function, so they cannot differ.
 */
export function evolve(before: Dossier | null, event: DossierEvent, place: Place): Dossier {
  const last = { last_at: place.at, last_seq: place.seq };
  if (event.kind === 'dossier.received') return { ...received(event, place), ...last };
  if (event.kind === 'dossier.imported') return { ...brought(event, place), ...last };
  assert(before, `a dossier begins with its reception, not with ${event.kind}`);
  switch (event.kind) {
    case 'dossier.assigned':
      return { ...before, state: 'processing', holder_id: event.holder_id, ...last };
    case 'dossier.step-completed':
      return { ...before, step: event.next_step, holder_id: event.holder_id, ...last };
    case 'dossier.suspended':
      return { ...before, ...suspended(event, place), due_at: event.due_at, ...last };
    case 'dossier.resumed':
      return { ...before, ...RUNNING, due_at: event.due_at, ...last };
    case 'dossier.promised-anew':
      return { ...before, promised_at: event.promised_at, ...last };
    case 'dossier.lengthened':
    case 'dossier.due-moved':
      return { ...before, due_at: event.due_at, ...last };
    case 'dossier.finished':
      return { ...before, state: 'finished', finished_at: place.at, holder_id: null, ...last };
    case 'dossier.result-returned':
      return { ...before, state: 'returned', returned_at: place.at, ...last };
    case 'dossier.import-amended':
      return { ...brought(event, place), ...last };
  }
}

/** The same where a dossier may end: null after an import was undone, and for what follows it. */
export const replayed = (
  before: Dossier | null,
  event: DossierEvent | ImportUndone,
  place: Place,
): Dossier | null => (event.kind === 'dossier.import-undone' ? null : evolve(before, event, place));

const RUNNING = { suspended_at: null, suspended_for: null };

const suspended = (
  { suspended_for }: Extract<DossierEvent, { kind: 'dossier.suspended' }>,
  { at }: Place,
) => ({ suspended_at: at, suspended_for });

function received(
  event: Extract<DossierEvent, { kind: 'dossier.received' }>,
  place: Place,
): Unplaced {
  return {
    ...begun(event, place),
    state: 'received',
    holder_id: event.holder_id,
    received_at: place.at,
    finished_at: null,
    returned_at: null,
  };
}

type Unplaced = Omit<Dossier, 'last_at' | 'last_seq'>;

/** A dossier of another system: all its moments at once. Nobody holds it, and no step is known. */
function brought(event: BroughtFacts, place: Place): Unplaced {
  return {
    ...begun(event, place),
    state: event.state,
    holder_id: null,
    received_at: event.received_at,
    finished_at: event.finished_at,
    returned_at: event.returned_at,
  };
}

type Begun = Pick<
  BroughtFacts,
  'code' | 'received_unit_id' | 'procedure_id' | 'channel' | 'applicant_id' | 'due_at'
>;

const begun = (event: Begun, place: Place) => ({
  dossier_id: place.subject_id!,
  code: event.code,
  unit_id: place.chain_id,
  received_unit_id: event.received_unit_id,
  procedure_id: event.procedure_id,
  channel: event.channel,
  applicant_id: event.applicant_id,
  step: 1,
  due_at: event.due_at,
  ...RUNNING,
  promised_at: null,
});
