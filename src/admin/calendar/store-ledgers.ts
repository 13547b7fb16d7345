import type { Tx } from '../../platform/index.ts';
import { type LedgerReferences, type Ledgers, ledgersOf, type OpenRow } from './ledgers-of.ts';

/**
 * The rows that decide a due instant. A promise made anew moves none, and may have become too early
 * under another calendar, which must not keep the due instant from moving.
 */
const KINDS = [
  'dossier.received',
  'dossier.imported',
  'dossier.import-amended',
  'dossier.suspended',
  'dossier.resumed',
  'dossier.lengthened',
];

/** The ledgers of all open dossiers, or of a unit's. */
export async function readLedgers(
  tx: Tx,
  tenant_id: number,
  references: LedgerReferences,
  unit_id: number | null = null,
): Promise<Ledgers> {
  const rows = await tx.rows<OpenRow>(
    `select d.dossier_id, d.unit_id, d.procedure_id, d.channel, j.kind, j.payload, j.at,
       j.actor_id, j.reason
     from dossier d
     join journal j on j.tenant_id = d.tenant_id and j.subject_id = d.dossier_id
     where d.tenant_id = $1 and d.finished_at is null and ($2::bigint is null or d.unit_id = $2)
       and j.kind = any($3::text[])
     order by d.dossier_id, j.chain_id, j.seq`,
    [tenant_id, unit_id, KINDS],
  );
  return ledgersOf(rows, references);
}
