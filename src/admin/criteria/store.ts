import type { Instant } from '../../kernel/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { SetVersion, StoredSet } from './set-version.ts';

const COLUMNS = `set_code, version, state, base_set_code, base_version, reason, drafted_by,
  drafted_at, edited_by, edited_at, editor_ids::text[] as editor_ids, approved_by, approved_at,
  decision_number, to_char(decision_on, 'YYYY-MM-DD') as decision_on`;

/** Arrays of big numbers come as texts. */
const versionOf = <T extends SetVersion>(row: T): T => ({
  ...row,
  editor_ids: row.editor_ids.map(Number),
});

/** Every version of every set with its body, the newest version of a code first. */
export async function listSets(tx: Tx, tenant_id: number): Promise<StoredSet[]> {
  const rows = await tx.rows<StoredSet>(
    `select ${COLUMNS}, body from criteria_set where tenant_id = $1
     order by set_code, version desc`,
    [tenant_id],
  );
  return rows.map(versionOf);
}

/** One version with its body, or null. */
export async function findSet(
  tx: Tx,
  tenant_id: number,
  set_code: string,
  version: number,
): Promise<StoredSet | null> {
  const [row] = await tx.rows<StoredSet>(
    `select ${COLUMNS}, body from criteria_set
     where tenant_id = $1 and set_code = $2 and version = $3`,
    [tenant_id, set_code, version],
  );
  return row ? versionOf(row) : null;
}

/** Which version of each code is in force: `par-districts-2023 2`. */
export async function readInForce(tx: Tx, tenant_id: number): Promise<string[]> {
  const rows = await tx.rows<{ set: string }>(
    `select set_code || ' ' || version as set from criteria_set
     where tenant_id = $1 and state = 'in-force' order by set_code`,
    [tenant_id],
  );
  return rows.map(({ set }) => set);
}

/**
 * Holds all versions of a code against other writers, and tells them: the newest first. Those who
 * begin the same new code are held by its name.
 */
export async function lockSet(tx: Tx, tenant_id: number, set_code: string): Promise<StoredSet[]> {
  await tx.rows('select pg_advisory_xact_lock($1, hashtext($2))', [
    tenant_id,
    `criteria_set ${set_code}`,
  ]);
  const rows = await tx.rows<StoredSet>(
    `select ${COLUMNS}, body from criteria_set where tenant_id = $1 and set_code = $2
     order by version desc`,
    [tenant_id, set_code],
  );
  return rows.map(versionOf);
}

/** Writes a version, new or changed. */
export async function saveSet(tx: Tx, tenant_id: number, set: StoredSet): Promise<void> {
  const { valid_from, valid_to } = JSON.parse(set.body) as Record<string, string | null>;
  await tx.rows(
    `insert into criteria_set (tenant_id, set_code, version, valid_from, valid_to, body, state,
       base_set_code, base_version, reason, drafted_by, drafted_at, edited_by, edited_at,
       editor_ids, approved_by, approved_at, decision_number, decision_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::bigint[], $16, $17,
       $18, $19)
     on conflict (tenant_id, set_code, version) do update set valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, body = excluded.body, state = excluded.state,
       edited_by = excluded.edited_by, edited_at = excluded.edited_at,
       editor_ids = excluded.editor_ids, approved_by = excluded.approved_by,
       approved_at = excluded.approved_at, decision_number = excluded.decision_number,
       decision_on = excluded.decision_on`,
    [
      tenant_id,
      set.set_code,
      set.version,
      valid_from,
      valid_to,
      set.body,
      set.state,
      set.base_set_code,
      set.base_version,
      set.reason,
      set.drafted_by,
      date(set.drafted_at),
      set.edited_by,
      date(set.edited_at),
      [...set.editor_ids],
      set.approved_by,
      date(set.approved_at),
      set.decision_number,
      set.decision_on,
    ],
  );
}

const date = (at: Instant | null): Date | null => (at === null ? null : new Date(at));
