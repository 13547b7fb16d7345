import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readProvince, seedProvince } from '../src/demo/seed/perform.ts';
import { openSession } from '../src/identity/session/store.ts';
import { type Instant, parseInstant } from '../src/kernel/index.ts';
import { creatingProvinces } from '../src/main-create.ts';
import { openImports } from '../src/main-imports.ts';
import { openParts } from '../src/main-parts.ts';
import { createServer, type Parts } from '../src/main-serve.ts';
import { readConfig } from '../src/platform/index.ts';
import { seededDatabase, type TestDatabase } from './database.ts';
import { freePort } from './sign-in.ts';

/** A Wednesday afternoon: the demonstration's. */
export const NOW = parseInstant('2023-03-29T13:30')!;

/** Accounts that tests act as: of the district Phú Ninh, its commune Tam Dân, a department … */
export const WHO = {
  leader: 11,
  administrator: 12,
  appraiser: 1016,
  centre_counter: 1001,
  department_case: 1082,
  department_head: 1084,
  district_counter: 5181,
  district_case: 5182,
  district_case_2: 5183,
  district_head: 5184,
  district_par: 5185,
  commune_counter: 203861,
  commune_case: 203862,
  commune_head: 203864,
} as const;

/** The whole province without a dossier, served on a port of its own. */
export interface TestWorld extends TestDatabase {
  parts: Parts;
  base_url: string;
  /** Sets the province's clock. */
  at(now: Instant): void;
  /** The cookie that an account's session goes by. */
  cookieOf(account_id: number): Promise<string>;
  /** Asks as an account, or as the public when null. */
  ask(account_id: number | null, path: string, init?: RequestInit): Promise<Response>;
  /** Posts JSON with a new idempotency key unless one is given. */
  post(account_id: number | null, path: string, body: unknown, key?: string): Promise<Answer>;
}

/** A status and what came with it. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

/** Serves the province; over the data of `before`, as a server does that starts anew. */
export async function testWorld(now: Instant = NOW, before?: TestWorld): Promise<TestWorld> {
  const made = before ?? (await seededDatabase('world', seed));
  const port = await freePort();
  let domain_now = now;
  const data_dir = before?.parts.config.data_dir ?? join(tmpdir(), `motcua-world-${randomUUID()}`);
  onTestFinished(() => rm(data_dir, { recursive: true, force: true }));
  const config = readConfig({ PORT: String(port), MOTCUA_DEMO: '1', MOTCUA_DATA: data_dir });
  const faults: Error[] = [];
  const opening = {
    config,
    database: made.database,
    clock: { now: () => domain_now },
    log_fault: (error: Error) => void faults.push(error),
  };
  const imports = openImports({ ...opening, owner_url: made.owner_url, tenant_id: 1 });
  const parts = await openParts({
    ...opening,
    app_url: made.app_url,
    provinces: creatingProvinces(made.owner_url, config),
    imports,
  });
  const { app, live } = await createServer(parts);
  await app.listen({ port, host: '127.0.0.1' });
  onTestFinished(async () => {
    await imports.close();
    live.close();
    await app.close();
    await parts.figures.close();
    if (faults.length > 0) throw new AggregateError(faults, 'the server met faults');
  });
  const cookies = new Map<number, string>();
  const cookieOf = async (account_id: number) => {
    const known = cookies.get(account_id);
    if (known) return known;
    const session = { tenant_id: 1, account_id, id_token: null };
    const token = await openSession(made.database, session, Date.now());
    const cookie = `motcua_session_${port}=${token}`;
    cookies.set(account_id, cookie);
    return cookie;
  };
  const ask: TestWorld['ask'] = async (account_id, path, init = {}) => {
    const cookie = account_id === null ? '' : await cookieOf(account_id);
    const headers = { origin: config.base_url, ...init.headers, cookie };
    return fetch(config.base_url + path, { redirect: 'manual', ...init, headers });
  };
  return {
    database: made.database,
    owner_url: made.owner_url,
    app_url: made.app_url,
    parts,
    cookieOf,
    base_url: config.base_url,
    at: (moment) => {
      domain_now = moment;
    },
    ask,
    post: async (account_id, path, body, key = crypto.randomUUID()) => {
      const answer = await ask(account_id, path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      });
      const text = await answer.text();
      return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
  };
}

export async function seed(owner_url: string): Promise<void> {
  const from = parseInstant('2022-01-01T00:00')!;
  await seedProvince(owner_url, 1, await readProvince(), {
    at: from,
    recorded_at: from,
    accounts_from: from,
  });
}
