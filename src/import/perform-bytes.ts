import { isAscii, isUtf8 } from 'node:buffer';
import { type Refusal, refuse } from '../kernel/index.ts';
import { decoderOf, type Encoding, type Undecodable } from './decode/decoder.ts';
import { byteOrderMark, sniffer } from './decode/sniff.ts';
import { ENCODINGS, type Mapping } from './mapping.ts';

/** A file's bytes, from their beginning each time it is called: a table is read in several passes. */
export type Source = () => AsyncIterable<Uint8Array>;

/** Larger pieces are cut, so that one piece never makes too many rows at once. */
const PIECE = 262_144;

export async function* piecesOf(source: Source): AsyncGenerator<Uint8Array> {
  for await (const chunk of source())
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** The first bytes of a file; fewer when it is shorter. */
export async function startOf(source: Source, count: number): Promise<Uint8Array> {
  const start: number[] = [];
  for await (const piece of piecesOf(source)) {
    start.push(...piece.subarray(0, count - start.length));
    if (start.length >= count) break;
  }
  return Uint8Array.from(start);
}

/** The encoding of a text, what that rests on, and how many bytes of mark stand before it. */
export interface Decoding {
  encoding: Encoding;
  by: 'mapping' | 'byte-order-mark' | 'zero-bytes' | 'bytes';
  mark: number;
}

/** Refused when the mark says another encoding than the mapping. */
export async function decodingOf(
  source: Source,
  said: Mapping['file']['encoding'],
): Promise<Decoding | Refusal> {
  const mark = byteOrderMark(await startOf(source, 3));
  if (mark && said !== 'auto' && mark.encoding !== said)
    return refuse(
      'import.encoding-other-mark',
      { said, mark: mark.encoding },
      { possible: ['auto', mark.encoding], path: 'file.encoding' },
    );
  if (said !== 'auto') return { encoding: said, by: 'mapping', mark: mark?.bytes ?? 0 };
  if (mark) return { encoding: mark.encoding, by: 'byte-order-mark', mark: mark.bytes };
  const seen = sniffer({ isAscii, isUtf8 });
  for await (const piece of piecesOf(source)) seen.take(piece);
  return { ...seen.verdict(), mark: 0 };
}

/** A piece of a file's text; the last is empty and says so. */
export interface TextPiece {
  text: string;
  last: boolean;
  bytes: number;
}

/** A file's text in pieces, or a refusal that names the first bytes that are no letters. */
export async function* textOf(
  source: Source,
  { encoding, mark }: Decoding,
): AsyncGenerator<TextPiece | Refusal> {
  const decoder = decoderOf(encoding);
  let passed = 0;
  for await (const piece of piecesOf(source)) {
    const skipped = Math.max(0, Math.min(piece.length, mark - passed));
    passed += piece.length;
    const text = decoder.write(piece.subarray(skipped), false);
    if (typeof text !== 'string') {
      yield await undecodable(source, encoding, text, mark);
      return;
    }
    yield { text, last: false, bytes: passed };
  }
  const text = decoder.write(new Uint8Array(), true);
  if (typeof text !== 'string') {
    yield await undecodable(source, encoding, text, mark);
    return;
  }
  yield { text, last: true, bytes: passed };
}

/** Where in the file, for a person who opens it: the byte from 1, and the line. */
async function undecodable(
  source: Source,
  encoding: Encoding,
  { byte, value }: Undecodable,
  mark: number,
): Promise<Refusal> {
  const at = mark + byte;
  let [passed, line] = [0, 1];
  for await (const piece of piecesOf(source)) {
    for (const one of piece.subarray(0, Math.max(0, at - passed))) if (one === 10) line += 1;
    passed += piece.length;
    if (passed > at) break;
  }
  const facts = { encoding, byte: at + 1, line, bytes: value };
  const possible = ENCODINGS.filter((one) => one !== encoding && one !== 'auto');
  return refuse('import.undecodable', facts, { possible, path: 'file.encoding' });
}
