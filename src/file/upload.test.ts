import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asDatabaseOwner } from '../../test/database.ts';
import { longText, PDF } from '../../test/file-bytes.ts';
import { type TestWorld, testWorld, WHO } from '../../test/world.ts';
import { refuse } from '../kernel/index.ts';
import { startFileJobs } from './jobs.ts';

const MB = 1_048_576;
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const announce = (
  world: TestWorld,
  account_id: number | null,
  bytes: Uint8Array,
  said: object = {},
) =>
  world.post(account_id, '/api/v1/uploads', {
    name: 'minh-chung.txt',
    size: bytes.length,
    sha256: shaOf(bytes),
    ...said,
  });

async function send(
  world: TestWorld,
  account_id: number,
  upload_id: string,
  offset: number,
  bytes: Uint8Array,
) {
  const answer = await world.ask(account_id, `/api/v1/uploads/${upload_id}`, {
    method: 'PATCH',
    body: bytes as Uint8Array<ArrayBuffer>,
    headers: { 'upload-offset': String(offset), 'content-type': 'application/octet-stream' },
  });
  return { status: answer.status, body: await answer.json() };
}

/** Brings a file in one part; its number. */
async function brought(world: TestWorld, account_id: number, bytes: Uint8Array, said: object = {}) {
  const { body } = await announce(world, account_id, bytes, said);
  const sent = await send(world, account_id, body.upload_id, 0, bytes);
  expect(sent.status).toBe(200);
  return sent.body.file.file_id as number;
}

const rowsOf = ({ owner_url }: TestWorld) =>
  asDatabaseOwner(
    owner_url,
    `select f.file_id::text, f.sha256, f.type, f.unit_id::int, f.uploaded_by::int, f.about,
       j.kind, j.actor_id::int, j.payload
     from file f join journal j on j.subject_id = f.file_id order by f.file_id`,
  );

test('a file comes in parts, is held against its SHA-256, kept, told in the journal, and fetched', async () => {
  const world = await testWorld();
  const bytes = longText(3 * MB + 17);
  const begun = await announce(world, WHO.district_par, bytes, { about: 'sheet:7' });
  expect(begun).toMatchObject({ status: 201, body: { offset: 0, size: bytes.length, file: null } });
  const { upload_id } = begun.body;
  for (let offset = 0; offset < 3 * MB; offset += MB) {
    const sent = await send(
      world,
      WHO.district_par,
      upload_id,
      offset,
      bytes.slice(offset, offset + MB),
    );
    expect(sent).toMatchObject({ status: 200, body: { offset: offset + MB, file: null } });
  }
  const last = await send(world, WHO.district_par, upload_id, 3 * MB, bytes.slice(3 * MB));
  const { file_id } = last.body.file;
  expect(last.body).toMatchObject({ offset: bytes.length, file: { name: 'minh-chung.txt' } });
  expect(await rowsOf(world)).toEqual([
    {
      file_id: String(file_id),
      sha256: shaOf(bytes),
      type: 'text/plain; charset=utf-8',
      unit_id: 518,
      uploaded_by: WHO.district_par,
      about: 'sheet:7',
      kind: 'file.kept',
      actor_id: WHO.district_par,
      payload: `{"sha256":"${shaOf(bytes)}","size":${bytes.length},"type":"text/plain; charset=utf-8","about":"sheet:7"}`,
    },
  ]);
  const fetched = await world.ask(WHO.district_par, `/files/${file_id}`);
  expect(Object.fromEntries(fetched.headers)).toMatchObject({
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''minh-chung.txt`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'content-type': 'text/plain; charset=utf-8',
  });
  expect(shaOf(new Uint8Array(await fetched.arrayBuffer()))).toBe(shaOf(bytes));
});

test('a line that breaks loses nothing: after a restart the rest is sent from where it was', async () => {
  const world = await testWorld();
  const bytes = longText(2 * MB);
  const { upload_id } = (await announce(world, WHO.district_par, bytes)).body;
  await breakOff(world, upload_id, bytes.slice(0, MB + 5));
  const path = `/api/v1/uploads/${upload_id}`;
  const offset = await settled(world, path);
  // A server that starts anew knows of it only what the disk and the database say.
  const again = await testWorldOn(world);
  const head = await again.ask(WHO.district_par, path, { method: 'HEAD' });
  expect(head.headers.get('upload-offset')).toBe(String(offset));
  const early = await send(again, WHO.district_par, upload_id, offset - 5, bytes.slice(offset - 5));
  expect(early).toMatchObject({ status: 409, body: { refused: 'upload.other-offset' } });
  expect(early.body.facts).toEqual({ given: offset - 5, offset });
  const rest = await send(again, WHO.district_par, upload_id, offset, bytes.slice(offset));
  expect(rest.body.file.size).toBe(2 * MB);
  const twice = await send(again, WHO.district_par, upload_id, 0, bytes.slice(0, 10));
  expect(twice.body.file).toEqual(rest.body.file);
  expect((await rowsOf(world)).length).toBe(1);
});

/** How much came before the line broke: some of it, and no more than was sent. */
async function settled(world: TestWorld, path: string): Promise<number> {
  let [before, now] = [-1, 0];
  while (now === 0 || now !== before) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const told = await (await world.ask(WHO.district_par, path)).json();
    expect(told.file).toBeNull();
    now = told.offset;
  }
  expect(now).toBeLessThanOrEqual(MB + 5);
  return now;
}

/** The same data and database under a second server. */
const testWorldOn = (world: TestWorld) => testWorld(undefined, world);

/** Announces the whole and stops in the middle, as a telephone in a tunnel does. */
async function breakOff(world: TestWorld, upload_id: string, bytes: Uint8Array): Promise<void> {
  const cookie = await world.cookieOf(WHO.district_par);
  const { hostname, port, origin } = new URL(world.base_url);
  const socket = connect(Number(port), hostname);
  socket.write(
    [
      `PATCH /api/v1/uploads/${upload_id} HTTP/1.1`,
      `host: ${hostname}:${port}`,
      `origin: ${origin}`,
      `cookie: ${cookie}`,
      'upload-offset: 0',
      'content-type: application/octet-stream',
      `content-length: ${2 * MB}`,
      '',
      '',
    ].join('\r\n'),
  );
  await new Promise((resolve) => socket.write(bytes, resolve));
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.destroy();
}

test('bytes that are not the announced ones are given up, so are those of a foreign kind', async () => {
  const world = await testWorld();
  const bytes = longText(1000);
  const { upload_id } = (await announce(world, WHO.district_par, bytes, { sha256: shaOf(PDF) }))
    .body;
  expect(await send(world, WHO.district_par, upload_id, 0, bytes)).toMatchObject({
    status: 422,
    body: { refused: 'upload.other-checksum' },
  });
  expect((await world.ask(WHO.district_par, `/api/v1/uploads/${upload_id}`)).status).toBe(404);
  const wrong = (await announce(world, WHO.district_par, bytes, { name: 'a.pdf' })).body;
  expect(await send(world, WHO.district_par, wrong.upload_id, 0, bytes)).toMatchObject({
    body: { refused: 'file.other-content', possible: ['txt'] },
  });
  const more = (await announce(world, WHO.district_par, bytes, { size: 999 })).body;
  expect(await send(world, WHO.district_par, more.upload_id, 0, bytes)).toMatchObject({
    body: { refused: 'upload.too-long' },
  });
  expect(await rowsOf(world)).toEqual([]);
});

test('what will not be taken is refused before a byte is sent', async () => {
  const world = await testWorld();
  const refusedOf = async (said: object) =>
    (await announce(world, WHO.district_par, PDF, said)).body.refused;
  expect(await refusedOf({ size: 50 * MB + 1 })).toBe('file.too-large');
  expect(await refusedOf({ name: 'a.exe' })).toBe('file.unknown-content');
  expect(await refusedOf({ name: '../a.pdf' })).toBe('file.no-name');
  expect(await refusedOf({ sha256: 'x' })).toBe('input.invalid');
  expect(await refusedOf({ size: 0 })).toBe('input.invalid');
  expect((await announce(world, null, PDF)).status).toBe(401);
  expect((await announce(world, WHO.district_case, PDF)).status).toBe(403);
  for (let i = 0; i < 30; i++) await announce(world, WHO.district_par, PDF);
  expect(await refusedOf({})).toBe('upload.too-many');
});

test('the same content brought twice is two files and one blob', async () => {
  const world = await testWorld();
  const bytes = longText(5000);
  const first = await brought(world, WHO.district_par, bytes);
  const second = await brought(world, WHO.appraiser, bytes, { name: 'khac.txt' });
  expect(second).not.toBe(first);
  const folder = join(world.parts.config.data_dir, 'files/blobs');
  const blobs = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  expect(blobs.map(({ name }) => name)).toEqual([shaOf(bytes)]);
});

test('a unit’s file: its people, its bringer and those who see its sheet; not another unit, not the public', async () => {
  const world = await testWorld();
  const file_id = await brought(world, WHO.district_par, longText(100));
  const asked = async (account_id: number | null, path = `/files/${file_id}`) =>
    (await world.ask(account_id, path)).status;
  expect(await asked(WHO.district_par)).toBe(200);
  expect(await asked(WHO.district_case)).toBe(200);
  expect(await asked(WHO.appraiser)).toBe(200);
  expect(await asked(WHO.leader)).toBe(200);
  expect(await asked(WHO.department_head)).toBe(403);
  expect(await asked(WHO.commune_head)).toBe(403);
  expect(await asked(WHO.administrator)).toBe(403);
  expect(await asked(null)).toBe(401);
  expect(await asked(null, '/files/1')).toBe(401);
  expect(await asked(WHO.leader, '/files/1')).toBe(404);
  expect(await asked(WHO.leader, '/files/x')).toBe(404);
  expect(await asked(WHO.leader, '/files/99999999999999999999')).toBe(404);
  world.parts.files.checks.set('sheet', async () => true);
  const open = await brought(world, WHO.district_par, longText(100), { about: 'sheet:7' });
  expect(await asked(WHO.commune_head, `/files/${open}`)).toBe(200);
});

test('another’s upload is not found, and two parts at once are not mixed', async () => {
  const world = await testWorld();
  const bytes = longText(4 * MB);
  const { upload_id } = (await announce(world, WHO.district_par, bytes)).body;
  expect((await send(world, WHO.appraiser, upload_id, 0, bytes)).status).toBe(404);
  const both = await Promise.all([
    send(world, WHO.district_par, upload_id, 0, bytes),
    send(world, WHO.district_par, upload_id, 0, bytes),
  ]);
  const statuses = both.map(({ status }) => status).sort();
  expect(statuses[0]).toBe(200);
  expect(await rowsOf(world)).toHaveLength(1);
  expect((await send(world, WHO.district_par, randomUUID(), 0, bytes)).status).toBe(404);
});

test('an upload that nobody goes on with is forgotten after two days, with its bytes', async () => {
  const world = await testWorld();
  const bytes = longText(1000);
  const { upload_id } = (await announce(world, WHO.district_par, bytes)).body;
  await send(world, WHO.district_par, upload_id, 0, bytes.slice(0, 500));
  const { files } = world.parts;
  let now = Date.now();
  const jobs = startFileJobs({ ...files, real_clock: { now: () => now } }, (fault) => {
    throw fault;
  });
  await jobs.tick();
  expect(await readdir(files.parts_dir)).toEqual([upload_id]);
  now += 2 * 86_400_000 + 1000;
  expect(await jobs.tick()).toBe(1);
  await jobs.stop();
  expect(await readdir(files.parts_dir)).toEqual([]);
  expect((await world.ask(WHO.district_par, `/api/v1/uploads/${upload_id}`)).status).toBe(404);
});

test('what a file is for may have its own rule: who brings it, how large, and which bytes', async () => {
  const world = await testWorld();
  world.parts.files.purposes.set('ledger', {
    verb: 'system.verify',
    most_bytes: 200 * MB,
    endings: ['csv'],
    looked_at_bytes: 3,
    typeOf: (name, first) => (first.length === 3 ? 'text/x' : refuse('file.empty', { name })),
  });
  // Vietnamese of before Unicode, and larger than a usual file may be.
  const bytes = Buffer.alloc(51 * MB, 0xd0);
  const said = { name: 'so.csv', about: 'ledger:1' };
  expect((await announce(world, WHO.district_head, bytes, said)).status).toBe(403);
  const { body } = await announce(world, WHO.administrator, bytes, said);
  expect(body.offset).toBe(0);
  const sent = await send(world, WHO.administrator, body.upload_id, 0, bytes);
  expect(sent.body.file).toMatchObject({ name: 'so.csv', size: bytes.length });
  expect(await rowsOf(world)).toMatchObject([{ type: 'text/x', about: 'ledger:1' }]);
  const fetched = await world.ask(WHO.administrator, `/files/${sent.body.file.file_id}`);
  expect(shaOf(new Uint8Array(await fetched.arrayBuffer()))).toBe(shaOf(bytes));
  const other = { name: 'so.txt', about: 'ledger:1' };
  expect((await announce(world, WHO.administrator, bytes, other)).body).toMatchObject({
    refused: 'file.unknown-content',
  });
});
