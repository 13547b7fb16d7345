import { randomUUID } from 'node:crypto';
import type { DossierWorld } from '../dossier/index.ts';
import { inScope, scope, type Viewer } from '../identity/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { type DossierLine, type DossierRow, lineOf } from './dossier-line.ts';

/** Columns of a `DossierRow`, from the tables `d`, `a` and `h` that `JOINS` brings in. */
export const COLUMNS = `d.dossier_id, d.code, d.unit_id, d.received_unit_id, d.procedure_id,
  d.channel, d.state, d.step, d.holder_id, d.received_at, d.due_at, d.suspended_at,
  d.suspended_for, d.promised_at, d.finished_at, d.returned_at, d.last_at,
  a.name as applicant_name, h.name as holder_name`;

export const JOINS = `join applicant a on a.tenant_id = $1 and a.applicant_id = d.applicant_id
  left join account h on h.tenant_id = $1 and h.account_id = d.holder_id`;

/** Dossiers by number, in the order of the numbers given. */
export async function readRows(tx: Tx, tenant_id: number, dossier_ids: readonly number[]) {
  const rows = await tx.rows<DossierRow>(
    `select ${COLUMNS} from unnest($2::bigint[]) with ordinality as wanted (id, place)
     join dossier d on d.tenant_id = $1 and d.dossier_id = wanted.id
     ${JOINS} order by wanted.place`,
    [tenant_id, dossier_ids],
  );
  return { rows };
}

/**
 * Makes lines of the rows that `read` finds, and hands on what else it found. Whoever sees
 * applicants' full names there is noted. `now`: the moment that the lines tell.
 */
export async function readLines<Found extends { rows: DossierRow[] }>(
  world: DossierWorld,
  viewer: Viewer,
  read: (tx: Tx, tenant_id: number) => Promise<Found>,
  now: Instant = world.clock.now(),
): Promise<Omit<Found, 'rows'> & { lines: DossierLine[] }> {
  const personal = scope(viewer, 'dossier.view-personal');
  const { rows, ...more } = await world.database.inTenant(viewer.tenant_id, async (tx) => {
    const found = await read(tx, viewer.tenant_id);
    const full = found.rows.filter((row) => inScope(personal, row));
    if (full.length > 0) await logPersonalList(world, tx, viewer, full);
    return found;
  });
  const { unitsOn, procedures, calendar } = world.references;
  const facts = { unitsOn, procedures, calendar, personal, now };
  return { ...more, lines: rows.map((row) => lineOf(row, facts)) };
}

/** One note for a whole list, on the machine's clock. */
async function logPersonalList(
  { real_clock }: DossierWorld,
  tx: Tx,
  { tenant_id, account_id }: Viewer,
  rows: readonly DossierRow[],
): Promise<void> {
  const ids = rows.map((row) => row.dossier_id);
  await tx.rows('insert into personal_data_list_read values ($1, $2, $3, $4, $5)', [
    tenant_id,
    randomUUID(),
    account_id,
    ids,
    new Date(real_clock.now()),
  ]);
}
