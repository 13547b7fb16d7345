import { append } from '../journal/index.ts';
import type { Tx } from '../platform/index.ts';
import type { KeptFile } from './file.ts';
import type { Bringer, Files } from './files.ts';
import { insertFile } from './store.ts';

/**
 * Writes a kept file's row and tells of it in the province's chain, once its bytes are durable. The
 * name stays out of the journal: it may name a person.
 */
export async function recordFile(
  tx: Tx,
  { tenant_id, province_id, clock, real_clock }: Files,
  { account_id, unit_id }: Bringer,
  facts: Pick<KeptFile, 'sha256' | 'size' | 'type' | 'name' | 'about'>,
): Promise<KeptFile> {
  const at = clock.now();
  const file = { ...facts, unit_id, uploaded_by: account_id, at };
  const file_id = await insertFile(tx, tenant_id, file);
  const { sha256, size, type, about } = facts;
  const entry = {
    chain_id: province_id,
    kind: 'file.kept',
    subject_id: file_id,
    at,
    actor_id: account_id,
    acting_unit_id: unit_id,
    reason: null,
    idempotency_key: null,
    payload: JSON.stringify({ sha256, size, type, about }),
  };
  await append(tx, tenant_id, [entry], real_clock.now());
  return { file_id, ...file };
}
