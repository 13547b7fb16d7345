import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Role } from './roles.ts';

/** Someone who may sign in, with the roles that hold. */
export interface OpenAccount {
  subject: string;
  name: string;
  grants: { role: Role; unit_code: string }[];
}

const MOST = 400;

/**
 * The accounts of an issuer that are open at a domain instant and hold a role: the first 400, those
 * of the province itself before all.
 */
export const readOpenAccounts = (
  tx: Tx,
  tenant_id: number,
  issuer: string,
  at: Instant,
): Promise<OpenAccount[]> =>
  tx.rows(
    `select a.subject, a.name,
       jsonb_agg(jsonb_build_object('role', g.role, 'unit_code', u.code)
         order by g.role, u.code) as grants
     from account a
     join role_grant g on g.tenant_id = a.tenant_id and g.account_id = a.account_id
       and g.valid_from <= $3 and (g.valid_to is null or g.valid_to > $3)
     join unit u on u.tenant_id = g.tenant_id and u.unit_id = g.unit_id
     where a.tenant_id = $1 and a.issuer = $2 and (a.closed_at is null or a.closed_at > $3)
     group by a.account_id, a.subject, a.name
     order by bool_or(u.kind = 'province') desc, min(u.code), a.name collate "vi-x-icu", a.account_id limit ${MOST}`,
    [tenant_id, issuer, new Date(at)],
  );
