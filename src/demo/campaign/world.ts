import type { Instant } from '../../kernel/index.ts';
import { type Columns, countFigures, type FiguresQuery, type Names } from '../../measure/index.ts';
import type { CriteriaSet } from '../../par/index.ts';
import type { Clock } from '../../platform/index.ts';
import { buildTree, type UnitTree, unitsOn } from '../../unit/index.ts';
import type { ProvinceData } from '../province-data.ts';

/** A clock that is set by hand: what is told happened long before it is loaded. */
export interface SetClock extends Clock {
  set(at: Instant): void;
}

export function setClock(at: Instant): SetClock {
  let now = at;
  return {
    now: () => now,
    set: (moment) => {
      now = moment;
    },
  };
}

/** The province as campaigns and releases look at it. */
export interface LoadedReferences {
  today(): ReturnType<typeof unitsOn>;
  unitsOn(day: number): ReturnType<typeof unitsOn>;
  units: UnitTree;
  sets: readonly CriteriaSet[];
}

/** The references of a province that has just been seeded, as of a day. */
export function referencesOf(data: ProvinceData, today: number): LoadedReferences {
  const units = buildTree(data.units.units, data.units.versions, data.units.blocks);
  const of_today = unitsOn(units, today);
  return {
    units,
    sets: data.criteria as unknown as CriteriaSet[],
    today: () => of_today,
    unitsOn: (day) => unitsOn(units, day),
  };
}

/** Counts from all dossiers as of a moment, as the running program gives them. */
export function figuresOf(columns: Columns, as_of: Instant) {
  return {
    figures: (query: FiguresQuery) => ({
      as_of,
      figures: countFigures(columns, query, as_of, NO_NAMES),
    }),
  };
}

/** Nothing is asked by level or field here. */
const NO_NAMES: Names = { levelOf: () => null, fieldOf: () => null };
