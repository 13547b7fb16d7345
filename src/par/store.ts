import { MEASURE_CODES } from '../measure/index.ts';
import type { Tx } from '../platform/index.ts';
import type { CriteriaSet } from './set/criteria-set.ts';
import { readCriteriaSet } from './set/read-set.ts';

/** The criteria sets in force; a stored set that is no longer sound is a fault. */
export async function readSetsInForce(tx: Tx, tenant_id: number): Promise<CriteriaSet[]> {
  const rows = await tx.rows<{ body: string }>(
    `select body from criteria_set where tenant_id = $1 and state = 'in-force' order by set_code`,
    [tenant_id],
  );
  return rows.map(({ body }) => {
    const set = readCriteriaSet(JSON.parse(body), MEASURE_CODES);
    if (Array.isArray(set)) throw new Error(`criteria set: ${JSON.stringify(set)}`);
    return set;
  });
}

/** Every version of every set, by code and version: closed scores are judged by the one they name. */
export async function readSetVersions(
  tx: Tx,
  tenant_id: number,
): Promise<Map<string, CriteriaSet>> {
  const rows = await tx.rows<{ set_code: string; version: number; body: string }>(
    'select set_code, version, body from criteria_set where tenant_id = $1',
    [tenant_id],
  );
  return new Map(
    rows.map(({ set_code, version, body }) => [`${set_code} ${version}`, JSON.parse(body)]),
  );
}
