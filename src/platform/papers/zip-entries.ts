import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { type Refusal, refuse } from '../../kernel/index.ts';

/** Takes the bytes of one entry as they are unpacked; a refusal ends the reading. */
export interface EntryReader {
  take(chunk: Uint8Array, last: boolean): Refusal | null;
}

export interface ZipLimits {
  unpacked_bytes: number;
  entries: number;
  /** So many times the packed bytes may be unpacked, once there is much of it. */
  most_times?: number;
}

/** So little is unpacked at a time that a bomb is met before it fills the memory: 4 KB → 4 MB. */
const PIECE_BYTES = 4_096;
/** Less than this is no bomb, however well it was packed. */
const BOMB_FROM_BYTES = 50_000_000;

/**
 * Unpacks the entries that someone wants to read, piece by piece, and stops at the first refusal:
 * no ZIP at all, more bytes or entries than a limit allows, or what a reader refuses.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits, readerOf: ReaderOf): Refusal | null {
  const steps = zipSteps(bytes, limits, readerOf);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

type ReaderOf = (name: string) => EntryReader | null;

/** The same, one piece a step, for those who take what was read before they go on. */
export function* zipSteps(
  bytes: Uint8Array,
  limits: ZipLimits,
  readerOf: ReaderOf,
): Generator<number, Refusal | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('xlsx.not-a-workbook');
  let refusal: Refusal | null = null;
  let [unpacked, entries, packed] = [0, 0, 0];
  const isBomb = () => {
    const most = Math.max(
      BOMB_FROM_BYTES,
      packed * (limits.most_times ?? Number.POSITIVE_INFINITY),
    );
    return unpacked > Math.min(limits.unpacked_bytes, most);
  };
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) refusal ??= tooLarge(limits);
    const reader = refusal ? null : readerOf(entry.name);
    if (!reader) return;
    entry.ondata = (error, chunk, last) => {
      unpacked += chunk?.length ?? 0;
      if (isBomb()) refusal ??= tooLarge(limits);
      if (error) refusal ??= refuse('xlsx.damaged', { entry: entry.name });
      if (!refusal) refusal = reader.take(chunk, last);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length && !refusal; at += PIECE_BYTES) {
    packed = Math.min(at + PIECE_BYTES, bytes.length);
    if (!pushed(unzip, bytes.subarray(at, packed), packed === bytes.length))
      refusal ??= refuse('xlsx.damaged', { entry: '' });
    if (!refusal) yield packed;
  }
  return refusal;
}

/** False: what stands there is no ZIP. */
function pushed(unzip: Unzip, piece: Uint8Array, last: boolean): boolean {
  try {
    unzip.push(piece, last);
    return true;
  } catch {
    return false;
  }
}

const tooLarge = ({ unpacked_bytes }: ZipLimits): Refusal =>
  refuse('xlsx.too-large', { most_bytes: unpacked_bytes });
