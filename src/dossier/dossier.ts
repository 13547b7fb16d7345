import type { Instant } from '../kernel/index.ts';
import type { ClockRules, ResumeMode } from '../worktime/index.ts';
import type { ImportAmended, Imported, ImportUndone } from './imported.ts';

/** received → processing → finished (result ready, the clock stops) → returned. */
export type State = 'received' | 'processing' | 'finished' | 'returned';

/** How a dossier came in: 1 at the counter, 2 online, 3 by post. National codes. */
export type Channel = 1 | 2 | 3;

/** A dossier as it stands. All of it can be folded again from its journal rows. */
export interface Dossier {
  dossier_id: number;
  code: string;
  /** The responsible unit: the one that decides, in whose chain and figures it lies. */
  unit_id: number;
  /** Where it was handed in; the provincial centre for most of the departments' dossiers. */
  received_unit_id: number;
  procedure_id: number;
  channel: Channel;
  applicant_id: number;
  state: State;
  /** The internal procedure's current step, from 1. */
  step: number;
  /** The account that holds it now; null while nobody does. */
  holder_id: number | null;
  received_at: Instant;
  /** Null when the procedure promises no day, and while the clock is suspended. */
  due_at: Instant | null;
  /** Since when the clock stands still, and for which reason; null while it runs. */
  suspended_at: Instant | null;
  suspended_for: string | null;
  /** What an apology slip promised anew; it moves no due instant. */
  promised_at: Instant | null;
  finished_at: Instant | null;
  returned_at: Instant | null;
  last_at: Instant;
  last_seq: number;
}

/**
 * What can happen to a dossier, with the facts that its journal row keeps. What ends one is told
 * apart: see `ImportUndone`.
 */
export type DossierEvent =
  | {
      kind: 'dossier.received';
      code: string;
      procedure_id: number;
      channel: Channel;
      received_unit_id: number;
      applicant_id: number;
      due_at: Instant | null;
      holder_id: number | null;
      /** What it was counted by, as in `10d`; without it, the catalogue's limit. */
      limit?: string;
      /** Why the limit is not the usual one, where it is not. */
      limit_basis?: readonly string[];
      /** Where they are not the usual rules. */
      rules?: ClockRules;
    }
  | { kind: 'dossier.assigned'; holder_id: number }
  | { kind: 'dossier.step-completed'; step: number; next_step: number; holder_id: number | null }
  /** The clock stands still; meanwhile there is no due instant. */
  | { kind: 'dossier.suspended'; suspended_for: string; basis: string; due_at: null }
  | { kind: 'dossier.resumed'; mode: ResumeMode; basis: string; due_at: Instant | null }
  /** The law gives more time: `by` as in `10d`. */
  | { kind: 'dossier.lengthened'; by: string; basis: string; due_at: Instant | null }
  /** An apology slip with a new moment; the due instant stays. */
  | {
      kind: 'dossier.promised-anew';
      promised_at: Instant;
      basis: string;
      /** Whether the slip came at least a day before the due day. */
      slip_in_time: boolean;
      due_at: Instant | null;
    }
  /** A new calendar moved the due instant; nobody's act on the dossier itself. */
  | { kind: 'dossier.due-moved'; due_at: Instant | null; calendar_version: number }
  | { kind: 'dossier.finished'; step: number }
  | { kind: 'dossier.result-returned' }
  | Imported
  | ImportAmended;

/** The journal's text of an event: its facts without the kind, which is a column. */
export function payloadOf({ kind: _, ...facts }: DossierEvent | ImportUndone): string {
  return JSON.stringify(facts);
}

/** An event again from its row. */
export const eventOf = (row: { kind: string; payload: string }): DossierEvent =>
  ({ kind: row.kind, ...JSON.parse(row.payload) }) as DossierEvent;
