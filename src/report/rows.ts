import { type Counts, type Figure, noCounts, sumCounts } from '../measure/index.ts';
import type { UnitOn } from '../unit/index.ts';
import { LEVELS, type Level } from './choice.ts';

/** A row of the report: a level, their sum, or a unit. */
export interface Row {
  key: string;
  name: string | null;
  place: { unit?: string; level?: Level };
  counts: Counts;
}

/** The three levels and their sum, which no source prints and we compute. */
export function levelRows(figures: readonly Figure[]): Row[] {
  const rows = LEVELS.map((level) => ({
    key: level,
    name: null,
    place: { level },
    counts: figures.find((one) => one.level === level)?.counts ?? noCounts(),
  }));
  const counts = sumCounts(rows.map((row) => row.counts));
  return [...rows, { key: 'total', name: null, place: {}, counts }];
}

/** The units of a level in the order of their codes; those without dossiers have zeros. */
export function unitRows(
  figures: readonly Figure[],
  units: readonly UnitOn[],
  level: Level,
): Row[] {
  const by_unit = new Map(figures.map((one) => [one.unit_id, one.counts]));
  return units
    .filter((unit) => unit.level === level)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ unit_id, code, name }) => ({
      key: code,
      name,
      place: { unit: code },
      counts: by_unit.get(unit_id) ?? noCounts(),
    }));
}
