import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cookieName } from '../src/identity/cookie.ts';
import { openSession } from '../src/identity/session/store.ts';
import type { Instant } from '../src/kernel/index.ts';
import { openParts } from '../src/main-parts.ts';
import { type Provinces, serveProvinces } from '../src/main-provinces.ts';
import { createServer, type Parts } from '../src/main-serve.ts';
import { openFront, readConfig } from '../src/platform/index.ts';
import type { TestDatabase } from './database.ts';
import { freePort } from './sign-in.ts';
import { twinDatabase } from './twins.ts';
import { NOW } from './world.ts';

/** One province of a server, and asking it. */
export interface ServedProvince {
  tenant_id: number;
  parts: Parts;
  /** With the prefix. */
  base_url: string;
  /** The cookie that an account's session in this province goes by. */
  cookieOf(account_id: number): Promise<string>;
  /** Asks as an account, or as the public when null; `path` is without the prefix. */
  ask(account_id: number | null, path: string, init?: RequestInit): Promise<Response>;
}

/** One server with two provinces, or with those of a database that is given. */
export interface TwoProvinces extends TestDatabase {
  /** Where the server listens. */
  origin: string;
  /** H47, at the root, in March 2023. */
  root: ServedProvince;
  /** H60, under `/p/H60`; every name of it carries the mark of `twins.ts`. */
  other: ServedProvince;
  /** Any province that is served, also one that came later. */
  served(tenant_id: number): ServedProvince | null;
  provinces: Provinces;
  /** What went wrong; a test that expects faults empties it. */
  faults: Error[];
}

/** Serves two provinces side by side, as `main.ts` does; the other one without the root's clock. */
export async function twoProvinces(before?: TestDatabase): Promise<TwoProvinces> {
  const made = before ?? (await twinDatabase());
  const { database, app_url, owner_url } = made;
  const port = await freePort();
  const data_dir = join(tmpdir(), `motcua-provinces-${randomUUID()}`);
  const config = readConfig({ PORT: String(port), MOTCUA_DATA: data_dir });
  const faults: Error[] = [];
  const log_fault = (error: Error) => void faults.push(error);
  const clock = { now: (): Instant => NOW };
  const root = await openParts({ config, database, app_url, clock, log_fault });
  const { app, live } = await createServer(root);
  const front = openFront(config.base_url);
  await front.mount(root, app);
  await front.listen(port);
  const installation = { config, database, app_url, owner_url, front, root, log_fault };
  const provinces = await serveProvinces(installation);
  onTestFinished(async () => {
    await provinces.close();
    live.close();
    await front.close();
    await app.close();
    await root.figures.close();
    await rm(data_dir, { recursive: true, force: true });
    if (faults.length > 0) throw new AggregateError(faults, 'the server met faults');
  });
  const served = (tenant_id: number): ServedProvince | null => {
    const parts = provinces.find(tenant_id);
    return parts && asking(parts);
  };
  return {
    ...made,
    origin: config.base_url,
    root: asking(root),
    get other() {
      return served(2)!;
    },
    served,
    provinces,
    faults,
  };
}

function asking(parts: Parts): ServedProvince {
  const { config, prefix, database, tenant } = parts;
  const cookies = new Map<number, string>();
  const name = cookieName('session', config.base_url, prefix);
  const cookieOf = async (account_id: number) => {
    const session = { tenant_id: tenant.tenant_id, account_id, id_token: null };
    const cookie =
      cookies.get(account_id) ?? `${name}=${await openSession(database, session, Date.now())}`;
    cookies.set(account_id, cookie);
    return cookie;
  };
  return {
    tenant_id: tenant.tenant_id,
    parts,
    base_url: config.base_url + prefix,
    cookieOf,
    ask: async (account_id, path, init = {}) => {
      const cookie = account_id === null ? '' : await cookieOf(account_id);
      const headers = { origin: config.base_url, ...init.headers, cookie };
      const address = config.base_url + prefix + path;
      return fetch(address, { redirect: 'manual', ...init, headers });
    },
  };
}
