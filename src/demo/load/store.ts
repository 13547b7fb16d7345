import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connection, openDatabase, type Tx } from '../../platform/index.ts';
import { type BulkTable, INTO } from './encode.ts';

/** A table being filled in a transaction of its own. */
export interface BulkCopy {
  /** Resolves when the chunk has left, so that a fast writer waits for a slow table. */
  write(chunk: Uint8Array): Promise<void>;
  /** Ends the rows and commits them. */
  commit(): Promise<void>;
  /** Gives up: nothing of it stays. */
  abandon(): Promise<void>;
}

/**
 * Begins to fill a table. The few rows that it has (the seed's, in the province's chain) are set
 * aside meanwhile: rows that come in the transaction that emptied a table need no write-ahead log
 * (where `wal_level` is minimal) and no later freezing.
 */
export async function openCopy(owner_url: string, table: BulkTable): Promise<BulkCopy> {
  const client = new pg.Client(connection(owner_url));
  client.on('error', () => {});
  await client.connect();
  await client.query('begin');
  await client.query(`create temp table kept on commit drop as table ${table}`);
  await client.query(`truncate ${table}`);
  const sql = `copy ${INTO[table]} from stdin (format binary, freeze)`;
  const stream = client.query(copyFrom(sql));
  const done = finished(stream);
  done.catch(() => {});
  return {
    write: async (chunk) => {
      const left = new Promise<void>((resolve) => stream.write(chunk, () => resolve()));
      await Promise.race([left, done]);
    },
    commit: async () => {
      stream.end();
      await done;
      await client.query(`insert into ${table} table kept`);
      await client.query('commit');
      await client.end();
    },
    abandon: async () => {
      stream.destroy();
      await client.end();
    },
  };
}

/** One transaction of the owner, whom no policy binds. */
export async function withOwner<T>(owner_url: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const database = openDatabase(owner_url, 1);
  try {
    return await database.local(fn);
  } finally {
    await database.close();
  }
}

/** What the load leaves behind beside the rows themselves. */
export interface LoadEnd {
  heads: readonly { chain_id: number; seq: number; hash: Uint8Array }[];
  last_dossier_id: number;
  last_applicant_id: number;
}

/** Sets the heads of the chains and the sequences: from here on the program can go on writing. */
export async function endLoad(tx: Tx, tenant_id: number, end: LoadEnd): Promise<void> {
  await tx.rows(
    `update journal_head h set seq = n.seq, hash = n.hash
     from unnest($2::bigint[], $3::bigint[], $4::bytea[]) as n (chain_id, seq, hash)
     where h.tenant_id = $1 and h.chain_id = n.chain_id`,
    [
      tenant_id,
      end.heads.map((head) => head.chain_id),
      end.heads.map((head) => head.seq),
      end.heads.map((head) => Buffer.from(head.hash)),
    ],
  );
  await tx.rows(`select setval('dossier_id', $1), setval('applicant_id', $2)`, [
    end.last_dossier_id,
    end.last_applicant_id,
  ]);
}

/** Remembers that a load is complete; a load without this row is done again from the start. */
export async function markLoaded(tx: Tx, name: string): Promise<void> {
  await tx.rows('insert into local.loaded (name, loaded_at) values ($1, now())', [name]);
}

export async function isLoaded(tx: Tx, name: string): Promise<boolean> {
  return (await tx.rows('select from local.loaded where name = $1', [name])).length === 1;
}
