import { isRefusal, type Refusal } from '../kernel/index.ts';
import { type FoundForm, formOf } from './csv/form.ts';
import { csvReader } from './csv/reader.ts';
import type { Mapping } from './mapping.ts';
import { type Decoding, decodingOf, type Source, textOf } from './perform-bytes.ts';
import type { TableRecord } from './record.ts';

/** Records of a table in order, as often as asked; a refusal is the last that comes. */
export interface RecordTable {
  records(): AsyncGenerator<{ records: TableRecord[]; bytes: number } | Refusal>;
  how: {
    form: 'csv' | 'xlsx';
    encoding: Decoding['encoding'];
    encoding_by: Decoding['by'] | 'xlsx';
    separator: string | null;
    separator_by: FoundForm['by'] | 'xlsx';
    sheet: string | null;
  };
  sheets: string[];
  from_1904: boolean;
}

/** Letters by which line ends and separators are told. */
const START = 65_536;

/** A text table: how it is decoded and parted is settled first, then it is read. */
export async function csvTable(
  source: Source,
  file: Mapping['file'],
  names: readonly string[],
): Promise<RecordTable | Refusal> {
  const decoding = await decodingOf(source, file.encoding);
  if (isRefusal(decoding)) return decoding;
  const start = await startText(source, decoding);
  if (isRefusal(start)) return start;
  const form = formOf(start, file.separator, { header_row: file.header_row, names });
  return {
    records: () => recordsOf(source, decoding, form),
    how: {
      form: 'csv',
      encoding: decoding.encoding,
      encoding_by: decoding.by,
      separator: form.separator,
      separator_by: form.by,
      sheet: null,
    },
    sheets: [],
    from_1904: false,
  };
}

async function startText(source: Source, decoding: Decoding): Promise<string | Refusal> {
  let start = '';
  for await (const piece of textOf(source, decoding)) {
    if (isRefusal(piece)) return piece;
    start += piece.text;
    if (start.length >= START) break;
  }
  return start.slice(0, START);
}

async function* recordsOf(source: Source, decoding: Decoding, form: FoundForm) {
  const reader = csvReader(form, form.skipped > 0 ? 2 : 1);
  let skipped = form.skipped;
  for await (const piece of textOf(source, decoding)) {
    if (isRefusal(piece)) {
      yield piece;
      return;
    }
    const text = piece.text.slice(skipped);
    skipped = Math.max(0, skipped - piece.text.length);
    const records = reader.take(text, piece.last);
    if (isRefusal(records)) {
      yield records;
      return;
    }
    yield { records, bytes: piece.bytes };
  }
}
