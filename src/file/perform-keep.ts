import { hash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { makeFolder } from '../platform/index.ts';
import { bringerOf } from './bringer.ts';
import type { KeptFile } from './file.ts';
import type { Bringer, FileDraft, Files } from './files.ts';
import { recordFile } from './perform-record.ts';
import { purposeOf } from './purpose.ts';

/**
 * Keeps bytes that are there as a whole, such as a paper that the program made. The bytes are
 * durable before the row that names them is committed; link to the number afterwards. Refusals:
 * `file.empty`, `file.too-large`, `file.unknown-content`, `file.other-content`, `file.no-name`.
 */
export async function keepFile(
  files: Files,
  by: Bringer,
  { name, bytes, about }: FileDraft,
): Promise<KeptFile | Refusal> {
  if (bytes.length > files.most_bytes)
    return refuse('file.too-large', {
      name,
      size: bytes.length,
      most_mb: files.most_bytes / 1_048_576,
    });
  const type = purposeOf(files, about).typeOf(name, bytes);
  if (isRefusal(type)) return type;
  const sha256 = hash('sha256', bytes);
  await files.blobs.take(sha256, await writeWhole(files, bytes));
  const facts = { sha256, size: bytes.length, type, name, about: about ?? null };
  return files.database.inTenant(files.tenant_id, (tx) => recordFile(tx, files, by, facts));
}

async function writeWhole({ parts_dir }: Files, bytes: Uint8Array): Promise<string> {
  await makeFolder(parts_dir);
  const path = join(parts_dir, `whole-${randomUUID()}`);
  await writeFile(path, bytes, { flag: 'wx' });
  return path;
}

/** Keeps a file of a page's form, for browsers without script. Asks `may` by its purpose. */
export async function keepUploaded(
  files: Files,
  viewer: Viewer | null,
  upload: File,
  about?: string,
): Promise<KeptFile | Refusal> {
  const { verb } = purposeOf(files, about);
  const allowed = may(viewer, verb, {});
  if (isRefusal(allowed)) return allowed;
  const bytes = new Uint8Array(await upload.arrayBuffer());
  return keepFile(files, bringerOf(viewer!, verb), { name: upload.name, bytes, about });
}
