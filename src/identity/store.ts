import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { AccountDraft } from './officers.ts';
import type { Role } from './roles.ts';

/** An account as it is kept. */
export interface Account {
  account_id: number;
  name: string;
  closed_at: Instant | null;
}

/** The account that an issuer knows under a subject. */
export async function findAccount(
  tx: Tx,
  tenant_id: number,
  issuer: string,
  subject: string,
): Promise<Account | null> {
  const [account] = await tx.rows<Account>(
    `select account_id, name, closed_at from account
     where tenant_id = $1 and issuer = $2 and subject = $3`,
    [tenant_id, issuer, subject],
  );
  return account ?? null;
}

/** Those of the subjects that have an open account with the issuer. */
export const subjectsOf = async (
  tx: Tx,
  tenant_id: number,
  issuer: string,
  subjects: readonly string[],
): Promise<string[]> =>
  (
    await tx.rows<{ subject: string }>(
      `select subject from account where tenant_id = $1 and issuer = $2
         and subject = any($3::text[]) and closed_at is null`,
      [tenant_id, issuer, subjects],
    )
  ).map((row) => row.subject);

/**
 * Officers of a unit at a domain instant, with their roles there, by name.
 * Example: the case officers and the head are those who may hold a dossier.
 */
export const officersOf = (
  tx: Tx,
  tenant_id: number,
  unit_id: number,
  at: Instant,
): Promise<{ account_id: number; name: string; roles: Role[] }[]> =>
  tx.rows(
    `select a.account_id, a.name, array_agg(distinct g.role order by g.role) as roles
     from role_grant g
     join account a on a.tenant_id = g.tenant_id and a.account_id = g.account_id
     where g.tenant_id = $1 and g.unit_id = $2 and g.valid_from <= $3
       and (g.valid_to is null or g.valid_to > $3) and (a.closed_at is null or a.closed_at > $3)
     group by a.account_id, a.name order by a.name collate "vi-x-icu", a.account_id`,
    [tenant_id, unit_id, new Date(at)],
  );

/** Writes accounts with grants that hold from a domain instant; those that exist stay as they are. */
export async function insertAccounts(
  tx: Tx,
  tenant_id: number,
  issuer: string,
  drafts: readonly AccountDraft[],
  valid_from: Instant,
): Promise<void> {
  await tx.rows(
    `insert into account (tenant_id, account_id, issuer, subject, name, email, created_at)
     select $1, account_id, $2, subject, name, email, $3
     from unnest($4::bigint[], $5::text[], $6::text[], $7::text[])
       as d (account_id, subject, name, email)
     on conflict do nothing`,
    [
      tenant_id,
      issuer,
      new Date(valid_from),
      drafts.map((d) => d.account_id),
      drafts.map((d) => d.subject),
      drafts.map((d) => d.name),
      drafts.map((d) => d.email ?? null),
    ],
  );
  const grants = drafts.flatMap((d) =>
    d.grants.map((grant) => ({ account_id: d.account_id, ...grant })),
  );
  await tx.rows(
    `insert into role_grant (tenant_id, account_id, role, unit_id, valid_from)
     select $1, account_id, role, unit_id, $2
     from unnest($3::bigint[], $4::text[], $5::bigint[]) as d (account_id, role, unit_id)
     on conflict do nothing`,
    [
      tenant_id,
      new Date(valid_from),
      grants.map((g) => g.account_id),
      grants.map((g) => g.role),
      grants.map((g) => g.unit_id),
    ],
  );
}

/** Names of accounts, open or closed: history keeps naming who acted. Nobody (null) has none. */
export async function readAccountNames(
  tx: Tx,
  tenant_id: number,
  account_ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const rows = await tx.rows<{ account_id: number; name: string }>(
    'select account_id, name from account where tenant_id = $1 and account_id = any($2::bigint[])',
    [tenant_id, [...new Set(account_ids.filter((id) => id !== null))]],
  );
  return new Map(rows.map((row) => [row.account_id, row.name]));
}
