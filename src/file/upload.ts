// Decides what may be announced to be uploaded, and where a part of it must begin. The announcement
// says how large the file is and its SHA-256, so that what has come can be held against it.
// Example: 3 MB of `ke-hoach.pdf` announced, 1 MB has come → the next part begins at 1,048,576.
import { z } from 'zod';
import { type Refusal, refuse } from '../kernel/index.ts';
import { checkName, endingOf } from './content.ts';
import type { FileFacts } from './file.ts';
import type { FilePurpose } from './files.ts';

/** What a client says of a file before it sends it. */
export const announcement = z.object({
  name: z.string().max(1000),
  /** Bytes. */
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The thing that it belongs to: `sheet:9000000000007`. */
  about: z
    .string()
    .regex(/^[a-z][a-z-]{0,30}:[\w.-]{1,60}$/)
    .optional(),
});
export type Announcement = z.infer<typeof announcement>;

/** A file on its way. */
export interface Upload extends Omit<Announcement, 'about'> {
  upload_id: string;
  account_id: number;
  unit_id: number;
  about: string | null;
  /** Once it is kept. */
  file_id: number | null;
}

/** How far an upload is. */
export interface UploadState {
  upload_id: string;
  /** Bytes that have come: where the next part begins. */
  offset: number;
  size: number;
  /** The kept file, once all has come and was checked. */
  file: FileFacts | null;
}

/** Nobody has more files on the way at once. */
export const MOST_UPLOADS = 30;

/** Why a file need not be sent at all; null when it may come. */
export function checkAnnouncement(
  { name, size }: Announcement,
  { most_bytes, endings }: Pick<FilePurpose, 'most_bytes' | 'endings'>,
  underway: number,
): Refusal | null {
  const named = checkName(name);
  if (named) return named;
  if (!endings.includes(endingOf(name)))
    return refuse('file.unknown-content', { name }, { possible: [...endings] });
  if (size > most_bytes)
    return refuse('file.too-large', { name, size, most_mb: most_bytes / 1_048_576 });
  return underway < MOST_UPLOADS ? null : refuse('upload.too-many', { most: MOST_UPLOADS });
}

/** A part must begin where the last one ended; null when it does. */
export const checkOffset = (given: number, offset: number): Refusal | null =>
  given === offset
    ? null
    : refuse('upload.other-offset', { given, offset }, { path: 'upload-offset' });
