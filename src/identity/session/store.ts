import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../kernel/index.ts';
import type { Database } from '../../platform/index.ts';
import type { Role } from '../roles.ts';
import { expiryOf } from './lifetime.ts';

/** Someone's session as found by its cookie, with the grants that hold at a domain instant. */
export interface FoundSession {
  account_id: number;
  name: string;
  created_at: Instant;
  expires_at: Instant;
  grants: { role: Role; unit_id: number }[];
}

/** A secret text for a cookie or an address; 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: who reads the database cannot sign in with it. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Begins a session at a real instant and gives its token. */
export async function openSession(
  database: Database,
  session: { tenant_id: number; account_id: number; id_token: string | null },
  now: Instant,
): Promise<string> {
  const token = newToken();
  await database.rows(
    `insert into local.session
       (session_hash, tenant_id, account_id, id_token, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      hashOf(token),
      session.tenant_id,
      session.account_id,
      session.id_token,
      new Date(now),
      new Date(expiryOf(now, now)),
    ],
  );
  return token;
}

/**
 * Whose session a token is, or null when there is none or it has expired. `now` is real and ends
 * sessions; `domain_now` decides which accounts are open and which grants hold. One query.
 */
export async function findSession(
  database: Database,
  tenant_id: number,
  token: string,
  now: Instant,
  domain_now: Instant,
): Promise<FoundSession | null> {
  const rows = await database.inTenant(tenant_id, (tx) =>
    tx.rows<Omit<FoundSession, 'grants'> & { role: Role | null; unit_id: number | null }>(
      `select s.account_id, a.name, s.created_at, s.expires_at, g.role, g.unit_id
       from local.session s
       join account a on a.tenant_id = s.tenant_id and a.account_id = s.account_id
         and (a.closed_at is null or a.closed_at > $4)
       left join role_grant g on g.tenant_id = s.tenant_id and g.account_id = s.account_id
         and g.valid_from <= $4 and (g.valid_to is null or g.valid_to > $4)
       where s.session_hash = $1 and s.tenant_id = $2 and s.expires_at > $3
       order by g.role, g.unit_id`,
      [hashOf(token), tenant_id, new Date(now), new Date(domain_now)],
    ),
  );
  if (!rows[0]) return null;
  const { account_id, name, created_at, expires_at } = rows[0];
  const grants = rows.flatMap(({ role, unit_id }) =>
    role === null || unit_id === null ? [] : [{ role, unit_id }],
  );
  return { account_id, name, created_at, expires_at, grants };
}

/** Lets a session live on. */
export async function prolongSession(
  database: Database,
  token: string,
  expires_at: Instant,
): Promise<void> {
  await database.rows('update local.session set expires_at = $2 where session_hash = $1', [
    hashOf(token),
    new Date(expires_at),
  ]);
}

/** Ends a session of a province and gives the ID token it began with, for the issuer's own sign-out. */
export async function endSession(
  database: Database,
  tenant_id: number,
  token: string,
): Promise<string | null> {
  const [ended] = await database.rows<{ id_token: string | null }>(
    'delete from local.session where session_hash = $1 and tenant_id = $2 returning id_token',
    [hashOf(token), tenant_id],
  );
  return ended?.id_token ?? null;
}
