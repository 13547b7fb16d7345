import { CELL } from './batch.ts';

/** The live counts: one of each measure for each unit and period, and which of them changed. */
export interface Cells {
  /** Makes room for so many units. */
  fit(units: number): void;
  add(unit: number, period: number, measure: number, n: number): void;
  /** Replaces the counts of a cell by those that stand elsewhere. */
  put(unit: number, period: number, from: Int32Array, place: number): void;
  /** The array and the place of a cell in it. */
  read(unit: number, period: number): { cells: Int32Array; place: number };
  /** Units and the numbers of their periods that changed since the last call. */
  takeChanged(): { unit: number; periods: number[] }[];
}

/** Empty cells for a number of periods. */
export function emptyCells(periods: number): Cells {
  let cells = new Int32Array(0);
  let units = 0;
  const changed = new Map<number, Set<number>>();
  const placeOf = (unit: number, period: number) => (unit * periods + period) * CELL;
  const mark = (unit: number, period: number) => {
    const marked = changed.get(unit);
    if (marked) marked.add(period);
    else changed.set(unit, new Set([period]));
  };
  return {
    fit(wanted) {
      if (wanted <= units) return;
      units = wanted + 16;
      const larger = new Int32Array(units * periods * CELL);
      larger.set(cells);
      cells = larger;
    },
    add(unit, period, measure, n) {
      cells[placeOf(unit, period) + measure]! += n;
      mark(unit, period);
    },
    put(unit, period, from, place) {
      const to = placeOf(unit, period);
      for (let i = 0; i < CELL; i++) {
        if (cells[to + i] === from[place + i]) continue;
        cells[to + i] = from[place + i]!;
        mark(unit, period);
      }
    },
    read: (unit, period) => ({ cells, place: placeOf(unit, period) }),
    takeChanged() {
      const taken = [...changed].map(([unit, set]) => ({ unit, periods: [...set] }));
      changed.clear();
      return taken;
    },
  };
}
