import type { Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { KeptFile } from './file.ts';
import type { Files } from './files.ts';
import { mayFetchUsually } from './may-fetch.ts';
import { findFile } from './store.ts';

/** A file with its bytes. */
export interface FetchedFile {
  file: KeptFile;
  bytes: Buffer;
}

/** A file whose bytes come as they are read. */
export interface OpenedFile {
  file: KeptFile;
  bytes: AsyncIterable<Uint8Array>;
}

/** Whether someone may fetch a file: by its thing's own rule, else by the usual one. */
export async function mayFetch(
  files: Files,
  tx: Tx,
  viewer: Viewer | null,
  file: KeptFile,
): Promise<true | Refusal> {
  const check = files.checks.get(file.about?.split(':')[0] ?? '');
  return check ? check(tx, viewer, file) : mayFetchUsually(files.province_id, viewer, file);
}

/** A file for one who may fetch it. Refusals: `file.not-found`, and those of access. */
export async function fetchFile(
  files: Files,
  viewer: Viewer | null,
  file_id: number,
): Promise<FetchedFile | Refusal> {
  const file = await getFile(files, viewer, file_id);
  return isRefusal(file) ? file : { file, bytes: await files.blobs.read(file.sha256) };
}

/** The same for files that no memory should hold: their bytes are not checked before they go out. */
export async function openFile(
  files: Files,
  viewer: Viewer | null,
  file_id: number,
): Promise<OpenedFile | Refusal> {
  const file = await getFile(files, viewer, file_id);
  return isRefusal(file) ? file : { file, bytes: await files.blobs.open(file.sha256) };
}

/** What is known of a file, for one who may fetch it. Refusals: as `fetchFile`. */
export async function getFile(
  files: Files,
  viewer: Viewer | null,
  file_id: number,
): Promise<KeptFile | Refusal> {
  return files.database.inTenant(files.tenant_id, async (tx) => {
    const file = await findFile(tx, files.tenant_id, file_id);
    if (!file) return notThere(viewer, file_id);
    const allowed = await mayFetch(files, tx, viewer, file);
    return isRefusal(allowed) ? allowed : file;
  });
}

/** The public is not told which numbers exist. */
const notThere = (viewer: Viewer | null, file_id: number): Refusal =>
  viewer
    ? refuse('file.not-found', { file_id })
    : refuse('access.sign-in-first', {}, { possible: ['/login'] });

/** A file for the program itself, whoever may fetch it. Refusal: `file.not-found`. */
export async function readFile(files: Files, file_id: number): Promise<FetchedFile | Refusal> {
  const { tenant_id } = files;
  const file = await files.database.inTenant(tenant_id, (tx) => findFile(tx, tenant_id, file_id));
  if (!file) return refuse('file.not-found', { file_id });
  return { file, bytes: await files.blobs.read(file.sha256) };
}
