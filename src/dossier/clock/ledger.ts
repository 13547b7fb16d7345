// Decides which clock a dossier has: what it began with, and every act that touched it, from its
// journal rows alone. A moved calendar is no act of the ledger: the ledger is counted again by it.
// A dossier of another system begins with its import, or with the last correction of it; where the
// file gave the due instant, no clock can be told. Source: the journal (decisions 0008, 0018).
// Example: received with 10d, suspended, resumed → three events of the journal, two of the ledger.
import { assert, type Instant, isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import type { Terms } from '../../procedure/index.ts';
import {
  type ClockEvent,
  type ClockLedger,
  DEFAULT_RULES,
  parseLimit,
} from '../../worktime/index.ts';
import { type DossierEvent, eventOf } from '../dossier.ts';

/** What is read of a journal row. */
export interface ClockRow {
  kind: string;
  payload: string;
  at: number;
  actor_id: number | null;
  reason: string | null;
}

/** What begins a clock, as the journal tells it. */
export type Beginning = Extract<
  DossierEvent,
  { kind: 'dossier.received' | 'dossier.imported' | 'dossier.import-amended' }
>;

/** What a dossier's clock begins with. */
export interface ClockBegin {
  event: Beginning;
  received_at: Instant;
  /** The rows after it. */
  others: readonly ClockRow[];
}

const BEGINNINGS: readonly string[] = [
  'dossier.received',
  'dossier.imported',
  'dossier.import-amended',
];

/** The row that a dossier's clock begins with: its reception, or what an import told last. */
export function clockBegin(rows: readonly ClockRow[]): ClockBegin {
  const nth = rows.findLastIndex(({ kind }) => BEGINNINGS.includes(kind));
  assert(nth >= 0, 'the rows of a dossier begin with its reception or its import');
  const event = eventOf(rows[nth]!) as Beginning;
  const received_at = event.kind === 'dossier.received' ? rows[nth]!.at : event.received_at;
  return { event, received_at, others: rows.slice(nth + 1) };
}

/**
 * The ledger of a dossier's rows. `usual`: by which terms a reception is counted whose row does not
 * say it; refused when it is needed and refused, and where a file gave the due instant.
 */
export function dossierLedger(
  rows: readonly ClockRow[],
  usual: Terms | Refusal,
): ClockLedger | Refusal {
  const { event, received_at, others } = clockBegin(rows);
  if ('due_by' in event && event.due_by === 'file')
    return refuse('clock.due-from-file', { code: event.code, due_at: event.due_at });
  const terms = event.limit === undefined ? usual : termsIn(event, event.limit);
  if (isRefusal(terms)) return terms;
  return { received_at, ...terms, events: others.flatMap((row) => clockEventOf(row) ?? []) };
}

function termsIn({ rules = DEFAULT_RULES, limit_basis = [] }: Beginning, limit: string): Terms {
  return { limit: getLimit(limit), rules, limit_basis };
}

/** What a row did to the clock; null when nothing. */
export function clockEventOf(row: ClockRow): ClockEvent | null {
  const event = eventOf(row);
  const act = { at: row.at, actor_id: row.actor_id };
  switch (event.kind) {
    case 'dossier.suspended':
      return { kind: 'suspended', ...act, basis: event.basis, reason: event.suspended_for };
    case 'dossier.resumed':
      return { kind: 'resumed', ...act, basis: event.basis, mode: event.mode };
    case 'dossier.lengthened':
      return { kind: 'lengthened', ...act, basis: event.basis, by: getLimit(event.by) };
    case 'dossier.promised-anew': {
      const { basis, promised_at } = event;
      return { kind: 'promised', ...act, basis, promised_at, reason: row.reason ?? '' };
    }
    case 'dossier.finished':
      return { kind: 'stopped', ...act, basis: event.kind };
    default:
      return null;
  }
}

/** A limit that was readable when it was written. */
function getLimit(text: string) {
  const limit = parseLimit(text);
  assert(!isRefusal(limit), `no limit in the journal: ${text}`);
  return limit;
}
