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
  const found = await files.database.inTenant(files.tenant_id, async (tx) => {
    const file = await findFile(tx, files.tenant_id, file_id);
    if (!file) return notThere(viewer, file_id);
    const allowed = await mayFetch(files, tx, viewer, file);
    return isRefusal(allowed) ? allowed : file;
  });
  return isRefusal(found) ? found : { file: found, bytes: await files.blobs.read(found.sha256) };
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
