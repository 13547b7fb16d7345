import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../kernel/index.ts';
import { startTurns } from '../platform/index.ts';
import type { Files } from './files.ts';
import { removePart } from './store-parts.ts';
import { removeOldUploads } from './store-upload.ts';

/** Clears what never became a file, until it is stopped. */
export interface FileJobs {
  /** Clears once; how many uploads were forgotten. */
  tick(): Promise<number>;
  stop(): Promise<void>;
}

const EVERY_MS = 3_600_000;
/** An upload may be gone on with for two days; a finished one is remembered as long. */
const KEPT_MS = 2 * 86_400_000;

export function startFileJobs(files: Files, on_fault: (fault: unknown) => void): FileJobs {
  return startTurns(() => clear(files), EVERY_MS, on_fault);
}

async function clear(files: Files): Promise<number> {
  const { database, tenant_id, real_clock } = files;
  const before = real_clock.now() - KEPT_MS;
  const old = await database.inTenant(tenant_id, (tx) => removeOldUploads(tx, tenant_id, before));
  for (const upload_id of old) await removePart(files, upload_id);
  await clearStray(files, before);
  return old.length;
}

/** Parts whose upload nobody knows any more, such as those of a kill between two steps. */
async function clearStray({ parts_dir }: Files, before: Instant): Promise<void> {
  for (const name of await readdir(parts_dir).catch(() => [])) {
    const path = join(parts_dir, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}
