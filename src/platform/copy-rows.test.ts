import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyReader } from './copy-fields.ts';
import { copyRows } from './copy-rows.ts';

/** Reads the stream again with the reader that the platform uses for COPY … TO. */
function readBack(chunks: readonly Buffer[]): unknown[][] {
  const rows: unknown[][] = [];
  const take = copyReader((f) => {
    const int8 = f.isNull(2) ? null : f.int8(2);
    const text = f.isNull(3) ? null : f.text(3);
    const at = f.isNull(4) ? null : f.instant(4);
    rows.push([f.int2(0), f.int4(1), int8, text, at, f.bytes(5).toString('hex')]);
  });
  for (const chunk of chunks) take(chunk);
  return rows;
}

const cell = fc.tuple(
  fc.integer({ min: -32_768, max: 32_767 }),
  fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
  fc.option(fc.maxSafeInteger()),
  fc.option(fc.string({ unit: 'binary', maxLength: 300 })),
  fc.option(fc.integer({ min: -2e12, max: 4e12 })),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

test('what is written in the binary COPY format is read back the same', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (rows) => {
      const out = copyRows();
      for (const [int2, int4, int8, text, at, bytes] of rows) {
        out.row(6);
        out.int2(int2);
        out.int4(int4);
        out.int8(int8);
        out.text(text);
        out.instant(at);
        out.bytes(bytes);
      }
      out.end();
      const expected = rows.map((row) => [...row.slice(0, 5), row[5].toString('hex')]);
      expect(readBack(out.take())).toEqual(expected);
    }),
  );
});

test('rows over many chunks stay whole', () => {
  const out = copyRows();
  const text = 'Điện Bàn '.repeat(500);
  for (let i = 0; i < 2000; i++) {
    out.row(6);
    out.int2(1);
    out.int4(i);
    out.int8(i);
    out.text(text);
    out.instant(0);
    out.bytes(Buffer.of(i % 256));
  }
  out.end();
  const rows = readBack(out.take());
  expect(rows).toHaveLength(2000);
  expect(rows.every((row, i) => row[1] === i && row[3] === text)).toBe(true);
});
