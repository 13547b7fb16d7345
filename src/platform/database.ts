import pg from 'pg';
import { type Listen, sharedListening } from './listening.ts';

/** One transaction: statements are prepared once a connection and named by their text. */
export interface Tx {
  rows<T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
}

/** The world's one way to PostgreSQL. Every method may throw a fault (the database is away). */
export interface Database {
  /** One transaction of a tenant: row-level security lets it see that tenant's rows alone. */
  inTenant<T>(tenant_id: number, fn: (tx: Tx) => Promise<T>, how?: How): Promise<T>;
  /** One transaction over the tables of this installation (`local.*`, `tenant`). */
  local<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** One statement by itself. */
  rows<T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** Hears NOTIFY; after a lost connection it listens again and calls `on_reconnect`. */
  listen: Listen;
  close(): Promise<void>;
}

/** `snapshot`: all statements see the database as it was at the first one, and none writes. */
export interface How {
  snapshot?: boolean;
}

const toInstant = (text: string): number =>
  Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === pg.types.builtins.INT8) return Number;
    if (oid === pg.types.builtins.TIMESTAMPTZ) return toInstant;
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.NUMERIC)
      return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/** Settings of every connection: UTC on the wire, our type parsers. */
export const connection = (url: string): pg.ClientConfig => {
  const apart = new URL(url);
  const options = apart.searchParams.get('options') ?? '';
  apart.searchParams.set('options', `${options} -c TimeZone=UTC`.trim());
  return { connectionString: apart.href, types, keepAlive: true };
};

const names = new Map<string, string>();
const nameOf = (sql: string): string => {
  let name = names.get(sql);
  if (!name) {
    name = `q${names.size}`;
    names.set(sql, name);
  }
  return name;
};

const txOf = (client: pg.ClientBase): Tx => ({
  rows: async <T>(sql: string, values: readonly unknown[] = []) =>
    (await client.query({ name: nameOf(sql), text: sql, values: values as unknown[] })).rows as T[],
});

async function transact<T>(pool: pg.Pool, begin: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await fn(txOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Opens a pool of at most `most` connections. */
export function openDatabase(url: string, most = 10): Database {
  const pool = new pg.Pool({ ...connection(url), max: most, idleTimeoutMillis: 60_000 });
  const quiet = () => {};
  pool.on('error', quiet);
  pool.on('connect', (client) => client.on('error', quiet));
  return {
    inTenant: (tenant_id, fn, how) => transact(pool, beginText(tenant_id, how), fn),
    local: (fn) => transact(pool, 'begin', fn),
    rows: async <T>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query(sql, values as unknown[])).rows as T[],
    listen: sharedListening((...channel) => listen(url, ...channel)),
    close: () => pool.end(),
  };
}

/** Both statements go as one message: a transaction costs one round trip less. */
function beginText(tenant_id: number, how: How = {}): string {
  if (!Number.isInteger(tenant_id)) throw new Error('bug: a tenant is a whole number');
  const mode = how.snapshot ? ' isolation level repeatable read, read only' : '';
  return `begin${mode}; set local app.tenant = '${tenant_id}'`;
}

async function listen(
  url: string,
  channel: string,
  on_message: (payload: string) => void,
  on_reconnect: () => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (first: boolean): Promise<void> => {
    const next = new pg.Client(connection(url));
    const lost = () => {
      if (closed || client !== next) return;
      client = null;
      retry = setTimeout(again, 200);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', (message) => on_message(message.payload ?? ''));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
    if (!first) on_reconnect();
  };
  const again = () => {
    connect(false).catch(() => {
      if (!closed) retry = setTimeout(again, 500);
    });
  };
  await connect(true);
  return async () => {
    closed = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  };
}
