import { hash } from 'node:crypto';
import { append } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Checked } from './perform-check.ts';
import type { ImportTotals, UndoTotals } from './run/record.ts';

/** Whose import is told, in which chain. */
export interface Telling {
  tenant_id: number;
  import_id: number;
  province_id: number;
  account_id: number | null;
  now: Instant;
  recorded_at: Instant;
}

/** Tells in the province's chain that an import ended, with its file and what it came to. */
export const tellFinished = (
  tx: Tx,
  telling: Telling & { file_name: string; mapping: string },
  { sha256, rows_total }: Checked,
  { of_file, of_province, outcomes, by_rule, created }: ImportTotals,
): Promise<unknown> =>
  tell(tx, telling, 'import.finished', null, {
    import_id: telling.import_id,
    file_name: telling.file_name,
    file_sha256: sha256,
    mapping_sha256: hash('sha256', telling.mapping),
    rows: rows_total,
    outcomes,
    by_rule,
    of_file,
    of_province,
    units: created.units.map(({ code }) => code),
    procedures: created.procedures.map(({ code }) => code),
  });

/** Tells in the province's chain that an import was taken back, and why. */
export const tellUndone = (
  tx: Tx,
  telling: Telling & { reason: string | null },
  file_name: string,
  totals: UndoTotals,
): Promise<unknown> =>
  tell(tx, telling, 'import.undone', telling.reason, {
    import_id: telling.import_id,
    file_name,
    ...totals,
  });

const tell = (
  tx: Tx,
  { tenant_id, import_id, province_id, account_id, now, recorded_at }: Telling,
  kind: string,
  reason: string | null,
  facts: object,
): Promise<unknown> =>
  append(
    tx,
    tenant_id,
    [
      {
        chain_id: province_id,
        kind,
        subject_id: import_id,
        at: now,
        actor_id: account_id,
        acting_unit_id: province_id,
        reason,
        idempotency_key: null,
        payload: JSON.stringify(facts),
      },
    ],
    recorded_at,
  );
