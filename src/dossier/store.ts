import { officersOf, type Role } from '../identity/index.ts';
import { type Day, formatDay, type Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { type CodeParts, MOST_A_DAY } from './code.ts';
import type { Dossier } from './dossier.ts';

const COLUMNS = `dossier_id, code, unit_id, received_unit_id, procedure_id, channel, applicant_id,
  state, step, holder_id, received_at, due_at, suspended_at, suspended_for, promised_at, finished_at,
  returned_at, last_at, last_seq`;

/** Personal data of the one who handed a dossier in. */
export interface Applicant {
  applicant_id: number;
  name: string;
  phone: string | null;
  identity_number: string | null;
  address: string | null;
}

/** A dossier by its code, or null. */
export async function findDossier(tx: Tx, tenant_id: number, code: string) {
  const sql = `select ${COLUMNS} from dossier where tenant_id = $1 and code = $2`;
  return (await tx.rows<Dossier>(sql, [tenant_id, code]))[0] ?? null;
}

/** The same, held against other writers until the transaction ends. */
export async function lockDossier(tx: Tx, tenant_id: number, code: string) {
  const sql = `select ${COLUMNS} from dossier where tenant_id = $1 and code = $2 for update`;
  return (await tx.rows<Dossier>(sql, [tenant_id, code]))[0] ?? null;
}

/** Dossiers by number, in the order of the numbers given. */
export async function listDossiers(
  tx: Tx,
  tenant_id: number,
  dossier_ids: readonly number[],
): Promise<Dossier[]> {
  return tx.rows<Dossier>(
    `select ${COLUMNS} from unnest($2::bigint[]) with ordinality as wanted (id, place)
     join dossier on tenant_id = $1 and dossier_id = wanted.id order by place`,
    [tenant_id, dossier_ids],
  );
}

/** The next number of a unit's day; null when all 9,999 are taken. */
export async function nextNumber(
  tx: Tx,
  tenant_id: number,
  unit_id: number,
  day: Day,
): Promise<number | null> {
  const [row] = await tx.rows<{ last: number }>(
    `insert into dossier_counter as c (tenant_id, unit_id, on_day, last) values ($1, $2, $3, 1)
     on conflict (tenant_id, unit_id, on_day) do update set last = c.last + excluded.last
     where c.last < $4 returning last`,
    [tenant_id, unit_id, formatDay(day), MOST_A_DAY],
  );
  return row?.last ?? null;
}

/**
 * Counts numbers of days that came with codes of another system, so that a reception never meets one
 * of them. To be called before any chain is locked, as a reception does.
 */
export async function passNumbers(
  tx: Tx,
  tenant_id: number,
  parts: readonly CodeParts[],
): Promise<void> {
  if (parts.length === 0) return;
  await tx.rows(
    `insert into dossier_counter as c (tenant_id, unit_id, on_day, last)
     select $1, u.unit_id, n.on_day, max(n.last)
     from unnest($2::text[], $3::date[], $4::int[]) as n (code, on_day, last)
     join unit u on u.tenant_id = $1 and u.code = n.code
     group by u.unit_id, n.on_day order by u.unit_id, n.on_day
     on conflict (tenant_id, unit_id, on_day) do update set last = excluded.last
     where c.last < excluded.last`,
    [
      tenant_id,
      parts.map((one) => one.unit_code),
      parts.map((one) => one.on_day),
      parts.map((one) => one.number),
    ],
  );
}

/** New numbers from the sequences, which are never given twice. */
export async function newNumbers(tx: Tx): Promise<{ dossier_id: number; applicant_id: number }> {
  const [row] = await tx.rows<{ dossier_id: number; applicant_id: number }>(
    `select nextval('dossier_id') as dossier_id, nextval('applicant_id') as applicant_id`,
  );
  return row!;
}

export async function insertApplicant(
  tx: Tx,
  tenant_id: number,
  applicant: Applicant,
  search_key: string,
): Promise<void> {
  const { applicant_id, name, phone, identity_number, address } = applicant;
  await tx.rows(
    `insert into applicant (tenant_id, applicant_id, name, phone, identity_number, address,
       search_key) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant_id, applicant_id, name, phone, identity_number, address, search_key],
  );
}

/** Applicants by number. */
export const listApplicants = (
  tx: Tx,
  tenant_id: number,
  applicant_ids: readonly number[],
): Promise<Applicant[]> =>
  tx.rows(
    `select applicant_id, name, phone, identity_number, address from applicant
     where tenant_id = $1 and applicant_id = any($2::bigint[])`,
    [tenant_id, applicant_ids],
  );

/** The names of the files that some imports read. */
export async function readImportFiles(
  tx: Tx,
  tenant_id: number,
  import_ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (import_ids.length === 0) return new Map();
  const rows = await tx.rows<{ import_id: number; file_name: string }>(
    'select import_id, file_name from import where tenant_id = $1 and import_id = any($2::bigint[])',
    [tenant_id, import_ids],
  );
  return new Map(rows.map(({ import_id, file_name }) => [import_id, file_name]));
}

const date = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** Writes the state of a dossier, new or changed, as the events left it. */
export async function saveDossier(tx: Tx, tenant_id: number, d: Dossier): Promise<void> {
  await tx.rows(
    `insert into dossier (tenant_id, ${COLUMNS})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
       $18, $19, $20)
     on conflict (tenant_id, dossier_id) do update set state = excluded.state,
       step = excluded.step, holder_id = excluded.holder_id, due_at = excluded.due_at,
       suspended_at = excluded.suspended_at, suspended_for = excluded.suspended_for,
       promised_at = excluded.promised_at, finished_at = excluded.finished_at,
       returned_at = excluded.returned_at, last_at = excluded.last_at,
       last_seq = excluded.last_seq`,
    [
      tenant_id,
      d.dossier_id,
      d.code,
      d.unit_id,
      d.received_unit_id,
      d.procedure_id,
      d.channel,
      d.applicant_id,
      d.state,
      d.step,
      d.holder_id,
      date(d.received_at),
      date(d.due_at),
      date(d.suspended_at),
      d.suspended_for,
      date(d.promised_at),
      date(d.finished_at),
      date(d.returned_at),
      date(d.last_at),
      d.last_seq,
    ],
  );
}

/** Notes that an account saw an applicant's data unmasked. */
export async function logPersonalRead(
  tx: Tx,
  tenant_id: number,
  read: { read_id: string; account_id: number; dossier_id: number; read_at: Instant },
): Promise<void> {
  await tx.rows('insert into personal_data_read values ($1, $2, $3, $4, $5)', [
    tenant_id,
    read.read_id,
    read.account_id,
    read.dossier_id,
    date(read.read_at),
  ]);
}

/** Accounts that may hold a unit's dossiers at a moment: its case officers and its head. */
export async function findHolders(
  tx: Tx,
  tenant_id: number,
  unit_id: number,
  at: Instant,
): Promise<ReadonlySet<number>> {
  const officers = await officersOf(tx, tenant_id, unit_id, at);
  const able = officers.filter(({ roles }) => roles.some((r) => MAY_HOLD.includes(r)));
  return new Set(able.map(({ account_id }) => account_id));
}

const MAY_HOLD: readonly Role[] = ['case-officer', 'head'];
