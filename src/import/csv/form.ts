/**
 * Decides how a text table is parted when nobody says: by the separator whose header has most of
 * the wanted columns, else the one that parts the first rows into most cells, all alike. A first
 * line `sep=;`, which Excel writes for itself, says it and is no row.
 *
 * Source: practice of spreadsheets, which write `;` where `,` is the decimal sign, and tabs as
 * "Unicode text". Example: `Mã hồ sơ;Ngày hẹn trả, giờ` is parted by `;`.
 */
import { isRefusal } from '../../kernel/index.ts';
import { countOfNames } from '../header.ts';
import type { Form } from './careful.ts';
import { newlineOf } from './newline.ts';
import { csvReader } from './reader.ts';

export interface FoundForm extends Form {
  /** Letters of a `sep=` line before the table. */
  skipped: number;
  by: 'mapping' | 'header';
}

const CANDIDATES = [',', ';', '\t', '|'] as const;

export function formOf(
  start: string,
  said: string,
  { header_row, names }: { header_row: number; names: readonly string[] },
): FoundForm {
  const line = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r)/i.exec(start);
  const skipped = line ? line[0].length : 0;
  const text = start.slice(skipped);
  const newline = newlineOf(text);
  if (said !== 'auto') return { separator: said, newline, skipped, by: 'mapping' };
  if (line) return { separator: line[1]!, newline, skipped, by: 'header' };
  const scored = CANDIDATES.map((separator) => ({
    separator,
    score: scoreOf(text, { separator, newline }, header_row, names),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return { separator: best!.separator, newline, skipped, by: 'header' };
}

function scoreOf(text: string, form: Form, header_row: number, names: readonly string[]): number {
  const records = csvReader(form).take(text, true);
  if (isRefusal(records)) return 0;
  const header = records[header_row - 1]?.cells ?? [];
  const found = countOfNames(header, names);
  const below = records.slice(header_row, header_row + 20);
  const alike = below.filter(({ cells }) => cells.length === header.length).length;
  return found * 10_000 + (header.length > 1 ? alike * 100 + header.length : 0);
}
