import { isDeepStrictEqual } from 'node:util';
import { type Day, dayOf } from './kernel/index.ts';
import { type Period, type PeriodRow, parsePeriod } from './measure/index.ts';
import { type CriteriaSet, readSetsInForce } from './par/index.ts';
import type { Clock, Database, Tx } from './platform/index.ts';
import { loadProcedures } from './procedure/index.ts';
import type { WorldReferences } from './ui/world.ts';
import { loadUnits, type UnitsOn, type UnitTree, unitsOn } from './unit/index.ts';
import { getProvinceRules, getUnitCalendars, listCalendarSpecs } from './worktime/index.ts';

/** Everything of a province that changes slowly, as it was at one moment. */
type Found = Pick<
  WorldReferences,
  | 'units'
  | 'procedures'
  | 'rules'
  | 'periods'
  | 'sets'
  | 'calendar'
  | 'calendarOf'
  | 'calendarsOf'
  | 'unitsOn'
>;

/**
 * Reads units, catalogue, calendar, periods and criteria sets in one snapshot. Everybody holds the
 * one object that is given, so that what is read again counts for all from there on; who keeps a
 * part of it apart must ask for it anew.
 */
export async function loadReferences(
  database: Database,
  tenant_id: number,
  clock: Clock,
): Promise<WorldReferences> {
  const read = () =>
    database.inTenant(tenant_id, (tx) => readAll(tx, tenant_id), { snapshot: true });
  const references: WorldReferences = {
    ...(await read()),
    today: () => references.unitsOn(dayOf(clock.now())),
    reload: async () => {
      const { periods, sets, ...rest } = await read();
      Object.assign(references, rest, {
        periods: periods.map((one) => sameAs(references.periods, one, isSamePeriod)),
        sets: sets.map((one) => sameAs(references.sets, one, isSameSet)),
      });
    },
  };
  return references;
}

async function readAll(tx: Tx, tenant_id: number): Promise<Found> {
  const units = await loadUnits(tx, tenant_id);
  const procedures = await loadProcedures(tx, tenant_id);
  return {
    units,
    unitsOn: byDay(units),
    procedures: new Map(procedures.map((one) => [one.procedure_id, one])),
    ...(await loadCalendars(tx, tenant_id)),
    rules: await getProvinceRules(tx, tenant_id),
    periods: await loadPeriods(tx, tenant_id),
    sets: await readSetsInForce(tx, tenant_id),
  };
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

/** What is held already where it is the same, so that nothing is counted or scored anew for it. */
const sameAs = <T>(held: readonly T[], one: T, isSame: (a: T, b: T) => boolean): T =>
  held.find((other) => isSame(other, one)) ?? one;

const isSamePeriod = (a: Period, b: Period): boolean => isDeepStrictEqual(a, b);

const isSameSet = (a: CriteriaSet, b: CriteriaSet): boolean =>
  a.set_code === b.set_code && a.version === b.version;
