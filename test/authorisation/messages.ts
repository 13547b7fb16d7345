import { createHash } from 'node:crypto';
import { PDF } from '../file-bytes.ts';
import type { TestWorld } from '../world.ts';
import { get, type Trial } from './trial.ts';

/** The secretary of the council: what this account keeps belongs to the province. */
const SECRETARY = 13;
const NO_UPLOAD = '/api/v1/uploads/00000000-0000-4000-8000-000000000000';

const announce = (world: TestWorld, account_id: number | null) =>
  world.post(account_id, '/api/v1/uploads', {
    name: 'ke-hoach.pdf',
    size: PDF.length,
    sha256: createHash('sha256').update(PDF).digest('hex'),
  });

const part = (world: TestWorld, account_id: number | null, path: string) =>
  world.ask(account_id, path, {
    method: 'PATCH',
    body: PDF as Uint8Array<ArrayBuffer>,
    headers: { 'upload-offset': '0', 'content-type': 'application/octet-stream' },
  });

/** A file of the province, kept anew for each who asks. */
async function fetchProvinceFile(world: TestWorld, account_id: number | null) {
  const { body } = await announce(world, SECRETARY);
  const kept = await (await part(world, SECRETARY, `/api/v1/uploads/${body.upload_id}`)).json();
  return world.ask(account_id, `/files/${kept.file.file_id}`);
}

/** Files and messages; an upload that is not there is not found once the gate is passed. */
export const MESSAGE_TRIALS: Trial[] = [
  { route: 'POST /api/v1/uploads', verb: 'file.upload', ask: announce },
  { route: 'GET /api/v1/uploads/:upload_id', verb: 'file.upload', ask: get(() => NO_UPLOAD) },
  {
    route: 'PATCH /api/v1/uploads/:upload_id',
    verb: 'file.upload',
    ask: (world, account_id) => part(world, account_id, NO_UPLOAD),
  },
  {
    route: 'GET /files/:file_id (of the province)',
    verb: 'score.view-provisional',
    ask: fetchProvinceFile,
  },
  {
    route: 'page /mailbox (of another)',
    verb: 'message.view',
    ask: get(() => `/mailbox?account=${SECRETARY}`),
  },
  {
    route: 'page /mailbox/:message_id (of another)',
    verb: 'message.view',
    ask: get(() => '/mailbox/1'),
  },
];
