/**
 * Loads the demonstration, a year and a quarter of a province, through the journal: drawn, chained
 * with hashes, folded, streamed. The peer in the same run is PostgreSQL alone, which copies the
 * same rows without hashes from its own files into equal tables, all tables at once.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadProvince, readProvince, seedProvince } from '../src/demo/index.ts';
import { connection, migrate } from '../src/platform/index.ts';
import { startPostgres } from '../src/platform/postgres/index.ts';

/** What is copied for the peer; the journal's hashes are left empty. */
const TABLES = {
  journal: `select tenant_id, chain_id, seq, kind, subject_id, at, recorded_at, actor_id,
    acting_unit_id, reason, idempotency_key, payload, ''::bytea from journal
    order by chain_id, seq`,
  dossier: 'select * from dossier order by dossier_id',
  applicant: 'select * from applicant order by applicant_id',
  dossier_counter: 'select * from dossier_counter',
};

const data_dir = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
const log = (line: string) => console.error(line);
const server = await startPostgres({ data_dir, log, temporary: true });

async function asOwner<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection(url));
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

async function freshDatabase(name: string): Promise<string> {
  await asOwner(server.owner_url, (client) => client.query(`create database ${name}`));
  const url = new URL(server.owner_url);
  url.pathname = `/${name}`;
  return url.href;
}

const seconds = async (fn: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await fn();
  return (performance.now() - started) / 1000;
};

async function loadOurs(url: string) {
  let loaded = { rows: 0, dossiers: 0, applicants: 0, seconds: 0 };
  const in_all = await seconds(() =>
    migrate(url, async () => {
      loaded = await loadProvince(
        { owner_url: url, tenant_id: 1, demo: true, base_url: 'http://127.0.0.1', files: null },
        () => {},
      );
    }),
  );
  return { ...loaded, in_all };
}

/** PostgreSQL's own files of all rows, and how long it takes to copy them into empty tables. */
async function loadPeer(from_url: string, to_url: string): Promise<number> {
  const folder = await asOwner(from_url, async (client) => {
    const { rows } = await client.query('show data_directory');
    for (const [table, select] of Object.entries(TABLES)) {
      const file = `${rows[0].data_directory}/bench-${table}`;
      await client.query(`copy (${select}) to '${file}' (format binary)`);
    }
    return rows[0].data_directory as string;
  });
  let taken = 0;
  await migrate(to_url, async () => {
    const moment = Date.now();
    const moments = { at: moment, recorded_at: moment, accounts_from: moment };
    await seedProvince(to_url, 1, await readProvince(), moments);
    taken = await seconds(() =>
      Promise.all(Object.keys(TABLES).map((table) => copyFile(to_url, table, folder))),
    );
  });
  return taken;
}

const copyFile = (url: string, table: string, folder: string) =>
  asOwner(url, async (client) => {
    await client.query('begin');
    await client.query(`truncate ${table}`);
    await client.query(`copy ${table} from '${folder}/bench-${table}' (format binary, freeze)`);
    await client.query('commit');
  });

try {
  const [ours_url, peer_url] = [await freshDatabase('ours'), await freshDatabase('peer')];
  const ours = await loadOurs(ours_url);
  const rate = Math.round(ours.rows / ours.seconds);
  console.log(
    `motcua: ${ours.rows} journal rows with hashes, ${ours.dossiers} dossiers, ` +
      `${ours.applicants} applicants in ${ours.seconds.toFixed(1)} s: ${rate} rows/s ` +
      `(${ours.in_all.toFixed(1)} s with tables, indexes and keys)`,
  );
  const peer = await loadPeer(ours_url, peer_url);
  console.log(
    `PostgreSQL alone, the same rows without hashes from its own files: ${peer.toFixed(1)} s; ` +
      `motcua takes ${(ours.seconds / peer).toFixed(2)} times as long`,
  );
} finally {
  await server.stop();
}
