import { createServer } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import {
  demoDrafts,
  EMBEDDED_ISSUER,
  type IdentityDeps,
  insertAccounts,
  registerIdentity,
} from '../src/identity/index.ts';
import { dayOf, type Instant, parseInstant } from '../src/kernel/index.ts';
import { createHttp, type Http, openDatabase } from '../src/platform/index.ts';
import { buildTree, insertUnits, type UnitRows, unitsOn } from '../src/unit/index.ts';
import { asDatabaseOwner, type TestDatabase, testDatabase } from './database.ts';

/** The demonstration's afternoon, in domain time. */
export const NOW = parseInstant('2023-03-29T13:30')!;
const FROM = parseInstant('2022-01-01T00:00')!;

const unit = (unit_id: number, code: string, kind: 'province' | 'district', name: string) => ({
  unit: { unit_id, code, kind, national_code: null, valid_from: '2022-01-01', valid_to: null },
  version: {
    unit_id,
    valid_from: '2022-01-01',
    valid_to: null,
    name,
    type: 'Huyện',
    level: kind === 'district' ? ('district' as const) : null,
    parent_id: unit_id === 1 ? null : 1,
    block_code: null,
    tile_column: null,
    tile_row: null,
    place_kinds: [],
    mark: null,
    source: 'test',
  },
});
const UNITS = [
  unit(1, 'H47', 'province', 'Tỉnh Quảng Nam'),
  unit(518, 'H47.18', 'district', 'Huyện Phú Ninh'),
];
const ROWS: UnitRows = {
  blocks: [],
  units: UNITS.map((u) => u.unit),
  versions: UNITS.map((u) => u.version),
};
const TREE = unitsOn(buildTree(ROWS.units, ROWS.versions, []), dayOf(NOW));

/** A port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A province of two units with the demonstration's accounts. */
export async function province(): Promise<TestDatabase> {
  const db = await testDatabase();
  await asDatabaseOwner(db.owner_url, "insert into tenant values (1, 'H47', 'Quảng Nam')");
  const owner = openDatabase(db.owner_url, 1);
  await owner.inTenant(1, (tx) => insertUnits(tx, 1, ROWS));
  await owner.close();
  await db.database.inTenant(1, (tx) =>
    insertAccounts(tx, 1, EMBEDDED_ISSUER, demoDrafts(TREE.all), FROM),
  );
  return db;
}

/** A server with sign-in alone, and a route that tells who writes. */
export interface Running {
  app: Http;
  base_url: string;
  /** What went wrong; it must be empty when the test ends. */
  faults: Error[];
  /** Moves the machine's clock; the domain's stands. */
  later(ms: number): void;
}

export async function serve(
  { database }: TestDatabase,
  port: number,
  config: Partial<IdentityDeps['config']> = {},
  prefix = '',
): Promise<Running> {
  const base_url = `http://127.0.0.1:${port}`;
  const faults: Error[] = [];
  let ahead = 0;
  const real = (): Instant => Date.now() + ahead;
  const app = await createHttp(
    (refusal) => refusal.refused,
    (error) => faults.push(error),
    prefix,
  );
  await registerIdentity(app, {
    database,
    clock: { now: () => NOW },
    real_clock: { now: real },
    tenant_id: 1,
    prefix,
    config: { base_url, oidc: null, demo: true, ...config },
    units: () => TREE,
    log_fault: (error) => faults.push(error),
  });
  app.post('/write', async (request) => ({ by: request.viewer?.name ?? null }));
  app.get('/healthz', async () => 'ok');
  await app.listen({ port, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.close();
    expect(faults).toEqual([]);
  });
  return {
    app,
    base_url: base_url + prefix,
    faults,
    later: (ms) => {
      ahead += ms;
    },
  };
}

/** A browser as far as signing in needs one: cookies by path, and redirects followed by hand. */
export class Browser {
  cookies = new Map<string, { value: string; path: string }>();

  /** One request, with the cookies that belong there; redirects are not followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = { accept: 'text/html', ...init.headers, cookie };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const text of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(text)!;
      const path = /; *path=([^;]+)/i.exec(text)?.[1] ?? '/';
      if (value && !/max-age=0|expires=Thu, 01 Jan 1970/i.test(text))
        this.cookies.set(name!, { value: value!, path });
      else this.cookies.delete(name!);
    }
    return response;
  }

  /** Follows redirects until a page or an error, or until an address that `stop` names. */
  async follow(address: string, stop = '\n'): Promise<{ response: Response; address: string }> {
    let response = await this.ask(address);
    while (response.status >= 300 && response.status < 400) {
      address = new URL(response.headers.get('location')!, address).href;
      if (address.includes(stop)) break;
      response = await this.ask(address);
    }
    return { response, address };
  }

  /** Opens the page of demonstration accounts and presses one of its buttons. */
  async choose(base_url: string, subject: string, return_to = '/whoami'): Promise<Response> {
    const page = await this.follow(`${base_url}/login?return_to=${encodeURIComponent(return_to)}`);
    expect(page.response.status).toBe(200);
    return this.ask(page.address, {
      method: 'POST',
      body: new URLSearchParams({ subject }),
      headers: { origin: new URL(base_url).origin },
    });
  }

  /** Signs in as a demonstration account; the answer is that of `/whoami`. */
  async signIn(base_url: string, subject: string): Promise<Response> {
    const chosen = await this.choose(base_url, subject);
    return (await this.follow(new URL(chosen.headers.get('location')!, base_url).href)).response;
  }

  async whoami(base_url: string): Promise<{ account_id: number | null; name?: string }> {
    return (await this.ask(`${base_url}/whoami`)).json() as never;
  }
}
