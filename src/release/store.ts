import { generateKeyPairSync } from 'node:crypto';
import { secretOf } from '../identity/index.ts';
import { type Database, ROOT_TENANT_ID, type Tx } from '../platform/index.ts';
import type { Release, ReleaseHead } from './release.ts';

const HEAD = `release_id, year, number, campaign_code, state, sha256, prepared_by, prepared_at,
  signed_by, signed_at, signature, published_by, published_at`;

/** All releases without their bodies, the newest first. */
export const listReleases = (tx: Tx, tenant_id: number): Promise<ReleaseHead[]> =>
  tx.rows(
    `select ${HEAD} from release where tenant_id = $1
     order by year desc, number desc, prepared_at desc`,
    [tenant_id],
  );

/** The release of a number, or null; one that was withdrawn has none. */
export async function findRelease(
  tx: Tx,
  tenant_id: number,
  { year, number }: { year: number; number: number },
): Promise<Release | null> {
  const [row] = await tx.rows<Release>(
    `select ${HEAD}, body from release
     where tenant_id = $1 and year = $2 and number = $3 and state <> 'withdrawn'`,
    [tenant_id, year, number],
  );
  return row ?? null;
}

/** The releases of a year that were not withdrawn, held against other writers, by number. */
export const lockReleases = (tx: Tx, tenant_id: number, year: number): Promise<Release[]> =>
  tx.rows(
    `select ${HEAD}, body from release
     where tenant_id = $1 and year = $2 and state <> 'withdrawn' order by number for update`,
    [tenant_id, year],
  );

/** Two people who prepare the same year follow each other, though there is no row to lock yet. */
export const holdYear = async (tx: Tx, tenant_id: number, year: number): Promise<void> => {
  await tx.rows('select pg_advisory_xact_lock($1::int, $2::int)', [4_702_110 + tenant_id, year]);
};

/** Keeps a release that was frozen. */
export async function insertRelease(
  tx: Tx,
  tenant_id: number,
  release: Omit<Release, 'release_id'>,
): Promise<Release> {
  const [row] = await tx.rows<{ release_id: number }>(
    `insert into release (tenant_id, release_id, year, number, campaign_code, state, body, sha256,
       prepared_by, prepared_at)
     values ($1, nextval('thing_id'), $2, $3, $4, 'prepared', $5, $6, $7, $8) returning release_id`,
    [
      tenant_id,
      release.year,
      release.number,
      release.campaign_code,
      release.body,
      release.sha256,
      release.prepared_by,
      new Date(release.prepared_at),
    ],
  );
  return { ...release, release_id: row!.release_id };
}

/** Writes how far a release has come. */
export async function saveProgress(tx: Tx, tenant_id: number, release: ReleaseHead): Promise<void> {
  const { signed_at, published_at, signature } = release;
  await tx.rows(
    `update release set state = $3, signed_by = $4, signed_at = $5, signature = $6,
       published_by = $7, published_at = $8 where tenant_id = $1 and release_id = $2`,
    [
      tenant_id,
      release.release_id,
      release.state,
      release.signed_by,
      signed_at === null ? null : new Date(signed_at),
      signature && JSON.stringify(signature),
      release.published_by,
      published_at === null ? null : new Date(published_at),
    ],
  );
}

/**
 * The province's signing key as a JSON Web Key, made once, another one for each province. `d` is
 * secret, `x` the public part.
 */
export async function releaseKey(
  database: Database,
  tenant_id: number,
): Promise<{ d: string; x: string }> {
  const of = tenant_id === ROOT_TENANT_ID ? '' : `_${tenant_id}`;
  const text = await secretOf(database, `release_signing_key${of}`, () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    return JSON.stringify(privateKey.export({ format: 'jwk' }));
  });
  return JSON.parse(text) as { d: string; x: string };
}

/** The public part, base64. */
export const releasePublicKey = async (database: Database, tenant_id: number): Promise<string> =>
  Buffer.from((await releaseKey(database, tenant_id)).x, 'base64url').toString('base64');
