import { expect } from 'vitest';
import {
  type Known,
  type Mapping,
  type OpenTable,
  openTable,
  parseMapping,
  type ReadRow,
  type RowFault,
} from '../../src/import/index.ts';
import { isRefusal, type Refusal } from '../../src/kernel/index.ts';
import { NOW, sourceOf } from './generate.ts';

export const NOBODY: Known = { province: 'H60', units: [], procedures: [] };

/** A mapping of short names, for small tables. */
export const mapping = (change: object = {}): Mapping => {
  const parsed = parseMapping({
    mapping: 1,
    columns: { code: 'Mã', received: 'Nhận', due: 'Hẹn', finished: 'Xong', returned: 'Trả' },
    defaults: { unit: 'Sở Nội vụ', procedure: '1.013979', channel: 'counter' },
    dates: ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'],
    create: { units: true, procedures: true },
    ...change,
  });
  if (isRefusal(parsed)) expect.unreachable(JSON.stringify(parsed));
  return parsed as Mapping;
};

/** Everything that a table's bytes give, or the refusal of the file. */
export async function readAll(
  bytes: Uint8Array | string,
  by: Mapping = mapping(),
  options: { known?: Known; name?: string; piece?: number } = {},
): Promise<{ table: OpenTable; rows: ReadRow[] } | Refusal> {
  const source = sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, options.piece);
  const { known = NOBODY, name } = options;
  const table = await openTable(source, by, { now: NOW, known, name });
  if (isRefusal(table)) return table;
  const rows: ReadRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return { table, rows };
}

/** The rows of a table that can be read. */
export async function rowsOf(...asked: Parameters<typeof readAll>): Promise<ReadRow[]> {
  const read = await readAll(...asked);
  if (isRefusal(read)) expect.unreachable(JSON.stringify(read));
  return (read as { rows: ReadRow[] }).rows;
}

export const faultsOf = (rows: readonly ReadRow[]): RowFault[] =>
  rows.flatMap((row) => ('faults' in row ? row.faults : []));

/** `row column rule` of every fault, in order. */
export const toldOf = (rows: readonly ReadRow[]): string[] =>
  faultsOf(rows).map(({ row, column, rule }) => `${row} ${column ?? '–'} ${rule}`);
