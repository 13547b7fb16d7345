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

/** With a tenant's number the name of the lock that a writer of many rows holds. */
const BULK_LOCK = 4_702_013;

/**
 * Holds a province for one writer of many rows, as long as this connection lasts; false while another
 * one writes. Those who follow the journal may let such a writer come to its end first.
 */
export async function holdForBulk(tx: Tx, tenant_id: number): Promise<boolean> {
  const [row] = await tx.rows<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
    BULK_LOCK,
    tenant_id,
  ]);
  return row!.held;
}

/** Whether a province is held by a writer of many rows, in any process. */
export async function isHeldForBulk(tx: Tx, tenant_id: number): Promise<boolean> {
  const rows = await tx.rows(
    `select from pg_locks where locktype = 'advisory' and classid = $1::int::oid
       and objid = $2::int::oid and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [BULK_LOCK, tenant_id],
  );
  return rows.length > 0;
}
