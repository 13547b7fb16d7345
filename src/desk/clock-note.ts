import type { DossierEvent } from '../dossier/index.ts';
import { type Instant, isRefusal } from '../kernel/index.ts';
import type { Procedure } from '../procedure/index.ts';
import { findReason, parseLimit } from '../worktime/index.ts';

/** The acts that tell a due instant after the reception. */
export type ClockChange = Exclude<
  Extract<DossierEvent, { due_at: Instant | null }>,
  { kind: 'dossier.received' | 'dossier.imported' | 'dossier.import-amended' }
>;

/** What an act did to the clock, in values that need no calendar to be worded. */
export interface ClockNote {
  change: ClockChange;
  /** What is waited for, in both languages. */
  waits_for: { vi: string; en: string } | null;
  /** By how much the limit grew. */
  by: Pick<Procedure, 'limit_amount' | 'limit_unit'> | null;
}

/** The note of an act; null for acts that leave the clock alone. */
export function clockNote(event: DossierEvent): ClockNote | null {
  if (!('due_at' in event) || event.kind === 'dossier.received' || 'import_id' in event)
    return null;
  return {
    change: event,
    waits_for: event.kind === 'dossier.suspended' ? waitsFor(event.suspended_for) : null,
    by: event.kind === 'dossier.lengthened' ? amountOf(event.by) : null,
  };
}

/** What a clock waits for, in words; its code where it has none. */
export function waitsFor(code: string): { vi: string; en: string } {
  const { vi, en } = findReason(code) ?? { vi: code, en: code };
  return { vi, en };
}

/** `10d` as a procedure's limit; null when it cannot be read. */
export function amountOf(text: string): ClockNote['by'] {
  const limit = parseLimit(text);
  return isRefusal(limit) ? null : { limit_amount: limit.amount, limit_unit: limit.unit };
}
