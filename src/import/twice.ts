import type { Columns } from './header.ts';
import { cellText, ownText } from './name-key.ts';
import type { TableRecord } from './record.ts';
import type { Twice } from './rules/code.ts';

/** Finds the codes that several rows bear, in memory for one number and one code a row. */
export interface TwiceFinder {
  take(record: TableRecord): void;
  found(): ReadonlyMap<string, Twice>;
}

export function twiceFinder(columns: Columns): TwiceFinder {
  const code_at = columns.code!;
  const mapped = [...new Set(Object.values(columns))];
  const places = new Map<string, number>();
  const rows: number[] = [];
  const digests: number[] = [];
  const twice = new Map<string, Twice>();
  return {
    take({ row, cells }) {
      const code = ownText(cellText(cells[code_at] ?? ''));
      if (code === '') return;
      const digest = digestOf(cells, mapped);
      const place = places.get(code);
      if (place === undefined) {
        places.set(code, rows.length);
        rows.push(row);
        digests.push(digest);
        return;
      }
      const is_same = digest === digests[place];
      const before = twice.get(code);
      if (before) before.is_same &&= is_same;
      else twice.set(code, { first: rows[place]!, second: row, is_same });
    },
    found: () => twice,
  };
}

/** 53 bits of what the mapped cells say; blanks around them say nothing. */
function digestOf(cells: readonly string[], mapped: readonly number[]): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (const at of mapped) {
    const text = (cells[at] ?? '').trim();
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
    }
    high = Math.imul(high ^ 0x1f, 0x01000193);
    low = Math.imul(low ^ 0x1f, 0x85ebca6b);
  }
  return (high & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}
