import { append, type Entry, openChains } from '../../src/journal/index.ts';
import type { Instant } from '../../src/kernel/index.ts';
import { formatInstant } from '../../src/kernel/index.ts';
import type { Database, Tx } from '../../src/platform/index.ts';
import { asDatabaseOwner, type TestDatabase } from '../database.ts';

/** Five communes of a small province, with their chains and one procedure. */
export async function smallProvince({ database, owner_url }: TestDatabase): Promise<void> {
  await asDatabaseOwner(
    owner_url,
    `insert into tenant values (1, 'H00', 'Tỉnh Thử');
     insert into unit (tenant_id, unit_id, code, kind, valid_from)
       select 1, n, 'H00.' || n, 'commune', '2022-01-01' from generate_series(1, 5) n;
     insert into procedure (tenant_id, procedure_id, code, title, field, level, limit_unit, steps,
         serves_at, decided_by, source, search_key, valid_from)
       values (1, 4, '1.000004', 'Chứng thực', 'Chứng thực', 'commune', 'none', '[]',
         '{}', '{}', 'test', 'chung thuc', '2022-01-01');
     insert into applicant (tenant_id, applicant_id, name, search_key)
       values (1, 9, 'Trần Thị Thử', 'tran thi thu');`,
  );
  await database.inTenant(1, (tx) => openChains(tx, 1, [1, 2, 3, 4, 5]));
}

/** A journal entry of a unit about a dossier. */
export const entry = (
  unit_id: number,
  kind: string,
  id: number,
  at: Instant,
  payload: string,
): Entry => ({
  chain_id: unit_id,
  kind,
  subject_id: id,
  at,
  actor_id: null,
  acting_unit_id: unit_id,
  reason: null,
  idempotency_key: null,
  payload,
});

/** Takes a dossier in: its row and its journal row in one transaction, as every act does. */
export const receive = (
  database: Database,
  unit_id: number,
  dossier_id: number,
  at: Instant,
  due_at: Instant | null,
): Promise<void> =>
  database.inTenant(1, async (tx) => {
    await tx.rows(
      `insert into dossier (tenant_id, dossier_id, code, unit_id, received_unit_id, procedure_id,
         channel, applicant_id, state, step, received_at, due_at, last_at, last_seq)
       values (1, $1, $2, $3, $3, 4, 1, 9, 'received', 1, $4, $5, $4, 1)`,
      [
        dossier_id,
        `H00-${dossier_id}`,
        unit_id,
        formatInstant(at),
        due_at && formatInstant(due_at),
      ],
    );
    const facts = { procedure_id: 4, channel: 1, due_at };
    await append(
      tx,
      1,
      [entry(unit_id, 'dossier.received', dossier_id, at, JSON.stringify(facts))],
      at,
    );
  });

/** Finishes a dossier, likewise. */
export const finish = (
  database: Database,
  unit_id: number,
  dossier_id: number,
  at: Instant,
): Promise<void> =>
  database.inTenant(1, async (tx: Tx) => {
    await tx.rows(
      `update dossier set state = 'finished', finished_at = $2, last_at = $2
       where tenant_id = 1 and dossier_id = $1`,
      [dossier_id, formatInstant(at)],
    );
    await append(tx, 1, [entry(unit_id, 'dossier.finished', dossier_id, at, '{"step":1}')], at);
  });

/** A new calendar moves the due instant, likewise. */
export const moveDue = (
  database: Database,
  dossier_id: number,
  at: Instant,
  due_at: Instant,
): Promise<void> =>
  database.inTenant(1, async (tx) => {
    await tx.rows(
      `update dossier set due_at = $2, last_at = $3 where tenant_id = 1 and dossier_id = $1`,
      [dossier_id, formatInstant(due_at), formatInstant(at)],
    );
    const facts = JSON.stringify({ due_at, calendar_version: 2 });
    await append(tx, 1, [entry(1, 'dossier.due-moved', dossier_id, at, facts)], at);
  });
