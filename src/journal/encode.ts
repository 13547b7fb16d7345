import type { CopyRows } from '../platform/index.ts';
import type { JournalRow } from './row.ts';

/** The table and its columns in the order of `encodeJournal`. */
export const JOURNAL_COPY = `journal (tenant_id, chain_id, seq, kind, subject_id, at, recorded_at,
  actor_id, acting_unit_id, reason, idempotency_key, payload, hash)`;

/** Writes a row as the table is filled in bulk. */
export function encodeJournal(out: CopyRows, row: JournalRow): void {
  out.row(13);
  out.int4(row.tenant_id);
  out.int8(row.chain_id);
  out.int8(row.seq);
  out.text(row.kind);
  out.int8(row.subject_id);
  out.instant(row.at);
  out.instant(row.recorded_at);
  out.int8(row.actor_id);
  out.int8(row.acting_unit_id);
  out.text(row.reason);
  out.text(row.idempotency_key);
  out.text(row.payload);
  out.bytes(row.hash);
}
