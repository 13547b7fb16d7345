import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connection, type Tx } from './database.ts';

/** One connection for writing in bulk. Every method may throw a fault (the database is away). */
export interface Bulk extends Tx {
  /** One transaction: what is thrown inside leaves nothing behind. */
  transaction<T>(fn: (bulk: Bulk) => Promise<T>): Promise<T>;
  /**
   * Streams rows in the binary form of `copyRows` into a table, `table (columns)`. The chunks are
   * made while the database takes those before them.
   */
  copy(into: string, chunks: Iterable<Uint8Array>): Promise<void>;
}

/** Opens a connection, and closes it afterwards. */
export async function withBulk<T>(url: string, fn: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection(url));
  // The fault is thrown by the statement that it breaks.
  client.on('error', () => {});
  await client.connect();
  try {
    return await fn(bulkOf(client));
  } finally {
    await client.end();
  }
}

function bulkOf(client: pg.Client): Bulk {
  const bulk: Bulk = {
    rows: async <R>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, values as unknown[])).rows as R[],
    copy: (into, chunks) => copy(client, into, chunks),
    transaction: async (fn) => {
      await client.query('begin');
      try {
        const value = await fn(bulk);
        await client.query('commit');
        return value;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      }
    },
  };
  return bulk;
}

async function copy(client: pg.Client, into: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin (format binary)`));
  const done = finished(stream);
  done.catch(() => {});
  try {
    for (const chunk of chunks)
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  } catch (error) {
    stream.destroy(error as Error);
    await done.catch(() => {});
    throw error;
  }
  stream.end();
  await done;
}
