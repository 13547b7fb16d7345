import { type Day, dayOf } from './kernel/index.ts';
import { type Period, type PeriodRow, parsePeriod } from './measure/index.ts';
import { type CriteriaSet, readSetsInForce } from './par/index.ts';
import type { Clock, Database, Tx } from './platform/index.ts';
import { loadProcedures } from './procedure/index.ts';
import type { WorldReferences } from './ui/world.ts';
import { loadUnits, type UnitsOn, type UnitTree, unitsOn } from './unit/index.ts';
import { getProvinceRules, getUnitCalendars, listCalendarSpecs } from './worktime/index.ts';

/** Reads units, catalogue, calendar, periods and criteria sets in one snapshot. */
export async function loadReferences(
  database: Database,
  tenant_id: number,
  clock: Clock,
): Promise<WorldReferences> {
  const read = async (tx: Tx) => ({
    units: await loadUnits(tx, tenant_id),
    procedures: await loadProcedures(tx, tenant_id),
    calendars: await loadCalendars(tx, tenant_id),
    rules: await getProvinceRules(tx, tenant_id),
    periods: await loadPeriods(tx, tenant_id),
    sets: await readSetsInForce(tx, tenant_id),
  });
  const found = await database.inTenant(tenant_id, read, { snapshot: true });
  const unitsOnDay = byDay(found.units);
  const references: WorldReferences = {
    units: found.units,
    periods: found.periods,
    sets: found.sets,
    rules: found.rules,
    procedures: new Map(found.procedures.map((p) => [p.procedure_id, p])),
    ...found.calendars,
    unitsOn: unitsOnDay,
    today: () => unitsOnDay(dayOf(clock.now())),
    // Everybody holds this one object, so that a new calendar counts for all from here on; so do
    // the criteria sets, whose list is held by the live scores.
    reload: async () => {
      const [calendars, sets] = await database.inTenant(
        tenant_id,
        async (tx) =>
          [await loadCalendars(tx, tenant_id), await readSetsInForce(tx, tenant_id)] as const,
      );
      Object.assign(references, calendars);
      found.sets.splice(0, found.sets.length, ...sets.map((set) => sameOf(found.sets, set)));
    },
  };
  return references;
}

/** The calendar in force, for the province and for units, and those that were in force before. */
async function loadCalendars(
  tx: Tx,
  tenant_id: number,
): Promise<Pick<WorldReferences, 'calendar' | 'calendarOf' | 'calendarsOf'>> {
  const all = (await listCalendarSpecs(tx, tenant_id)).map(getUnitCalendars);
  return {
    calendar: all[0]!.province,
    calendarOf: all[0]!.of,
    calendarsOf: (unit_code) => all.map((one) => one.of(unit_code)),
  };
}

/** The units of a day, kept for the next question about that day. */
function byDay(units: UnitTree): (day: Day) => UnitsOn {
  const days = new Map<Day, UnitsOn>();
  return (day) => {
    const known = days.get(day);
    if (known) return known;
    if (days.size > 50) days.clear();
    const found = unitsOn(units, day);
    days.set(day, found);
    return found;
  };
}

async function loadPeriods(tx: Tx, tenant_id: number): Promise<Period[]> {
  const rows = await tx.rows<PeriodRow>(
    `select period_code, kind, name, from_on, to_on from period
     where tenant_id = $1 order by from_on, to_on desc, period_code`,
    [tenant_id],
  );
  return rows.map(parsePeriod);
}

/** The set as it is held already where its version is the same, so that nothing is scored anew. */
const sameOf = (held: readonly CriteriaSet[], set: CriteriaSet): CriteriaSet =>
  held.find((one) => one.set_code === set.set_code && one.version === set.version) ?? set;
