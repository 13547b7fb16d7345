import iconv from 'iconv-lite';
import { invalidUtf8, invalidUtf16, tailOfUtf8, tailOfUtf16 } from './invalid.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Bytes that are no letters in an encoding: where the first stands, from 0, and what it is. */
export interface Undecodable {
  byte: number;
  value: string;
}

/** Decodes bytes as they come; nothing is ever replaced. */
export interface Decoder {
  write(bytes: Uint8Array, last: boolean): string | Undecodable;
}

/** How one encoding is read: how many bytes at the end wait for more, where it is broken, its text. */
interface Scheme {
  tail(bytes: Uint8Array): number;
  text(bytes: Uint8Array): string | null;
  invalid(bytes: Uint8Array): number;
}

export function decoderOf(encoding: Encoding): Decoder {
  const scheme = SCHEMES[encoding]();
  let [waiting, passed]: [Uint8Array, number] = [new Uint8Array(), 0];
  return {
    write(bytes, last) {
      const all = joined(waiting, bytes);
      const whole = last ? all.length : all.length - scheme.tail(all);
      waiting = all.slice(whole);
      const piece = all.subarray(0, whole);
      const text = scheme.text(piece);
      if (text === null) return undecodable(piece, scheme.invalid(piece), passed);
      passed += whole;
      return text;
    },
  };
}

function undecodable(piece: Uint8Array, at: number, passed: number): Undecodable {
  const bytes = [...piece.subarray(at, at + 4)];
  const value = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return { byte: passed + at, value };
}

/** Both, one after the other. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const native = (label: string): ((bytes: Uint8Array) => string | null) => {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
};

const SCHEMES: Record<Encoding, () => Scheme> = {
  'utf-8': () => ({ tail: tailOfUtf8, text: native('utf-8'), invalid: invalidUtf8 }),
  'utf-16le': () => ({
    tail: (bytes) => tailOfUtf16(bytes, 1),
    text: native('utf-16le'),
    invalid: (bytes) => invalidUtf16(bytes, 1),
  }),
  'utf-16be': () => ({
    tail: (bytes) => tailOfUtf16(bytes, 0),
    text: native('utf-16be'),
    invalid: (bytes) => invalidUtf16(bytes, 0),
  }),
  'windows-1258': () => ({ tail: () => 0, text: windows1258, invalid: invalidWindows }),
};

/** A byte that the code page does not have becomes U+FFFD there, and nothing else does. */
function windows1258(bytes: Uint8Array): string | null {
  const text = iconv.decode(bytes, 'windows-1258');
  return text.includes('\uFFFD') ? null : text;
}

const invalidWindows = (bytes: Uint8Array): number =>
  bytes.findIndex((byte) => byte > 127 && windows1258(Uint8Array.of(byte)) === null);
