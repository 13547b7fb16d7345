import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import {
  type MergedCells,
  type SheetRow,
  type StreamedWorkbook,
  streamXlsx,
} from '../platform/index.ts';
import type { Mapping } from './mapping.ts';
import { nameKey } from './name-key.ts';
import { piecesOf, type Source } from './perform-bytes.ts';
import type { RecordTable } from './perform-csv.ts';
import type { TableRecord } from './record.ts';
import { mergedFaults, recordOf } from './sheet-record.ts';

/** A packed file is held in memory while it is read. */
const MOST_BYTES = 300_000_000;
const BATCH = 1_000;

/** A sheet of an Excel file. */
export async function sheetTable(
  source: Source,
  file: Mapping['file'],
): Promise<RecordTable | Refusal> {
  const bytes = await allOf(source);
  if (isRefusal(bytes)) return bytes;
  const workbook = streamXlsx(bytes);
  if (isRefusal(workbook)) return workbook;
  const sheet = sheetOf(workbook, file.sheet);
  if (isRefusal(sheet)) return sheet;
  return {
    records: spooled(workbook, sheet),
    how: {
      form: 'xlsx',
      encoding: 'utf-8',
      encoding_by: 'xlsx',
      separator: null,
      separator_by: 'xlsx',
      sheet,
    },
    sheets: workbook.sheets,
    from_1904: workbook.from_1904,
  };
}

async function allOf(source: Source): Promise<Uint8Array | Refusal> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(source)) {
    size += piece.length;
    if (size > MOST_BYTES) return refuse('xlsx.too-large', { most_bytes: MOST_BYTES });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function sheetOf({ sheets }: StreamedWorkbook, wanted: string | null): string | Refusal {
  if (wanted === null) return sheets[0]!;
  const found = sheets.find((name) => nameKey(name) === nameKey(wanted));
  return (
    found ??
    refuse('import.sheet-missing', { sheet: wanted }, { possible: sheets, path: 'file.sheet' })
  );
}

type Records = ReturnType<RecordTable['records']>;

/**
 * A sheet's XML is read once; its records are kept packed for those who read them again, far faster,
 * and then with the merged cells, which the XML tells at its end only.
 */
function spooled(workbook: StreamedWorkbook, sheet: string): () => Records {
  let kept: { batches: { packed: Buffer; bytes: number }[]; merged: MergedCells[] } | null = null;
  async function* fromXml(): Records {
    const batches: { packed: Buffer; bytes: number }[] = [];
    const steps = workbook.rows(sheet);
    let waiting: SheetRow[] = [];
    for (let step = steps.next(); ; step = steps.next()) {
      const value = step.done ? { rows: [], bytes: 0 } : step.value;
      if (isRefusal(value)) {
        yield value;
        return;
      }
      waiting.push(...value.rows);
      if (waiting.length >= BATCH || (step.done && waiting.length > 0)) {
        const records = waiting.map(recordOf);
        batches.push({ packed: packed(records), bytes: value.bytes });
        waiting = [];
        yield { records, bytes: value.bytes };
      }
      if (!step.done) continue;
      kept = { batches, merged: step.value };
      return;
    }
  }
  async function* again({ batches, merged }: NonNullable<typeof kept>): Records {
    for (const { packed, bytes } of batches)
      yield { records: mergedFaults(unpacked(packed), merged), bytes };
  }
  return () => (kept ? again(kept) : fromXml());
}

const packed = (records: readonly TableRecord[]): Buffer =>
  deflateRawSync(JSON.stringify(records), { level: 1 });

const unpacked = (bytes: Buffer): TableRecord[] =>
  JSON.parse(inflateRawSync(bytes).toString('utf8')) as TableRecord[];
