import { join } from 'node:path';
import {
  type Clock,
  type Config,
  type Database,
  diskBlobs,
  realClock,
  s3Blobs,
} from '../platform/index.ts';
import type { Files } from './files.ts';

/** Opens the file store: a folder of the data folder, or the bucket that is configured. */
export function openFiles(
  { data_dir, files: { most_bytes, s3 } }: Pick<Config, 'data_dir' | 'files'>,
  world: { database: Database; clock: Clock; tenant_id: number; province_id: number },
): Files {
  const folder = join(data_dir, 'files');
  return {
    ...world,
    real_clock: realClock,
    blobs: s3 ? s3Blobs(s3) : diskBlobs(join(folder, 'blobs')),
    parts_dir: join(folder, 'parts'),
    most_bytes,
    checks: new Map(),
    purposes: new Map(),
  };
}
