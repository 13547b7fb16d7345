import type { Tx } from '../platform/index.ts';
import { type Head, JOURNAL_CHANNEL } from './store.ts';

/**
 * The heads of some chains, held until the transaction ends: for those who write many rows at once
 * by `chain`. Locked last and in the order of their numbers, as `append` does.
 */
export async function lockHeads(
  tx: Tx,
  tenant_id: number,
  chain_ids: readonly number[],
): Promise<Map<number, Head>> {
  const heads = await tx.rows<Head>(
    `select chain_id, seq, hash from journal_head
     where tenant_id = $1 and chain_id = any($2::bigint[]) order by chain_id for update`,
    [tenant_id, chain_ids],
  );
  if (heads.length !== chain_ids.length) throw new Error('bug: a unit without a chain');
  return new Map(heads.map((head) => [head.chain_id, head]));
}

/** Moves locked heads to where their chains end now. */
export const moveHeads = (tx: Tx, tenant_id: number, heads: readonly Head[]): Promise<unknown> =>
  tx.rows(
    `update journal_head h set seq = n.seq, hash = n.hash
     from unnest($2::bigint[], $3::bigint[], $4::bytea[]) as n (chain_id, seq, hash)
     where h.tenant_id = $1 and h.chain_id = n.chain_id`,
    [
      tenant_id,
      heads.map(({ chain_id }) => chain_id),
      heads.map(({ seq }) => seq),
      heads.map(({ hash }) => hash),
    ],
  );

/** Tells that chains grew; who misses it sees it by comparing heads. */
export const tellGrown = (
  tx: Tx,
  tenant_id: number,
  chain_ids: readonly number[],
): Promise<unknown> =>
  tx.rows(
    `select pg_notify('${JOURNAL_CHANNEL}', $1 || ':' || chain_id || ':' || seq)
     from journal_head where tenant_id = $1::int and chain_id = any($2::bigint[])`,
    [tenant_id, chain_ids],
  );
