import type { Instant } from '../../kernel/index.ts';
import type { SheetLine } from '../sheet-line.ts';

/** One change of a line, as its history tells it. */
export interface LineChange {
  seq: number;
  kind: string;
  at: Instant;
  by: number | null;
  reason: string | null;
  /** The fields that changed, as short texts: as they were and as they became. */
  fields: { name: string; before: string; after: string }[];
}

/** What is read of a journal row. */
interface Row {
  seq: number;
  kind: string;
  at: Instant;
  actor_id: number | null;
  reason: string | null;
  payload: string;
}

/** What a unit sees of its own line before the rounds are shown. */
const OWN = ['sheet.line-reported', 'sheet.evidence-attached', 'sheet.evidence-removed'];
const BOOKKEEPING = ['version', 'reported_by', 'reported_at'];

/** The changes of a line, the newest first; without what judges wrote unless that is shown. */
export function historyOf(
  rows: readonly Row[],
  line_code: string,
  with_judges: boolean,
): LineChange[] {
  return rows
    .filter(({ kind }) => kind.startsWith('sheet.') && (with_judges || OWN.includes(kind)))
    .flatMap((row) => {
      const {
        line_code: code,
        before,
        after,
      } = JSON.parse(row.payload) as {
        line_code?: string;
        before: Partial<SheetLine>;
        after: Partial<SheetLine>;
      };
      if (code !== line_code) return [];
      const names = Object.keys(after).filter((name) => !BOOKKEEPING.includes(name));
      const fields = names.map((name) => ({
        name,
        before: textOf(before[name as keyof SheetLine]),
        after: textOf(after[name as keyof SheetLine]),
      }));
      const { seq, kind, at, actor_id: by, reason } = row;
      return [{ seq, kind, at, by, reason, fields }];
    })
    .toReversed();
}

/** A field's value in a few words; people's words and points first. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(', ');
  if (typeof value !== 'object') return decimal(String(value));
  const { points, text, asked, answered } = value as {
    points?: string | null;
    text?: string;
    asked?: { reason: string };
    answered?: { points: string | null } | null;
  };
  if (asked) return answered ? decimal(answered.points ?? '=') : asked.reason;
  if (text !== undefined) return text;
  if (points !== undefined) return decimal(points ?? '=');
  const pairs = Object.entries(value).map(([name, one]) => `${name} = ${decimal(String(one))}`);
  return pairs.length === 0 ? '–' : pairs.join('; ');
}

/** A number as people write it here: `0,75`. */
const decimal = (text: string): string =>
  /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
