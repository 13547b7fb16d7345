import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from './blob-store.ts';
import { checked } from './checked.ts';

/**
 * A folder: `ab/ab12…`. A file is made durable before it takes its name, and the name before the
 * answer: after a loss of power either the whole file is there or nothing.
 */
export function diskBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    take: async (sha256, path) => {
      const target = pathOf(sha256);
      await makeFolder(dirname(target));
      const near = `${target}.${randomUUID()}`;
      await move(path, near);
      await sync(near);
      await rename(near, target);
      await sync(dirname(target));
    },
    read: async (sha256) => checked(sha256, await readFile(pathOf(sha256))),
    open: async (sha256) => createReadStream(pathOf(sha256), { highWaterMark: PIECE_BYTES }),
    has: (sha256) =>
      stat(pathOf(sha256)).then(
        (found) => found.isFile(),
        () => false,
      ),
  };
}

/** Large files are read in pieces of this size. */
const PIECE_BYTES = 1_048_576;

/** Makes a folder with those above it, each known to the disk. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (!first) return;
  for (let made = path; made.length >= first.length; made = dirname(made))
    await sync(dirname(made));
}

/** Across two disks a file cannot be renamed: it is copied, and made durable where it stands. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

/** Waits until the disk has what was written to a file, or the names of a folder. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
