import { insertAccounts } from '../../identity/index.ts';
import { append, openChains } from '../../journal/index.ts';
import { assert, dayOf, formatDay } from '../../kernel/index.ts';
import { REFERENCES_CHANNEL, type Tenant, type Tx } from '../../platform/index.ts';
import { insertUnits, shortName } from '../../unit/index.ts';
import { type CalendarSpec, insertCalendar } from '../../worktime/index.ts';
import { firstAccounts, PROVINCE_UNIT, provinceUnits } from './blank-province.ts';
import type { ProvinceOrder } from './order.ts';
import { periodsOfYears } from './periods.ts';

/** What a province is made from beside its order, as the files hold it. */
export interface ProvinceFiles {
  calendar: CalendarSpec & { calendar_code: string; version: number };
  criteria: CriteriaRow[];
  files: { name: string; sha256: string }[];
}

interface CriteriaRow {
  set_code: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
}

/** Waits until nobody else makes a province; held until the transaction ends. */
export const lockTenants = (tx: Tx): Promise<unknown> =>
  tx.rows('lock table tenant in share row exclusive mode');

/** Whether a province was made with this key, so that asking again is no second province. */
export async function isMadeBy(tx: Tx, { tenant_id }: Tenant, key: string): Promise<boolean> {
  const rows = await tx.rows(
    `select from journal where tenant_id = $1 and chain_id = $2 and kind = 'catalogue.loaded'
       and idempotency_key = $3`,
    [tenant_id, PROVINCE_UNIT, key],
  );
  return rows.length > 0;
}

/** Writes a province up to its first dossier, and in its chain what it was made from. */
export async function insertProvince(
  tx: Tx,
  order: ProvinceOrder,
  files: ProvinceFiles,
): Promise<Tenant> {
  const units = provinceUnits(order);
  const { code } = order;
  const name = shortName(units.versions[0]!);
  const [row] = await tx.rows<{ tenant_id: number }>(
    `insert into tenant (tenant_id, code, name)
     select coalesce(max(tenant_id), 0) + 1, $1, $2 from tenant returning tenant_id`,
    [code, name],
  );
  assert(row, 'a province was written');
  const { tenant_id } = row;
  await insertUnits(tx, tenant_id, units);
  await openChains(tx, tenant_id, [PROVINCE_UNIT]);
  await insertCalendar(tx, tenant_id, files.calendar);
  await extendPeriods(tx, tenant_id, order.from_year, order.to_year);
  // Old years may have been asked for; what comes in from now on is counted as well.
  const running = Number(formatDay(dayOf(order.at)).slice(0, 4));
  await extendPeriods(tx, tenant_id, running, running);
  await insertCriteria(tx, tenant_id, files.criteria);
  await insertFirstAccounts(tx, tenant_id, order);
  await append(tx, tenant_id, [loadedEntry(order, files)], order.recorded_at);
  return { tenant_id, code, name };
}

const loadedEntry = (order: ProvinceOrder, { files }: ProvinceFiles) => ({
  chain_id: PROVINCE_UNIT,
  kind: 'catalogue.loaded',
  subject_id: null,
  at: order.at,
  actor_id: null,
  acting_unit_id: PROVINCE_UNIT,
  reason: null,
  idempotency_key: order.idempotency_key ?? null,
  payload: JSON.stringify({
    files,
    by: order.by,
    from_year: order.from_year,
    to_year: order.to_year,
  }),
});

/**
 * Gives a province the periods of some years, both ends in them; periods that exist stay. How many
 * came. Running servers are told of it.
 */
export async function extendPeriods(
  tx: Tx,
  tenant_id: number,
  from_year: number,
  to_year: number,
): Promise<number> {
  const added = await tx.rows(
    `insert into period (tenant_id, period_code, kind, name, from_on, to_on, source)
     select $1, period_code, kind, name, from_on, to_on, source
     from jsonb_to_recordset($2::jsonb) as x(period_code text, kind text, name text,
       from_on date, to_on date, source text)
     on conflict do nothing returning period_code`,
    [tenant_id, JSON.stringify(periodsOfYears(from_year, to_year))],
  );
  if (added.length > 0) await tellReferences(tx, tenant_id);
  return added.length;
}

/** Running servers read the slow-moving facts of a province again. */
export const tellReferences = (tx: Tx, tenant_id: number): Promise<unknown> =>
  tx.rows('select pg_notify($1, $2)', [REFERENCES_CHANNEL, String(tenant_id)]);

async function insertCriteria(tx: Tx, tenant_id: number, sets: CriteriaRow[]): Promise<void> {
  const rows = sets.map((set) => ({ ...set, body: JSON.stringify(set) }));
  await tx.rows(
    `insert into criteria_set (tenant_id, set_code, version, valid_from, valid_to, body)
     select $1, set_code, version, valid_from, valid_to, body
     from jsonb_to_recordset($2::jsonb) as x(set_code text, version int, valid_from date,
       valid_to date, body text)`,
    [tenant_id, JSON.stringify(rows)],
  );
}

async function insertFirstAccounts(tx: Tx, tenant_id: number, order: ProvinceOrder) {
  const accounts = firstAccounts(order);
  const ids = await tx.rows<{ account_id: number }>(
    `select nextval('account_id') as account_id from generate_series(1, $1::int)`,
    [accounts.length],
  );
  const drafts = accounts.map(({ role, ...account }, i) => ({
    ...account,
    account_id: ids[i]!.account_id,
    title: account.name,
    grants: [{ role, unit_id: PROVINCE_UNIT }],
  }));
  await insertAccounts(tx, tenant_id, order.issuer, drafts, order.at);
}

/** What an installation's list tells of a province. */
export interface ProvinceCounts {
  units: number;
  dossiers: number;
  /** The first and the last year that has periods. */
  from_year: number | null;
  to_year: number | null;
}

/** Counts a province's units and dossiers; its figures are told by its own pages alone. */
export async function countProvince(tx: Tx, tenant_id: number): Promise<ProvinceCounts> {
  const [row] = await tx.rows<ProvinceCounts>(
    `select (select count(*)::int from unit where tenant_id = $1) as units,
       (select count(*)::int from dossier where tenant_id = $1) as dossiers,
       min(extract(year from from_on))::int as from_year,
       max(extract(year from from_on))::int as to_year
     from period where tenant_id = $1 and kind = 'year'`,
    [tenant_id],
  );
  assert(row, 'counts are one row');
  return row;
}

/** Who signs in first as a province's administrator; null where nobody is. */
export async function readAdministrator(tx: Tx, tenant_id: number): Promise<string | null> {
  const [row] = await tx.rows<{ subject: string }>(
    `select a.subject from account a join role_grant g using (tenant_id, account_id)
     where a.tenant_id = $1 and g.role = 'administrator' and a.closed_at is null
     order by a.account_id limit 1`,
    [tenant_id],
  );
  return row?.subject ?? null;
}
