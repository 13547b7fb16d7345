/**
 * Decides whether someone may open the list behind a figure: only when all units that the figure
 * counts lie in their scope. A list cut down to what one may see would not equal its figure.
 * Source: the table of rights in `identity`. Example: the head of a district opens the list of any
 * of its communes, but not of all communes of the province.
 */
import { scope, type Viewer } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import { type Level, subtreeOf, type UnitsOn, type UnitTree } from '../unit/index.ts';
import type { FigureFilter } from './figure-filter.ts';

/**
 * The units that a figure counts; undefined for all of the province. What lies below a unit is told
 * by the tree of `today`, as scores tell it.
 */
export function unitsOf(
  { unit, level, reach }: Pick<FigureFilter, 'unit' | 'level' | 'reach'>,
  tree: UnitTree,
  today: UnitsOn,
): ReadonlySet<number> | undefined {
  if (!unit) return level ? unitsOfLevel(tree, level) : undefined;
  if (reach === 'own') return new Set([unit.unit_id]);
  const all = subtreeOf(today, unit.unit_id).map((one) => one.unit_id);
  return new Set(reach === 'below' ? all.slice(1) : all);
}

/** Every unit that ever was of a level: a past figure counts units that are no more. */
function unitsOfLevel(tree: UnitTree, level: Level): ReadonlySet<number> {
  const ids = [...tree.versions.keys()];
  return new Set(ids.filter((id) => tree.versions.get(id)!.at(-1)!.level === level));
}

/** Null when the list may be opened, else a refusal that says which units' lists may be. */
export function refuseOutOfScope(
  viewer: Viewer,
  units: ReadonlySet<number> | undefined,
  known: UnitsOn,
): Refusal | null {
  const seen = scope(viewer, 'dossier.list');
  if (seen.all || (units && [...units].every((id) => seen.units.has(id)))) return null;
  const names = known.all.filter((unit) => seen.units.has(unit.unit_id)).map((unit) => unit.name);
  if (names.length === 0)
    return refuse('access.not-permitted', { verb: 'dossier.list', unit_id: null });
  const first = names.slice(0, MOST_NAMES).join(', ');
  const allowed = names.length > MOST_NAMES ? `${first}…` : first;
  return refuse('access.list-out-of-scope', { allowed, units: names.length });
}

/** So many units are named; the others are counted. */
const MOST_NAMES = 3;
