import type { Tx } from '../platform/index.ts';
import type { ImportedDossier } from './store-write.ts';

/**
 * Holds every row that new dossiers refer to, and throws when one is missing: what the table's four
 * foreign keys ask of each dossier, asked once of each value. Nobody can take a held row away before
 * the transaction ends.
 */
async function holdKeys(
  tx: Tx,
  tenant_id: number,
  dossiers: readonly ImportedDossier[],
): Promise<void> {
  const distinct = (pick: (one: ImportedDossier['dossier']) => number) => [
    ...new Set(dossiers.map(({ dossier }) => pick(dossier))),
  ];
  const units = [
    ...new Set([...distinct((one) => one.unit_id), ...distinct((one) => one.received_unit_id)]),
  ];
  await hold(tx, 'unit', 'unit_id', tenant_id, units);
  const procedures = distinct((one) => one.procedure_id);
  await hold(tx, 'procedure', 'procedure_id', tenant_id, procedures);
  const applicants = distinct((one) => one.applicant_id);
  await hold(tx, 'applicant', 'applicant_id', tenant_id, applicants);
}

async function hold(
  tx: Tx,
  table: string,
  column: string,
  tenant_id: number,
  ids: readonly number[],
): Promise<void> {
  const held = await tx.rows(
    `select ${column} from ${table} where tenant_id = $1 and ${column} = any($2::bigint[])
     order by ${column} for key share`,
    [tenant_id, ids],
  );
  if (held.length !== ids.length) throw new Error(`bug: a row of no ${table}`);
}

/**
 * Lets the triggers of foreign keys rest while dossiers are written whose keys are held: they would
 * ask the same for each of them, which costs more than all the rest of the writing. Only the owner of
 * a database server may do so; elsewhere they are asked one by one. All other constraints are checked
 * row by row as ever.
 */
export async function withHeldKeys(
  tx: Tx,
  tenant_id: number,
  dossiers: readonly ImportedDossier[],
  write: () => Promise<void>,
): Promise<void> {
  await holdKeys(tx, tenant_id, dossiers);
  await restingTriggers(tx, write);
}

/** The same for rows of one import, which refer to nothing else. */
export async function withHeldImport(
  tx: Tx,
  tenant_id: number,
  import_id: number,
  write: () => Promise<void>,
): Promise<void> {
  await hold(tx, 'import', 'import_id', tenant_id, [import_id]);
  await restingTriggers(tx, write);
}

async function restingTriggers(tx: Tx, write: () => Promise<void>): Promise<void> {
  const [role] = await tx.rows<{ rolsuper: boolean }>(
    'select rolsuper from pg_roles where rolname = current_user',
  );
  if (!role!.rolsuper) return write();
  await tx.rows('set local session_replication_role = replica');
  await write();
  await tx.rows('set local session_replication_role = origin');
}
