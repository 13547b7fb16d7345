import type { JournalRow } from '../journal/index.ts';
import { formatInstant } from '../kernel/index.ts';
import type { LineEvent } from './event.ts';

/** Fields that tell of the bookkeeping alone. */
const BOOKKEEPING = ['version', 'reported_by', 'reported_at'];

/** Which fields of a line others changed after a version, by whom last and when. */
export function changedSince(
  rows: readonly Pick<JournalRow, 'payload' | 'actor_id' | 'at'>[],
  line_code: string,
  version: number,
): { changed: string[]; by: number | null; at: string } | Record<string, never> {
  const later = rows.flatMap((row) => {
    const event = JSON.parse(row.payload) as Partial<LineEvent>;
    const is_later = event.line_code === line_code && (event.after?.version ?? 0) > version;
    return is_later ? [{ row, fields: Object.keys(event.after!) }] : [];
  });
  const last = later.at(-1);
  if (!last) return {};
  const fields = new Set(later.flatMap((one) => one.fields));
  for (const name of BOOKKEEPING) fields.delete(name);
  return { changed: [...fields], by: last.row.actor_id, at: formatInstant(last.row.at) };
}
