import { isAscii, isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decoderOf, type Encoding } from './decoder.ts';
import { encodeText } from './encode.ts';
import { byteOrderMark, sniffer } from './sniff.ts';

function decode(bytes: Uint8Array, encoding: Encoding, piece = 3) {
  const decoder = decoderOf(encoding);
  let text = '';
  for (let at = 0; at <= bytes.length; at += piece) {
    const more = decoder.write(bytes.subarray(at, at + piece), at + piece > bytes.length);
    if (typeof more !== 'string') return more;
    text += more;
  }
  return text;
}
const sniff = (bytes: Uint8Array, piece = 1000) => {
  const seen = sniffer({ isAscii, isUtf8 });
  for (let at = 0; at < bytes.length; at += piece) seen.take(bytes.subarray(at, at + piece));
  return seen.verdict();
};

const TEXT = 'Mã hồ sơ;Sở Nội vụ;Đã trả kết quả 🏛;Ngày hẹn trả\r\n';
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be'] as const;

test('letters are the same in every encoding, whatever bytes come at a time', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aạĐ€🏛\n'), maxLength: 30 });
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...ENCODINGS),
      fc.integer({ min: 1, max: 7 }),
      (written, encoding, piece) => {
        expect(decode(iconv.encode(written, encoding), encoding, piece)).toBe(written);
      },
    ),
  );
});

test('Windows-1258 has tones as letters of their own, which composing joins', () => {
  const bytes = Buffer.from([0x53, 0xf4, 0xf2, 0x20, 0xd0, 0xe2, 0xec, 0x75]);
  expect((decode(bytes, 'windows-1258') as string).normalize('NFC')).toBe('Sộ Đấu');
});

describe('bytes that are no letters are named by their place, never replaced', () => {
  const cases: [string, Encoding, number[], number, string][] = [
    ['a letter of UTF-8 cut short', 'utf-8', [0x61, 0xc3, 0x28, 0x62], 1, 'c3 28 62'],
    ['a letter that the end of the file cuts', 'utf-8', [0x61, 0xe1, 0xba], 1, 'e1 ba'],
    ['a form too long', 'utf-8', [0x61, 0x61, 0xc0, 0xaf], 2, 'c0 af'],
    ['half a pair of UTF-16', 'utf-16le', [0x61, 0, 0x00, 0xd8, 0x62, 0], 2, '00 d8 62 00'],
    ['an odd byte at the end', 'utf-16be', [0, 0x61, 0], 2, '00'],
    ['a byte that the code page lacks', 'windows-1258', [0x61, 0x8d], 1, '8d'],
  ];
  for (const [what, encoding, bytes, byte, value] of cases)
    test(what, () => {
      for (const piece of [1, 2, 100])
        expect(decode(Uint8Array.from(bytes), encoding, piece)).toMatchObject({ byte });
      expect(decode(Uint8Array.from(bytes), encoding, 100)).toEqual({ byte, value });
    });
});

describe('an encoding that nobody says', () => {
  test('is told by the byte order mark', () => {
    const marks = ENCODINGS.map((encoding) => byteOrderMark(iconv.encode('\uFEFFa', encoding)));
    expect(marks.map((mark) => mark?.encoding)).toEqual(ENCODINGS);
    expect(byteOrderMark(Buffer.from('a'))).toBeNull();
  });
  test('is UTF-16 by the zero bytes on one side', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const)
      expect(sniff(iconv.encode(TEXT.repeat(9), encoding))).toEqual({ encoding, by: 'zero-bytes' });
  });
  test('is UTF-8 when all letters are, in whatever pieces', () => {
    for (const piece of [1, 2, 3, 1000])
      expect(sniff(Buffer.from(TEXT), piece)).toEqual({ encoding: 'utf-8', by: 'bytes' });
  });
  test('is a damaged UTF-8 when one letter of many is broken', () => {
    const bytes = Buffer.from(TEXT.repeat(20));
    bytes[1] = 0x20;
    expect(sniff(bytes).encoding).toBe('utf-8');
  });
  test('is Windows-1258 when letters are none of UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('Ma;S'),
      Buffer.from([0xf4, 0xf2, 0x3b, 0xd0, 0xe2, 0xec]),
    ]);
    expect(sniff(bytes)).toEqual({ encoding: 'windows-1258', by: 'bytes' });
  });
});

test('any Vietnamese text is written in Windows-1258 and read again; other letters are named', () => {
  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ 0;\n'.split('');
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const letter = fc
    .tuple(fc.constantFrom(...letters), fc.constantFrom(...tones))
    .map(([one, tone]) => (/[aăâeêioôơuưy]/i.test(one) ? one + tone : one).normalize('NFC'));
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 40 }), (some) => {
      const bytes = encodeText(some.join(''), 'windows-1258') as Uint8Array;
      expect((decode(bytes, 'windows-1258') as string).normalize('NFC')).toBe(some.join(''));
    }),
  );
  expect(encodeText('Sở 中', 'windows-1258')).toEqual({ missing: '中' });
});
