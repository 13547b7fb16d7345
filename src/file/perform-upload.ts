import { randomUUID } from 'node:crypto';
import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { bringerOf } from './bringer.ts';
import type { Files } from './files.ts';
import { recordFile } from './perform-record.ts';
import { purposeOf } from './purpose.ts';
import { findFile } from './store.ts';
import {
  addToPart,
  hashOfPart,
  headOfPart,
  partPath,
  partSize,
  removePart,
} from './store-parts.ts';
import {
  countUnderway,
  findUpload,
  insertUpload,
  lockUpload,
  markKept,
  removeUpload,
} from './store-upload.ts';
import {
  type Announcement,
  checkAnnouncement,
  checkOffset,
  type Upload,
  type UploadState,
} from './upload.ts';

/**
 * Announces a file; its bytes come in parts. Refusals: access, `file.no-name`, `file.too-large`,
 * `file.unknown-content`, `upload.too-many`.
 */
export async function beginUpload(
  files: Files,
  viewer: Viewer | null,
  said: Announcement,
): Promise<UploadState | Refusal> {
  const purpose = purposeOf(files, said.about);
  const allowed = may(viewer, purpose.verb, {});
  if (isRefusal(allowed)) return allowed;
  const { unit_id } = bringerOf(viewer!, purpose.verb);
  const { account_id } = viewer!;
  const upload_id = randomUUID();
  return files.database.inTenant(files.tenant_id, async (tx) => {
    const underway = await countUnderway(tx, files.tenant_id, account_id);
    const refused = checkAnnouncement(said, purpose, underway);
    if (refused) return refused;
    const upload = { ...said, upload_id, account_id, unit_id, about: said.about ?? null };
    await insertUpload(tx, files.tenant_id, upload, files.real_clock.now());
    return { upload_id, offset: 0, size: said.size, file: null };
  });
}

/** How far one's own upload is. Refusals: access, `upload.not-found`. */
export async function viewUpload(
  files: Files,
  viewer: Viewer | null,
  upload_id: string,
): Promise<UploadState | Refusal> {
  const upload = await ownUpload(files, viewer, upload_id);
  return isRefusal(upload) ? upload : stateOf(files, upload);
}

async function ownUpload(
  files: Files,
  viewer: Viewer | null,
  upload_id: string,
): Promise<Upload | Refusal> {
  const { database, tenant_id } = files;
  const account_id = viewer?.account_id ?? 0;
  const found = await database.inTenant(tenant_id, (tx) =>
    findUpload(tx, tenant_id, account_id, upload_id),
  );
  const allowed = may(viewer, purposeOf(files, found?.about).verb, {});
  if (isRefusal(allowed)) return allowed;
  return found ?? refuse('upload.not-found', { upload_id });
}

async function stateOf(files: Files, upload: Upload): Promise<UploadState> {
  const { upload_id, size, file_id } = upload;
  if (file_id === null)
    return { upload_id, offset: await partSize(files, upload_id), size, file: null };
  const { tenant_id } = files;
  const file = await files.database.inTenant(tenant_id, (tx) => findFile(tx, tenant_id, file_id));
  return { upload_id, offset: size, size, file: { file_id, name: file!.name, size } };
}

/** Uploads that are being written by this process: one part at a time each. */
const writing = new Set<string>();

/**
 * Adds a part that begins at `offset`. When all has come, the bytes are held against their SHA-256
 * and kept, or given up: then the upload is forgotten. A line that breaks loses nothing of what came.
 * Refusals: access, `upload.not-found`, `upload.busy`, `upload.other-offset`, `upload.too-long`,
 * `upload.broken`, `upload.other-checksum`, and those of the content.
 */
export async function addToUpload(
  files: Files,
  viewer: Viewer | null,
  upload_id: string,
  offset: number,
  body: AsyncIterable<Uint8Array>,
): Promise<UploadState | Refusal> {
  const upload = await ownUpload(files, viewer, upload_id);
  if (isRefusal(upload)) return upload;
  if (upload.file_id !== null) return stateOf(files, upload);
  if (writing.has(upload_id)) return refuse('upload.busy', { upload_id });
  writing.add(upload_id);
  try {
    return await addPart(files, upload, offset, body);
  } finally {
    writing.delete(upload_id);
  }
}

async function addPart(
  files: Files,
  upload: Upload,
  given: number,
  body: AsyncIterable<Uint8Array>,
): Promise<UploadState | Refusal> {
  const { upload_id, size } = upload;
  const before = await partSize(files, upload_id);
  const refused = checkOffset(given, before);
  if (refused) return refused;
  const ended = await addToPart(files, upload_id, body, size - before);
  if (ended === 'more') return refuse('upload.too-long', { size });
  const offset = await partSize(files, upload_id);
  if (ended === 'broke') return refuse('upload.broken', { offset, size });
  return offset < size ? { upload_id, offset, size, file: null } : finish(files, upload);
}

/** Bytes first, then the row that names them: a kill in between leaves bytes without a name. */
async function finish(files: Files, upload: Upload): Promise<UploadState | Refusal> {
  const { upload_id, name, size, sha256, about, account_id, unit_id } = upload;
  const found = await hashOfPart(files, upload_id);
  if (found !== sha256) return giveUp(files, upload_id, refuse('upload.other-checksum', { name }));
  const purpose = purposeOf(files, about);
  const first = await headOfPart(files, upload_id, Math.min(size, purpose.looked_at_bytes));
  const type = purpose.typeOf(name, first);
  if (isRefusal(type)) return giveUp(files, upload_id, type);
  await files.blobs.take(sha256, partPath(files, upload_id));
  const { tenant_id } = files;
  return files.database.inTenant(tenant_id, async (tx) => {
    const now = await lockUpload(tx, tenant_id, upload_id);
    if (!now) return refuse('upload.not-found', { upload_id });
    if (now.file_id !== null)
      return { upload_id, offset: size, size, file: { file_id: now.file_id, name, size } };
    const facts = { sha256, size, type, name, about };
    const { file_id } = await recordFile(tx, files, { account_id, unit_id }, facts);
    await markKept(tx, tenant_id, upload_id, file_id);
    return { upload_id, offset: size, size, file: { file_id, name, size } };
  });
}

async function giveUp(files: Files, upload_id: string, refusal: Refusal): Promise<Refusal> {
  const { database, tenant_id } = files;
  await database.inTenant(tenant_id, (tx) => removeUpload(tx, tenant_id, upload_id));
  await removePart(files, upload_id);
  return refusal;
}
