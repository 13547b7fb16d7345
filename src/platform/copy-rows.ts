import { DAY, type Instant } from '../kernel/index.ts';

/**
 * Writes rows in PostgreSQL's binary COPY format, the cheapest one for both sides: no number is
 * turned to text and back. Source: PostgreSQL's manual, COPY, "Binary Format".
 */
export interface CopyRows {
  /** Begins a row of so many fields; the fields follow in the order of the columns. */
  row(fields: number): void;
  int2(value: number): void;
  int4(value: number): void;
  /** A bigint column; null for an absent value. */
  int8(value: number | null): void;
  text(value: string | null): void;
  /** A jsonb column, by its text. */
  jsonb(value: string | null): void;
  bytes(value: Buffer): void;
  /** A timestamptz column. */
  instant(value: Instant | null): void;
  /** A date column, as days since 1970-01-01. */
  date(day: number): void;
  /** Ends the stream of rows; nothing may follow. */
  end(): void;
  /** Everything written since it was last taken, in chunks whose memory is given away. */
  take(): Buffer<ArrayBuffer>[];
}

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const CHUNK = 512 * 1024;
/** No field of ours is longer than this many bytes. */
const LONGEST = 64 * 1024;
/** PostgreSQL counts from 2000-01-01. */
const EPOCH_DAY = 10_957;
const WORD = 2 ** 32;

export function copyRows(): CopyRows {
  let full: Buffer<ArrayBuffer>[] = [];
  let chunk = Buffer.allocUnsafeSlow(CHUNK);
  let view = new DataView(chunk.buffer);
  let end = SIGNATURE.copy(chunk);
  const turn = () => {
    full.push(chunk.subarray(0, end));
    chunk = Buffer.allocUnsafeSlow(CHUNK);
    view = new DataView(chunk.buffer);
    end = 0;
  };
  const int2 = (value: number) => {
    view.setInt16(end, value);
    end += 2;
  };
  const int4 = (value: number) => {
    view.setInt32(end, value);
    end += 4;
  };
  const wide = (value: number | null) => {
    if (value === null) return int4(-1);
    int4(8);
    int4(Math.floor(value / WORD));
    // Bit operations keep the low 32 bits, of negative numbers too.
    int4(value | 0);
  };
  /** A jsonb's form has its version, 1, before the text. */
  const text = (value: string | null, version = 0) => {
    if (value === null) return int4(-1);
    if (end + LONGEST > CHUNK) turn();
    const length = chunk.write(value, end + 4 + version);
    int4(length + version);
    if (version) chunk[end] = version;
    end += length + version;
  };
  return {
    row: (fields) => {
      if (end + LONGEST > CHUNK) turn();
      int2(fields);
    },
    int2: (value) => {
      int4(2);
      int2(value);
    },
    int4: (value) => {
      int4(4);
      int4(value);
    },
    int8: wide,
    text,
    jsonb: (value) => text(value, 1),
    bytes: (value) => {
      int4(value.length);
      end += value.copy(chunk, end);
    },
    instant: (value) => wide(value === null ? null : (value - EPOCH_DAY * DAY) * 1000),
    date: (day) => {
      int4(4);
      int4(day - EPOCH_DAY);
    },
    end: () => int2(-1),
    take: () => {
      turn();
      const taken = full;
      full = [];
      return taken;
    },
  };
}
