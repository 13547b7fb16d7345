import { copyRows } from '../platform/index.ts';

/** So many rows are encoded before the database gets them. */
const CHUNK = 1_000;

type Rows = ReturnType<typeof copyRows>;

/** The bytes of rows, encoded while the database takes those before them. */
export function* encoded<T>(rows: Iterable<T>, encode: (out: Rows, row: T) => void) {
  const out = copyRows();
  let waiting = 0;
  for (const row of rows) {
    encode(out, row);
    waiting += 1;
    if (waiting < CHUNK) continue;
    waiting = 0;
    yield* out.take();
  }
  out.end();
  yield* out.take();
}
