import type { JudgedRow } from './judged-row.ts';

/** Rows that one connection writes: whole chains, so that no two connections wait for each other. */
export type Lane = Map<number | null, JudgedRow[]>;

/** Shares rows out over lanes by unit, the largest first to the lane with the fewest. */
export function lanesOf(rows: readonly JudgedRow[], count: number): Lane[] {
  const by_unit = Map.groupBy(rows, (row) => (isWritten(row) ? row.brought!.unit_id : null));
  const lanes = Array.from({ length: count }, () => ({ rows: 0, lane: new Map() as Lane }));
  for (const [unit_id, own] of [...by_unit].sort((a, b) => b[1].length - a[1].length)) {
    const least = lanes.reduce((best, one) => (one.rows < best.rows ? one : best));
    least.lane.set(unit_id, own);
    least.rows += own.length;
  }
  return lanes.map(({ lane }) => lane).filter((lane) => lane.size > 0);
}

/** Whether a row becomes a row of the journal. */
export const isWritten = ({ outcome }: JudgedRow): boolean =>
  outcome === 'taken' || outcome === 'amended';
