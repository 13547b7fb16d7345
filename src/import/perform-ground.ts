import { dayOf, type Instant } from '../kernel/index.ts';
import type { Bulk } from '../platform/index.ts';
import { buildTree, unitsOn } from '../unit/index.ts';
import { DEFAULT_RULES, getUnitCalendars } from '../worktime/index.ts';
import type { Known } from './known.ts';
import type { Mapping } from './mapping.ts';
import { provinceUnits } from './province/blank-province.ts';
import { readProvinceFiles } from './province/perform.ts';
import { type GroundFacts, readGround } from './store-ground.ts';

/** What rows are brought into: a province as it is, or as it would be made. */
export async function groundOf(
  bulk: Bulk,
  tenant_id: number | null,
  mapping: Mapping,
): Promise<GroundFacts> {
  if (tenant_id !== null) return readGround(bulk, tenant_id);
  const { units, versions, blocks } = provinceUnits(mapping.province!);
  const { calendar } = await readProvinceFiles();
  return {
    units: buildTree(units, versions, blocks),
    procedures: [],
    rules: DEFAULT_RULES,
    calendars: getUnitCalendars(calendar),
  };
}

/** The province's own unit, in whose chain imports are told. */
export const provinceOf = ({ units }: GroundFacts): number =>
  [...units.units.values()].find(({ kind }) => kind === 'province')!.unit_id;

/** By what a file's values are found in it. */
export function knownOf({ units, procedures }: GroundFacts, now: Instant): Known {
  const { all } = unitsOn(units, dayOf(now));
  return {
    units: all.filter(({ level }) => level !== null).map(({ code, name }) => ({ code, name })),
    procedures: procedures.map(({ code, title }) => ({ code, title })),
    province: all.find(({ kind }) => kind === 'province')!.code,
  };
}
