import type { Known, PlannedProcedure, PlannedUnit } from './known.ts';
import type { Mapping } from './mapping.ts';
import { nameKey } from './name-key.ts';
import { newCode } from './new-code.ts';
import { type Named, type Places, placesOf } from './rules/places.ts';
import { isFault } from './rules/rule.ts';
import { kindOf } from './unit-kind.ts';

/** Units and procedures of a table's rows: those known, and those that it makes the province need. */
export interface Plan {
  unit: Places;
  procedure: Places;
  units: PlannedUnit[];
  procedures: PlannedProcedure[];
}

/** A column that makes more than this is not the column of units, or of procedures. */
const MOST_NEW = 5_000;

export function planOf(mapping: Mapping, known: Known): Plan {
  const units = newUnits(mapping, known);
  const procedures = newProcedures(mapping, known);
  return {
    unit: units.places,
    procedure: procedures.places,
    units: units.planned,
    procedures: procedures.planned,
  };
}

function newUnits(mapping: Mapping, known: Known) {
  const planned: PlannedUnit[] = [];
  const said = byKey(mapping.units);
  const making = new Set<string>();
  const taken = new Set(known.units.map(({ code }) => code));
  const parentOf = (parent: string | undefined): string | null => {
    if (parent === undefined || making.has(nameKey(parent))) return null;
    const code = places.codeOf(parent);
    return isFault(code) ? null : code;
  };
  const plan = (value: string): Named | null => {
    const { code, name = value, kind, parent } = said.get(nameKey(value)) ?? {};
    const same = planned.find((one) => one.code === code);
    if (same) return same;
    if (!mapping.create.units || planned.length >= MOST_NEW) return null;
    making.add(nameKey(value));
    const unit = {
      code: code ?? newCode(value, known.province, taken),
      name,
      kind: kind ?? kindOf(name),
      parent: parentOf(parent),
      value,
    };
    taken.add(unit.code);
    planned.push(unit);
    return unit;
  };
  const { unit: fallback } = mapping.defaults;
  const rules = {
    field: 'unit',
    missing: 'unit-missing',
    unknown: 'unit-unknown',
    fallback,
  } as const;
  const places: Places = placesOf(
    [...known.units, ...aliases(mapping.units, known.units)],
    rules,
    plan,
  );
  return { planned, places };
}

function newProcedures(mapping: Mapping, known: Known) {
  const planned: PlannedProcedure[] = [];
  const said = byKey(mapping.procedures);
  const taken = new Set(known.procedures.map(({ code }) => code));
  const plan = (value: string): Named | null => {
    const { code, title = value, field = null, limit } = said.get(nameKey(value)) ?? {};
    const same = planned.find((one) => one.code === code);
    if (same) return { code: same.code, name: same.title };
    if (!mapping.create.procedures || planned.length >= MOST_NEW) return null;
    const procedure = {
      code: code ?? newCode(value, known.province, taken),
      title,
      field,
      limit: limit ?? mapping.defaults.limit ?? null,
      value,
    };
    taken.add(procedure.code);
    planned.push(procedure);
    return { code: procedure.code, name: title };
  };
  const titled = known.procedures.map(({ code, title }) => ({ code, name: title }));
  const named = Object.entries(mapping.procedures).map(
    ([value, { code, title }]) => [value, { code, name: title }] as const,
  );
  const { procedure: fallback } = mapping.defaults;
  const rules = {
    field: 'procedure',
    missing: 'procedure-missing',
    unknown: 'procedure-unknown',
    fallback,
  } as const;
  const all = [...titled, ...aliases(Object.fromEntries(named), titled)];
  return { planned, places: placesOf(all, rules, plan) };
}

const byKey = <T>(said: Readonly<Record<string, T>>): Map<string, T> =>
  new Map(Object.entries(said).map(([value, one]) => [nameKey(value), one]));

/** The file's values that the mapping says are something known, by its code or its name. */
function aliases(
  said: Readonly<Record<string, { code?: string; name?: string }>>,
  known: readonly Named[],
): Named[] {
  const by_name = new Map(known.map((one) => [nameKey(one.name), one.code]));
  const codes = new Set(known.map(({ code }) => code));
  return Object.entries(said).flatMap(([value, { code, name }]) => {
    const found =
      code && codes.has(code) ? code : name && !code ? by_name.get(nameKey(name)) : undefined;
    return found ? [{ code: found, name: value }] : [];
  });
}

/** Of what was planned, what rows with these units and procedures need, and the units above. */
export function plannedFor(
  plan: Plan,
  units: readonly string[],
  procedures: ReadonlySet<string>,
): { units: PlannedUnit[]; procedures: PlannedProcedure[] } {
  const needed = new Set(units);
  for (const { code, parent } of plan.units.toReversed())
    if (parent !== null && needed.has(code)) needed.add(parent);
  const above = plan.units.filter(({ code }) => needed.has(code));
  for (const { parent } of above) if (parent !== null) needed.add(parent);
  return {
    units: plan.units.filter(({ code }) => needed.has(code)),
    procedures: plan.procedures.filter(({ code }) => procedures.has(code)),
  };
}
