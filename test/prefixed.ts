import { onTestFinished } from 'vitest';
import { cookieName } from '../src/identity/cookie.ts';
import { openSession } from '../src/identity/session/store.ts';
import { createServer } from '../src/main-serve.ts';
import { openFront } from '../src/platform/index.ts';
import { freePort } from './sign-in.ts';
import type { TestWorld } from './world.ts';

/** A province served under a prefix. */
export interface Prefixed {
  base_url: string;
  prefix: string;
  /** Asks for a whole path, with the prefix, as an account, or as the public when null. */
  ask(account_id: number | null, path: string, init?: RequestInit): Promise<Response>;
}

/** Serves a test's province once more, at the root and as one beside it: under a prefix. */
export async function servedUnder(prefix: string, made: TestWorld): Promise<Prefixed> {
  const port = await freePort();
  const base_url = `http://127.0.0.1:${port}`;
  const config = { ...made.parts.config, base_url, port };
  const front = openFront(base_url);
  onTestFinished(() => front.close());
  for (const place of ['', prefix]) {
    const { app, live } = await createServer({ ...made.parts, config, prefix: place });
    const code = place.split('/').at(-1) || 'root';
    await front.mount({ prefix: place, tenant: { ...made.parts.tenant, code } }, app);
    onTestFinished(() => {
      live.close();
      return app.close();
    });
  }
  await front.listen(port);
  const name = cookieName('session', base_url, prefix);
  const cookies = new Map<number, string>();
  const cookieOf = async (account_id: number): Promise<string> => {
    const known = cookies.get(account_id);
    if (known) return known;
    const session = { tenant_id: 1, account_id, id_token: null };
    const cookie = `${name}=${await openSession(made.database, session, Date.now())}`;
    cookies.set(account_id, cookie);
    return cookie;
  };
  return {
    base_url,
    prefix,
    ask: async (account_id, path, init = {}) => {
      const cookie = account_id === null ? '' : await cookieOf(account_id);
      const headers = { accept: 'text/html', origin: base_url, ...init.headers, cookie };
      return fetch(base_url + path, { redirect: 'manual', ...init, headers });
    },
  };
}
