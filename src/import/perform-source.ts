import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { diskBlobs, readConfig, s3Blobs } from '../platform/index.ts';
import type { Source } from './perform-read.ts';
import type { FileSource } from './run/order.ts';

/** A file's bytes with the SHA-256 of all of them, known once they were read to the end. */
export interface HashedSource {
  source: Source;
  sha256(): string | null;
}

const PIECE = 256 * 1024;

/** Opens a path, or a kept file of this installation's file store. */
export function openSource(from: FileSource): HashedSource {
  let digest: string | null = 'sha256' in from ? from.sha256 : null;
  const open = bytesOf(from);
  return {
    sha256: () => digest,
    source: async function* () {
      if (digest !== null) return yield* await open();
      const hash = createHash('sha256');
      for await (const piece of await open()) {
        hash.update(piece);
        yield piece;
      }
      digest = hash.digest('hex');
    },
  };
}

function bytesOf(from: FileSource): () => Promise<AsyncIterable<Uint8Array>> {
  if ('path' in from) return async () => createReadStream(from.path, { highWaterMark: PIECE });
  const { data_dir, files } = readConfig(process.env);
  const blobs = files.s3 ? s3Blobs(files.s3) : diskBlobs(join(data_dir, 'files', 'blobs'));
  return () => blobs.open(from.sha256);
}

/** Reads to the end what no reader read whole, for its SHA-256. */
export async function wholeSha256(hashed: HashedSource): Promise<string> {
  if (hashed.sha256() === null) for await (const _ of hashed.source());
  return hashed.sha256()!;
}
