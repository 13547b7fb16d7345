import { type Refusal, refuse } from '../kernel/index.ts';
import type { Mapping } from './mapping.ts';
import type { Source } from './perform-bytes.ts';
import type { RecordTable } from './perform-csv.ts';

export async function sheetTable(
  _source: Source,
  _file: Mapping['file'],
): Promise<RecordTable | Refusal> {
  return refuse('xlsx.not-a-workbook');
}
