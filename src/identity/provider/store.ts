import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { SECOND } from '../../kernel/index.ts';
import type { Clock, Database } from '../../platform/index.ts';

/** A secret of this installation; made at first use, the same for every server and restart. */
export async function secretOf(
  database: Database,
  name: string,
  make: () => string,
): Promise<string> {
  const find = () =>
    database.rows<{ value: string }>('select value from local.secret where name = $1', [name]);
  const known = await find();
  if (known[0]) return known[0].value;
  await database.rows('insert into local.secret values ($1, $2) on conflict do nothing', [
    name,
    make(),
  ]);
  return (await find())[0]!.value;
}

/** How our own client is known to the embedded provider. */
export const CLIENT_ID = 'motcua';

const randomText = (): string => randomBytes(32).toString('base64url');

/** Of which province a secret or a stored thing of the login provider is. */
export interface ProviderOf {
  database: Database;
  real_clock: Clock;
  tenant_id: number;
  /** Nothing: the root province, whose secrets and things have no number before or behind them. */
  prefix: string;
}

const nameOf = ({ prefix, tenant_id }: ProviderOf, what: string): string =>
  prefix === '' ? what : `${what}_${tenant_id}`;

/** The secret that our own client shares with the province's embedded provider. */
export const clientSecret = (of: ProviderOf): Promise<string> =>
  secretOf(of.database, nameOf(of, 'oidc_client_secret'), randomText);

/** What signs the provider's cookies. */
export const cookieKey = (of: ProviderOf): Promise<string> =>
  secretOf(of.database, nameOf(of, 'oidc_cookie_key'), randomText);

/** The key that signs ID tokens, private part included, as a JSON Web Key. */
export async function signingKey(of: ProviderOf): Promise<Record<string, unknown>> {
  const text = await secretOf(of.database, nameOf(of, 'oidc_signing_key'), () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = privateKey.export({ format: 'jwk' });
    return JSON.stringify({ ...jwk, use: 'sig', alg: 'RS256', kid: randomUUID() });
  });
  return JSON.parse(text);
}

/** What the login provider keeps of its sessions, codes and grants; times are epoch seconds. */
export type Payload = Record<string, unknown> & {
  grantId?: string;
  userCode?: string;
  uid?: string;
};

/** The storage of one model of the login provider, in the shape that oidc-provider asks for. */
export interface Adapter {
  upsert(id: string, payload: Payload, expires_in?: number): Promise<void>;
  find(id: string): Promise<Payload | undefined>;
  findByUserCode(user_code: string): Promise<Payload | undefined>;
  findByUid(uid: string): Promise<Payload | undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grant_id: string): Promise<void>;
}

/**
 * Keeps the provider's state in the database, so that a restart loses no sign-in under way. What one
 * province's provider keeps no other finds, whatever it is asked for.
 */
export function adapterOf(of: ProviderOf, kind: string): Adapter {
  const { database, real_clock: clock } = of;
  const model = nameOf(of, kind);
  const findBy = async (column: 'id' | 'uid' | 'user_code', value: string) => {
    const [row] = await database.rows<{ payload: Payload }>(
      `select payload from local.provider_storage
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > $3)`,
      [model, value, new Date(clock.now())],
    );
    return row?.payload;
  };
  return {
    find: (id) => findBy('id', id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (user_code) => findBy('user_code', user_code),
    upsert: (id, payload, expires_in) => upsert(database, clock, model, id, payload, expires_in),
    consume: async (id) => {
      await database.rows(
        `update local.provider_storage
         set payload = jsonb_set(payload, '{consumed}', to_jsonb($3::bigint))
         where model = $1 and id = $2`,
        [model, id, Math.floor(clock.now() / SECOND)],
      );
    },
    destroy: async (id) => {
      await database.rows('delete from local.provider_storage where model = $1 and id = $2', [
        model,
        id,
      ]);
    },
    revokeByGrantId: async (grant_id) => {
      await database.rows('delete from local.provider_storage where model = $1 and grant_id = $2', [
        model,
        grant_id,
      ]);
    },
  };
}

async function upsert(
  database: Database,
  clock: Clock,
  model: string,
  id: string,
  payload: Payload,
  expires_in?: number,
): Promise<void> {
  const now = clock.now();
  await database.local(async (tx) => {
    await tx.rows('delete from local.provider_storage where expires_at < $1', [new Date(now)]);
    await tx.rows(
      `insert into local.provider_storage
         (model, id, payload, grant_id, user_code, uid, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (model, id) do update set payload = excluded.payload,
         grant_id = excluded.grant_id, user_code = excluded.user_code, uid = excluded.uid,
         expires_at = excluded.expires_at`,
      [
        model,
        id,
        JSON.stringify(payload),
        payload.grantId ?? null,
        payload.userCode ?? null,
        payload.uid ?? null,
        expires_in ? new Date(now + expires_in * SECOND) : null,
      ],
    );
  });
}
