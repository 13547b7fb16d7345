import type { Instant } from '../kernel/index.ts';
import type { CountedDossier } from './columns.ts';

/** What figures read of a journal row. */
export interface EventRow {
  readonly chain_id: number;
  readonly seq: number;
  readonly kind: string;
  readonly subject_id: number | null;
  readonly at: Instant;
  readonly payload: string;
}

/** The dossier that a reception begins; its chain is its responsible unit's. */
export function dossierReceived(row: EventRow): CountedDossier {
  const facts = JSON.parse(row.payload) as {
    procedure_id: number;
    channel: number;
    due_at: Instant | null;
  };
  return {
    dossier_id: row.subject_id!,
    unit_id: row.chain_id,
    procedure_id: facts.procedure_id,
    channel: facts.channel,
    received_at: row.at,
    due_at: facts.due_at,
    finished_at: null,
  };
}

/** The dossier that an import brings or corrects: all its moments at once. */
export function dossierBrought(row: EventRow): CountedDossier {
  const facts = JSON.parse(row.payload) as Omit<CountedDossier, 'dossier_id' | 'unit_id'>;
  return {
    dossier_id: row.subject_id!,
    unit_id: row.chain_id,
    procedure_id: facts.procedure_id,
    channel: facts.channel,
    received_at: facts.received_at,
    due_at: facts.due_at,
    finished_at: facts.finished_at,
  };
}

/** The due instant that an act tells, null for none from now on; undefined when it tells nothing. */
export function dueTold({ payload }: EventRow): Instant | null | undefined {
  // Almost no row does: looking for the word spares reading the others.
  if (!payload.includes('"due_at":')) return undefined;
  return (JSON.parse(payload) as { due_at?: Instant | null }).due_at;
}
