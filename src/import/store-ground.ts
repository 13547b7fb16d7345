import type { Tx } from '../platform/index.ts';
import { loadProcedures, type Procedure } from '../procedure/index.ts';
import { loadUnits, type UnitTree } from '../unit/index.ts';
import {
  type ClockRules,
  getProvinceRules,
  getUnitCalendars,
  listCalendarSpecs,
  type UnitCalendars,
} from '../worktime/index.ts';

/** The slow-moving facts of a province, as an import needs them. */
export interface GroundFacts {
  units: UnitTree;
  procedures: readonly Procedure[];
  rules: ClockRules;
  calendars: UnitCalendars;
}

/** Reads what rows are brought into. */
export async function readGround(tx: Tx, tenant_id: number): Promise<GroundFacts> {
  const [spec] = await listCalendarSpecs(tx, tenant_id);
  return {
    units: await loadUnits(tx, tenant_id),
    procedures: await loadProcedures(tx, tenant_id),
    rules: await getProvinceRules(tx, tenant_id),
    calendars: getUnitCalendars(spec!),
  };
}

/** The next free numbers of units and procedures. */
export async function nextIds(
  tx: Tx,
  tenant_id: number,
): Promise<{ unit_id: number; procedure_id: number }> {
  const [row] = await tx.rows<{ unit_id: number; procedure_id: number }>(
    `select (select coalesce(max(unit_id), 0) + 1 from unit where tenant_id = $1) as unit_id,
       (select coalesce(max(procedure_id), 0) + 1 from procedure where tenant_id = $1)
         as procedure_id`,
    [tenant_id],
  );
  return row!;
}
