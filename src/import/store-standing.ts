import type { BroughtBy, BroughtFacts } from '../dossier/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Standing, Stood } from './run/judge.ts';

const COLUMNS = `d.dossier_id, d.code, d.unit_id, d.procedure_id, d.channel, d.state, d.received_at,
  d.due_at, d.finished_at, d.returned_at, d.last_seq, d.imported_by, d.imported_seq, d.due_by`;

/** Whether a province has any dossier. */
export const hasDossiers = async (tx: Tx, tenant_id: number): Promise<boolean> => {
  const [row] = await tx.rows<{ has: boolean }>(
    'select exists (select from dossier where tenant_id = $1) as has',
    [tenant_id],
  );
  return row!.has;
};

/** The dossiers of a province that have one of some codes. */
export const standingByCode = (
  tx: Tx,
  tenant_id: number,
  codes: readonly string[],
): Promise<Standing[]> =>
  tx.rows(`select ${COLUMNS} from dossier d where d.tenant_id = $1 and d.code = any($2::text[])`, [
    tenant_id,
    codes,
  ]);

/** The same by number, held against other writers until the transaction ends. */
export const lockStanding = (
  tx: Tx,
  tenant_id: number,
  dossier_ids: readonly number[],
): Promise<Standing[]> =>
  tx.rows(
    `select ${COLUMNS} from dossier d
     where d.tenant_id = $1 and d.dossier_id = any($2::bigint[]) order by d.dossier_id for update`,
    [tenant_id, dossier_ids],
  );

/**
 * A planner that has not heard of a fresh import takes all of a province's rows for a few, and would
 * look through them for each row of the journal that is wanted. Where it may not sort, the order that is
 * asked for leaves it the chain's own index alone.
 */
export const NO_SORT = 'set enable_sort = off';
export const MAY_SORT = 'set enable_sort = on';

/** What the journal tells of some imported dossiers, by number. */
export async function readStood(
  tx: Tx,
  tenant_id: number,
  dossier_ids: readonly number[],
): Promise<Map<number, Stood>> {
  if (dossier_ids.length === 0) return new Map();
  await tx.rows(NO_SORT);
  const rows = await tx.rows<{ dossier_id: number; payload: string; acted: boolean }>(
    `select d.dossier_id, j.payload, d.last_seq <> d.imported_seq and exists (
         select from journal l where l.tenant_id = $1 and l.subject_id = d.dossier_id
           and l.seq > d.imported_seq and l.kind <> 'dossier.due-moved') as acted
     from dossier d cross join lateral (select payload from journal
       where tenant_id = $1 and chain_id = d.unit_id and seq >= d.imported_seq
       order by seq limit 1) j
     where d.tenant_id = $1 and d.dossier_id = any($2::bigint[])`,
    [tenant_id, dossier_ids],
  );
  await tx.rows(MAY_SORT);
  return new Map(
    rows.map(({ dossier_id, payload, acted }) => [
      dossier_id,
      { facts: JSON.parse(payload) as BroughtFacts & BroughtBy, acted },
    ]),
  );
}
