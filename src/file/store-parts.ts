import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../platform/index.ts';
import type { Files } from './files.ts';

/** Where the bytes of an upload gather. */
export const partPath = ({ parts_dir }: Files, upload_id: string): string =>
  join(parts_dir, upload_id);

/** How many bytes of an upload have come. After a kill or a loss of power the disk itself knows. */
export const partSize = (files: Files, upload_id: string): Promise<number> =>
  stat(partPath(files, upload_id)).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    },
  );

export const removePart = (files: Files, upload_id: string): Promise<void> =>
  rm(partPath(files, upload_id), { force: true });

/** The SHA-256 of what has come, read piece by piece. */
export async function hashOfPart(files: Files, upload_id: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(partPath(files, upload_id))) hash.update(piece);
  return hash.digest('hex');
}

/** The first bytes of what has come. */
export async function headOfPart(
  files: Files,
  upload_id: string,
  bytes: number,
): Promise<Uint8Array> {
  const handle = await open(partPath(files, upload_id), 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Adds what comes to an upload, at most `room` bytes; what has come stays when the line breaks.
 * Gives `whole`, or why it ended early: the line `broke`, or there was `more` than there is room
 * for (then nothing of it stays).
 */
export async function addToPart(
  files: Files,
  upload_id: string,
  body: AsyncIterable<Uint8Array>,
  room: number,
): Promise<'whole' | 'broke' | 'more'> {
  await makeFolder(files.parts_dir);
  const handle = await open(partPath(files, upload_id), 'a');
  try {
    const { size } = await handle.stat();
    const ended = await addAll(handle, body, room);
    if (ended === 'more') await handle.truncate(size);
    await handle.datasync();
    return ended;
  } finally {
    await handle.close();
  }
}

async function addAll(
  handle: Awaited<ReturnType<typeof open>>,
  body: AsyncIterable<Uint8Array>,
  room: number,
): Promise<'whole' | 'broke' | 'more'> {
  const next = body[Symbol.asyncIterator]();
  for (let left = room; ; ) {
    const came = await next.next().catch(() => null);
    if (came === null) return 'broke';
    if (came.done) return 'whole';
    left -= came.value.length;
    if (left < 0) return 'more';
    await handle.appendFile(came.value);
  }
}
