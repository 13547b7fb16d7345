import type { Tx } from '../../platform/index.ts';

/** Codes of dossiers by number. */
export async function readCodes(
  tx: Tx,
  tenant_id: number,
  dossier_ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.rows<{ dossier_id: number; code: string }>(
    'select dossier_id, code from dossier where tenant_id = $1 and dossier_id = any($2::bigint[])',
    [tenant_id, dossier_ids],
  );
  return new Map(rows.map(({ dossier_id, code }) => [dossier_id, code]));
}
