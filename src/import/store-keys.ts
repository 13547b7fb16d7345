import type { Tx } from '../platform/index.ts';
import type { ImportedDossier } from './store-write.ts';

/**
 * Lets the triggers of foreign keys rest while dossiers are written whose keys are held: they would
 * ask the same for each of them, which costs more than all the rest of the writing. Only the owner of
 * a database server may do so; elsewhere they are asked one by one. All other constraints are checked
 * row by row as ever. It throws when a key is missing.
 */
export async function withHeldKeys(
  tx: Tx,
  tenant_id: number,
  dossiers: readonly ImportedDossier[],
  write: () => Promise<void>,
): Promise<void> {
  await holdKeys(tx, tenant_id, keysOf(dossiers));
  const resting = await tx.rows(
    `select set_config('session_replication_role', 'replica', true) from pg_roles
     where rolname = current_user and rolsuper`,
  );
  await write();
  if (resting.length > 0) await tx.rows('set local session_replication_role = origin');
}

/** What dossiers refer to, each value once. */
interface Keys {
  unit: number[];
  procedure: number[];
  applicant: number[];
}

function keysOf(dossiers: readonly ImportedDossier[]): Keys {
  const [unit, procedure, applicant] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { dossier } of dossiers) {
    unit.add(dossier.unit_id).add(dossier.received_unit_id);
    procedure.add(dossier.procedure_id);
    applicant.add(dossier.applicant_id);
  }
  return { unit: [...unit], procedure: [...procedure], applicant: [...applicant] };
}

/**
 * Holds every row that new dossiers refer to: what the table's four foreign keys ask of each dossier,
 * asked once of each value. Nobody can take a held row away before the transaction ends.
 */
async function holdKeys(tx: Tx, tenant_id: number, keys: Keys): Promise<void> {
  const held = (table: keyof Keys, place: number) =>
    `select count(*)::int from (select from ${table} where tenant_id = $1
       and ${table}_id = any($${place}::bigint[]) order by ${table}_id for key share) held`;
  const [found] = await tx.rows<Record<keyof Keys, number>>(
    `select (${held('unit', 2)}) as unit, (${held('procedure', 3)}) as procedure,
       (${held('applicant', 4)}) as applicant`,
    [tenant_id, keys.unit, keys.procedure, keys.applicant],
  );
  for (const table of ['unit', 'procedure', 'applicant'] as const)
    if (found![table] !== keys[table].length) throw new Error(`bug: a row of no ${table}`);
}
