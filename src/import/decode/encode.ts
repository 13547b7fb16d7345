import iconv from 'iconv-lite';
import type { Encoding } from './decoder.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Bytes of a text in an encoding. Windows-1258 has most Vietnamese letters only as a letter and a
 * tone behind it; what it has not at all is named.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array | { missing: string } {
  if (encoding !== 'windows-1258') return iconv.encode(text, encoding);
  const parted = [...text.normalize('NFC')].map(letterOf).join('');
  const bytes = iconv.encode(parted, encoding);
  if (iconv.decode(bytes, encoding) === parted) return bytes;
  const missing = [...parted].find((letter) => !isIn1258(letter)) ?? '';
  return { missing };
}

const isIn1258 = (letter: string): boolean =>
  letter < '\x80' || iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter;

const letters = new Map<string, string>();

/** A letter as the code page writes it: itself, or without its tone and the tone behind it. */
function letterOf(letter: string): string {
  if (letter < '\x80') return letter;
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const parts = letter.normalize('NFD');
  const tones = (parts.match(TONES) ?? []).join('');
  const written = isIn1258(letter) ? letter : parts.replace(TONES, '').normalize('NFC') + tones;
  if (letters.size < 5_000) letters.set(letter, written);
  return written;
}
