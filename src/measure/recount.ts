import { type Columns, emptyColumns } from './columns.ts';
import type { EventRow } from './journal-event.ts';
import { mustRecord, record } from './record.ts';

/** Dossiers counted again from the journal alone, without looking at the table of dossiers. */
export interface Recount {
  /** Takes the next row; rows of a chain come in order. Rows behind the places are passed over. */
  take(row: EventRow): void;
  readonly columns: Columns;
  /** Rows that fit no dossier: an end without a reception, a second reception, an undo of nothing. */
  readonly unexplained: { chain_id: number; seq: number }[];
  readonly rows: number;
}

/** Recounts up to exactly the places that a live fold tells; to the end when there are none. */
export function recountJournal(up_to: ReadonlyMap<number, number> | null = null): Recount {
  const columns = emptyColumns();
  const unexplained: Recount['unexplained'] = [];
  let rows = 0;
  return {
    columns,
    unexplained,
    get rows() {
      return rows;
    },
    take(row) {
      if (up_to && row.seq > (up_to.get(row.chain_id) ?? 0)) return;
      rows++;
      const changed = record(columns, row);
      if (!changed && mustRecord(row)) unexplained.push({ chain_id: row.chain_id, seq: row.seq });
    },
  };
}
