import type { Channel } from '../dossier/index.ts';
import { type Instant, isRefusal, type Refusal } from '../kernel/index.ts';
import { type Procedure, termsOf } from '../procedure/index.ts';
import type { PlaceKind } from '../unit/index.ts';
import {
  type Calendar,
  type ClockRules,
  type ReceiptLine,
  receiptOf,
  startClock,
} from '../worktime/index.ts';

/** What the slip would promise if a dossier were received at a moment. */
export interface DuePreview {
  received_at: Instant;
  /** Null when the procedure promises no day. */
  due_at: Instant | null;
  lines: readonly ReceiptLine[];
}

/** What a reception would be counted by. */
export interface PreviewFacts {
  now: Instant;
  channel: Channel;
  place_kinds: readonly PlaceKind[];
  /** The responsible unit's. */
  calendar: Calendar;
  /** The province's. */
  rules: ClockRules;
}

/** The due instant of a reception now, with its reason. */
export function duePreview(procedure: Procedure, facts: PreviewFacts): DuePreview | Refusal {
  const { now: received_at, calendar } = facts;
  const terms = termsOf(procedure, facts.rules, facts);
  if (isRefusal(terms)) return terms;
  const start = startClock(calendar, received_at, terms.limit, terms.rules);
  if (isRefusal(start)) return start;
  const receipt = receiptOf(calendar, { received_at, ...terms, events: [] });
  if (isRefusal(receipt)) return receipt;
  return { received_at, due_at: start.due_at, lines: receipt.lines };
}
