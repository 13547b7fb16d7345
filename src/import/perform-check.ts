import { dayOf, isRefusal, type Refusal } from '../kernel/index.ts';
import { type Level, unitsOn } from '../unit/index.ts';
import type { Mapping } from './mapping.ts';
import { knownOf } from './perform-ground.ts';
import { type HowRead, type OpenTable, openTable } from './perform-read.ts';
import { type HashedSource, wholeSha256 } from './perform-source.ts';
import { isTaken, type ReadRow } from './row.ts';
import { levelOfUnit } from './run/new-places.ts';
import type { ImportOrder } from './run/order.ts';
import type { ImportProgress } from './run/record.ts';
import type { GroundFacts } from './store-ground.ts';
import type { FileTotals } from './totals.ts';

/** A file that was read to its end, before anything is written. */
export interface Checked {
  sha256: string;
  how: HowRead;
  rows_total: number;
  totals: FileTotals;
  planned: ReturnType<OpenTable['planned']>;
  /** The levels of the units with which the file names each new procedure, by its code. */
  levels: ReadonlyMap<string, ReadonlySet<Level>>;
  /** All rows once more: from memory while they fit, else from the file. */
  rows(): AsyncIterable<ReadRow[]> | Iterable<ReadRow[]>;
}

/** Up to so many rows are kept, some hundred megabytes; a larger file is read once more. */
const MOST_KEPT = 250_000;

/** Reads the whole file once and keeps what the writing needs. */
export async function checkFile(
  hashed: HashedSource,
  mapping: Mapping,
  ground: GroundFacts,
  order: ImportOrder,
  tell: (progress: Omit<ImportProgress, 'import_id'>) => void,
): Promise<Checked | Refusal> {
  const { now } = order;
  const table = await openTable(hashed.source, mapping, {
    now,
    known: knownOf(ground, now),
    name: order.file_name,
    on_bytes: (bytes) => tell({ what: 'reading', done: bytes, total: 0 }),
  });
  if (isRefusal(table)) return table;
  const kept: ReadRow[][] | null = table.rows_total <= MOST_KEPT ? [] : null;
  const used = new Map<string, Set<string>>();
  let done = 0;
  for await (const rows of table.rows()) {
    kept?.push(rows);
    for (const row of rows) if (isTaken(row)) note(used, row.facts.procedure, row.facts.unit);
    done += rows.length;
    tell({ what: 'checking', done, total: table.rows_total });
  }
  const planned = table.planned();
  const units = unitsOn(ground.units, dayOf(now));
  const levelsOf = (codes: ReadonlySet<string>) =>
    new Set(
      [...codes]
        .map((code) => levelOfUnit(code, units, planned.units))
        .filter((one) => one !== null),
    );
  return {
    sha256: await wholeSha256(hashed),
    how: table.how,
    rows_total: table.rows_total,
    totals: table.totals(),
    planned,
    levels: new Map(planned.procedures.map(({ code }) => [code, levelsOf(used.get(code)!)])),
    rows: () => kept ?? table.rows(),
  };
}

function note(used: Map<string, Set<string>>, procedure: string, unit: string): void {
  const units = used.get(procedure);
  if (units) units.add(unit);
  else used.set(procedure, new Set([unit]));
}
