import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import {
  databaseUrls,
  findInstance,
  findPostgres,
  findTenant,
  type Instance,
  inSnapshot,
  listTenants,
  prefixOf,
  ROOT_TENANT_ID,
  readConfig,
  startPostgres,
  type Tenant,
  type Urls,
} from '../platform/index.ts';
import type { Io } from './command.ts';
import { refusalText } from './refusal-text.ts';

/** An instance as a command finds it: its server, if one runs, and its database. */
export interface FoundInstance {
  server: Instance | null;
  urls: Urls;
  close(): Promise<void>;
}

/** One province of an instance. */
export interface FoundProvince extends FoundInstance {
  tenant: Tenant;
}

/** Finds the instance of this environment; without a server its embedded database is started. */
export async function openInstance(env: NodeJS.ProcessEnv): Promise<FoundInstance> {
  const config = readConfig(env);
  const server = await findInstance(config.data_dir);
  const quiet = async () => {};
  const running = databaseUrls(env) ?? findPostgres(config.data_dir);
  if (running) return { server, urls: running, close: quiet };
  const started = await startPostgres({ data_dir: config.data_dir, log: () => {} });
  return { server: null, urls: started, close: started.stop };
}

/** The province that `--province CODE` names in an instance; the root one when nothing is named. */
export const findProvince = (
  { urls }: Pick<FoundInstance, 'urls'>,
  code: string | undefined,
): Promise<Tenant | Refusal> =>
  inSnapshot(urls.app_url, ROOT_TENANT_ID, (snapshot) => findTenant(snapshot, code ?? null));

/** Every province of an instance, the root first. */
export const listProvinces = ({ urls }: FoundInstance): Promise<Tenant[]> =>
  inSnapshot(urls.app_url, ROOT_TENANT_ID, listTenants);

/** Opens the instance, does something with one province of it, and leaves it; 1 for no such province. */
export async function withProvince(
  code: string | undefined,
  io: Io,
  act: (found: FoundProvince) => Promise<number>,
): Promise<number> {
  const found = await openInstance(process.env);
  try {
    const tenant = await findProvince(found, code);
    if (!isRefusal(tenant)) return await act({ ...found, tenant });
    io.err(refusalText(tenant));
    return 1;
  } finally {
    await found.close();
  }
}

/** A new province is served within this time. */
const WAITS_MS = [500, 1_000, 2_000, 4_000];

/** Asks the running server on the same machine about a province. */
export async function ask<T>(
  { base_url, token }: Instance,
  tenant: Tenant,
  path: string,
): Promise<T> {
  const url = new URL(prefixOf(tenant) + path, base_url);
  const get = () => fetch(url, { headers: { 'x-motcua-token': token } });
  let answer = await get();
  for (const wait of prefixOf(tenant) ? WAITS_MS : []) {
    if (answer.status !== 404) break;
    await pause(wait);
    answer = await get();
  }
  if (!answer.ok) throw new Error(`the server answered ${answer.status} to ${url.pathname}`);
  return (await answer.json()) as T;
}
