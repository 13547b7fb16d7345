import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { type Refusal, refuse } from '../../kernel/index.ts';

/** Takes the bytes of one entry as they are unpacked; a refusal ends the reading. */
export interface EntryReader {
  take(chunk: Uint8Array, last: boolean): Refusal | null;
}

export interface ZipLimits {
  unpacked_bytes: number;
  entries: number;
}

/** So little is unpacked at a time that a bomb is met before it fills the memory: 4 KB → 4 MB. */
const PIECE_BYTES = 4_096;

/**
 * Unpacks the entries that someone wants to read, piece by piece, and stops at the first refusal:
 * no ZIP at all, more bytes or entries than a limit allows, or what a reader refuses.
 */
export function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  readerOf: (name: string) => EntryReader | null,
): Refusal | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('xlsx.not-a-workbook');
  let refusal: Refusal | null = null;
  let [unpacked, entries] = [0, 0];
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) refusal ??= tooLarge(limits);
    const reader = refusal ? null : readerOf(entry.name);
    if (!reader) return;
    entry.ondata = (error, chunk, last) => {
      unpacked += chunk?.length ?? 0;
      if (unpacked > limits.unpacked_bytes) refusal ??= tooLarge(limits);
      if (error) refusal ??= refuse('xlsx.damaged', { entry: entry.name });
      if (!refusal) refusal = reader.take(chunk, last);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length && !refusal; at += PIECE_BYTES) {
      const end = Math.min(at + PIECE_BYTES, bytes.length);
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    }
  } catch {
    return refusal ?? refuse('xlsx.damaged', { entry: '' });
  }
  return refusal;
}

const tooLarge = ({ unpacked_bytes }: ZipLimits): Refusal =>
  refuse('xlsx.too-large', { most_bytes: unpacked_bytes });
