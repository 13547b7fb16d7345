import { openChains } from '../journal/index.ts';
import { dayOf, formatDay, type Instant, type Refusal } from '../kernel/index.ts';
import type { Bulk, Tx } from '../platform/index.ts';
import { type CatalogueRow, insertProcedures, type Procedure } from '../procedure/index.ts';
import { buildTree, insertUnits, type UnitRows, unitsOn } from '../unit/index.ts';
import type { Mapping } from './mapping.ts';
import type { Checked } from './perform-check.ts';
import { MOST_YEARS } from './province/order.ts';
import { createProvinceIn } from './province/perform.ts';
import { extendPeriods, tellReferences } from './province/store.ts';
import { newProcedureRows, newUnitRows } from './run/new-places.ts';
import type { ImportOrder } from './run/order.ts';
import { type GroundFacts, nextIds } from './store-ground.ts';
import { ensureNoApplicant } from './store-write.ts';

/** New units and procedures of a file, as rows of the province. */
export interface NewPlaces {
  units: UnitRows;
  procedures: CatalogueRow[];
}

/** The province with what the file needs, as if it were written. */
export function groundWith(ground: GroundFacts, { units, procedures }: NewPlaces): GroundFacts {
  const { units: tree } = ground;
  return {
    ...ground,
    units: buildTree(
      [...tree.units.values(), ...units.units],
      [...[...tree.versions.values()].flat(), ...units.versions],
      tree.blocks,
    ),
    procedures: [...ground.procedures, ...procedures.map(procedureOf)],
  };
}

const procedureOf = (row: CatalogueRow): Procedure => ({ ...row, search_key: '' });

/** The rows that the file's plan comes to. */
export async function newPlaces(
  tx: Tx,
  tenant_id: number | null,
  ground: GroundFacts,
  { planned, levels }: Pick<Checked, 'planned' | 'levels'>,
  { now, file_name: source }: ImportOrder,
): Promise<NewPlaces> {
  const first = tenant_id === null ? FIRST : await nextIds(tx, tenant_id);
  const units = unitsOn(ground.units, dayOf(now));
  const blocks = new Set(ground.units.blocks.map(({ block_code }) => block_code));
  const province = units.all.find(({ kind }) => kind === 'province')!;
  return {
    units: newUnitRows(planned.units, units, blocks, { first_id: first.unit_id, source }),
    procedures: newProcedureRows(planned.procedures, levels, {
      first_id: first.procedure_id,
      source,
      valid_from: province.valid_from,
    }),
  };
}

/** A new province has its own unit alone. */
const FIRST = { unit_id: 2, procedure_id: 1 };

/** Makes the province that the mapping names. */
export const makeProvince = (
  tx: Tx,
  { province }: Mapping,
  order: ImportOrder,
  checked: Checked,
): Promise<{ tenant_id: number; code: string } | Refusal> =>
  createProvinceIn(tx, {
    code: province!.code,
    name: province!.name,
    issuer: order.issuer,
    ...yearsOf(checked, order.now),
    by: 'motcua import',
    at: order.now,
    recorded_at: order.recorded_at,
  });

/** Writes what rows stand on: units with their chains, procedures, periods, the absent applicant. */
export async function writePlaces(
  tx: Bulk,
  tenant_id: number,
  { units, procedures }: NewPlaces,
  checked: Checked,
  now: Instant,
): Promise<number> {
  await insertUnits(tx, tenant_id, units);
  await openChains(
    tx,
    tenant_id,
    units.units.map(({ unit_id }) => unit_id),
  );
  await insertProcedures(tx, tenant_id, procedures);
  await ensureNoApplicant(tx, tenant_id);
  const { from_year, to_year } = yearsOf(checked, now);
  const periods = await extendPeriods(tx, tenant_id, from_year, to_year);
  if (units.units.length + procedures.length > 0) await tellReferences(tx, tenant_id);
  return periods;
}

/** From the file's first reception to today, as far back as periods go. */
function yearsOf({ totals }: Pick<Checked, 'totals'>, now: Instant) {
  const yearOf = (at: Instant) => Number(formatDay(dayOf(at)).slice(0, 4));
  const to_year = yearOf(now);
  const first = totals.first_received_at === null ? to_year : yearOf(totals.first_received_at);
  return { from_year: Math.min(to_year, Math.max(first, to_year - MOST_YEARS + 1)), to_year };
}
