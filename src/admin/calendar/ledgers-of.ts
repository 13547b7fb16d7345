import {
  type ClockBegin,
  type ClockRow,
  clockBegin,
  dossierLedger,
  type References,
  usualTerms,
} from '../../dossier/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import type { ClockLedger } from '../../worktime/index.ts';

/** What a ledger is made with where a reception does not tell its limit. */
export type LedgerReferences = Pick<References, 'unitsOn' | 'procedures' | 'rules'>;

/** A journal row of an open dossier that tells of its clock. */
export interface OpenRow extends ClockRow {
  dossier_id: number;
  unit_id: number;
  procedure_id: number;
  channel: 1 | 2 | 3;
}

/**
 * Ledgers by dossier; null where the catalogue cannot say what a dossier is counted by. A due instant
 * that an imported file gave has none: no calendar moves it.
 */
export type Ledgers = ReadonlyMap<number, ClockLedger | null>;

/** The ledger of each dossier from its rows, which come together and in their order. */
export function ledgersOf(rows: readonly OpenRow[], references: LedgerReferences): Ledgers {
  const dossiers = [...Map.groupBy(rows, (row) => row.dossier_id)].flatMap(([dossier_id, own]) => {
    const begin = clockBegin(own);
    return isGiven(begin) ? [] : [{ dossier_id, own, begin }];
  });
  // By reception, so that the units of a day are looked up once.
  dossiers.sort((a, b) => a.begin.received_at - b.begin.received_at);
  return new Map(
    dossiers.map(({ dossier_id, own, begin }) => [dossier_id, ledgerOf(own, begin, references)]),
  );
}

const isGiven = ({ event }: ClockBegin): boolean => 'due_by' in event && event.due_by === 'file';

function ledgerOf(
  rows: readonly OpenRow[],
  { event, received_at }: ClockBegin,
  references: LedgerReferences,
): ClockLedger | null {
  const usual =
    event.limit !== undefined
      ? refuse('limit.not-asked')
      : usualTerms({ ...rows[0]!, received_at }, references);
  const ledger = dossierLedger(rows, usual);
  return isRefusal(ledger) ? null : ledger;
}
