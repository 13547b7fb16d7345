/**
 * Decides in which encoding a text is when nobody says: by its byte order mark; else UTF-16 by zero
 * bytes on one side of every pair; else UTF-8 when all bytes are, or when more letters of several
 * bytes are whole than broken (then it is a damaged UTF-8, and refused where it is); else
 * Windows-1258.
 *
 * Source: Unicode 15, 23.8 (byte order mark); RFC 3629; practice of Vietnamese systems.
 * Example: `Đ` as 0xD0 alone is no UTF-8 and is read as Windows-1258.
 */
import { type Encoding, joined } from './decoder.ts';
import { tailOfUtf8, utf8LetterAt } from './invalid.ts';

/** What begins a text; it is no part of it. */
export interface ByteOrderMark {
  encoding: Encoding;
  bytes: number;
}

export function byteOrderMark(start: Uint8Array): ByteOrderMark | null {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', bytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  return first === 0xfe && second === 0xff ? { encoding: 'utf-16be', bytes: 2 } : null;
}

export interface Bulk {
  isAscii(bytes: Uint8Array): boolean;
  isUtf8(bytes: Uint8Array): boolean;
}

/** Counts over all bytes of a file, in constant memory. */
export interface Sniffer {
  take(bytes: Uint8Array): void;
  verdict(): { encoding: Encoding; by: 'zero-bytes' | 'bytes' };
}

/** `bulk` tells at once of a piece whether it is all ASCII or all UTF-8, as machines do fast. */
export function sniffer(bulk: Bulk): Sniffer {
  const zeros = [0, 0];
  let [seen, whole, broken] = [0, 0, 0];
  let waiting: Uint8Array = new Uint8Array();
  const countLetters = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) {
      if (bytes[at]! < 0x80) {
        at += 1;
        continue;
      }
      const length = utf8LetterAt(bytes, at);
      if (length > 0) whole += 1;
      else broken += 1;
      at += Math.max(1, length);
    }
  };
  return {
    take(bytes) {
      if (seen < SAMPLE) {
        const sample = bytes.subarray(0, SAMPLE - seen);
        for (let at = 0; at < sample.length; at += 1) {
          if (sample[at] === 0) zeros[(seen + at) % 2]! += 1;
        }
      }
      seen += bytes.length;
      const all = joined(waiting, bytes);
      const tail = tailOfUtf8(all);
      waiting = all.slice(all.length - tail);
      const piece = all.subarray(0, all.length - tail);
      if (bulk.isAscii(piece)) return;
      if (bulk.isUtf8(piece)) whole += 1;
      else countLetters(piece);
    },
    verdict() {
      const half = Math.min(seen, SAMPLE) / 2;
      const [even, odd] = [zeros[0]! / half, zeros[1]! / half];
      if (odd > 0.3 && even < 0.05) return { encoding: 'utf-16le', by: 'zero-bytes' };
      if (even > 0.3 && odd < 0.05) return { encoding: 'utf-16be', by: 'zero-bytes' };
      return { encoding: whole >= broken ? 'utf-8' : 'windows-1258', by: 'bytes' };
    },
  };
}

const SAMPLE = 65_536;
