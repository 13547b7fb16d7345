/**
 * Imports 100,000 dossiers with 50 planted faults, as `motcua import csv` does, into a province beside
 * the demonstration's: read, checked, chained with hashes, written with all indexes and constraints.
 * The peer in the same run is PostgreSQL alone, which copies the journal rows and dossiers that came
 * of it from its own files into equal tables with equal indexes, without hashes.
 *
 *   npm run bench import            beside a small province
 *   npm run bench import -- --demo  beside the whole demonstration (half a minute more)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { loadProvince } from '../src/demo/index.ts';
import { connection, migrate } from '../src/platform/index.ts';
import { startPostgres } from '../src/platform/postgres/index.ts';
import { generateTable } from '../test/import/generate.ts';

const ROWS = 100_000;
const FAULTS = 50;
const LIMIT_S = 5;

const data_dir = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
const server = await startPostgres({
  data_dir,
  log: (line: string) => console.error(line),
  temporary: true,
});
const demo = process.argv.includes('--demo');
await migrate(server.owner_url, async () => {
  const order = { owner_url: server.owner_url, tenant_id: 1, base_url: 'http://127.0.0.1' };
  await loadProvince({ ...order, demo, files: null }, () => {});
});

const seconds = async (fn: () => unknown): Promise<number> => {
  const started = performance.now();
  await fn();
  return (performance.now() - started) / 1000;
};

const table = generateTable({ count: ROWS, faults: FAULTS });
const file = join(data_dir, 'dossiers.csv');
const map = join(data_dir, 'map.json');
await writeFile(file, table.text);
const province = { code: 'H60', name: 'Thử nghiệm' };
await writeFile(map, JSON.stringify({ ...table.mapping, province }));

const main = new URL('../bin/motcua.js', import.meta.url).pathname;
const env = { ...process.env, MOTCUA_DATA: data_dir, DATABASE_URL: server.owner_url };
const motcua = async (...args: string[]) => {
  const child = spawn(process.execPath, [main, 'import', ...args, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(said);
  return JSON.parse(said);
};

// The checkout is made ready, which a command does once.
await once(spawn(process.execPath, [main, '--help'], { stdio: 'ignore' }), 'exit');

let first: Awaited<ReturnType<typeof motcua>>;
const ours = await seconds(async () => {
  first = await motcua('csv', file, '--mapping', map);
});
const again = await seconds(() => motcua('csv', file, '--mapping', map));

const client = new pg.Client(connection(server.owner_url));
await client.connect();
const where = `where tenant_id = (select tenant_id from tenant where code = 'H60')`;
const folder = (await client.query('show data_directory')).rows[0].data_directory;
const TABLES = {
  journal: `select tenant_id, chain_id, seq, kind, subject_id, at, recorded_at, actor_id,
    acting_unit_id, reason, idempotency_key, payload, ''::bytea from journal ${where}`,
  dossier: `select * from dossier ${where}`,
};
for (const [name, select] of Object.entries(TABLES)) {
  await client.query(`copy (${select}) to '${folder}/bench-${name}' (format binary)`);
  await client.query(`create table peer_${name} (like ${name} including all)`);
}
const peer = await seconds(async () => {
  for (const name of Object.keys(TABLES))
    await client.query(`copy peer_${name} from '${folder}/bench-${name}' (format binary)`);
});
const undone = await seconds(() => motcua('undo', '1', '--province', 'H60'));
await client.end();
await server.stop();

const { outcomes } = first!;
console.log(
  `beside ${demo ? 'the demonstration' : 'an empty province'}: ${JSON.stringify(outcomes)}`,
);
console.log(`import of ${ROWS} rows: ${ours.toFixed(2)} s from the command's start to its end`);
console.log(`the same again: ${again.toFixed(2)} s; taken back: ${undone.toFixed(2)} s`);
const rate = (time: number) => `${Math.round(ROWS / time).toLocaleString('en')} rows/s`;
console.log(`PostgreSQL alone copies what came of it in ${peer.toFixed(2)} s, ${rate(peer)}`);
console.log(`the command from its start to its end: ${rate(ours)}`);
console.log(
  `ratio ${(ours / peer).toFixed(2)}; limit ${LIMIT_S} s: ${ours <= LIMIT_S ? 'kept' : 'exceeded'}`,
);
process.exitCode = ours <= LIMIT_S ? 0 : 1;
