import type { JudgedRow } from './judged-row.ts';

/** Rows that one connection writes in one transaction: those of each chain, and of null the others. */
export type Lane = Map<number | null, JudgedRow[]>;

/** Shares the rows of batch after batch out over lanes. */
export interface LaneKeeper {
  /** As many lanes as there are, some of them maybe empty. */
  share(rows: readonly JudgedRow[]): JudgedRow[][];
}

/**
 * A unit stays in its lane for good, so that no two connections ever wait for one chain; a new one
 * goes to the lane with the fewest rows so far, the largest first.
 */
export function laneKeeper(count: number): LaneKeeper {
  const rows_of = Array.from({ length: count }, () => 0);
  const lane_of = new Map<number | null, number>();
  const least = () => rows_of.indexOf(Math.min(...rows_of));
  return {
    share(rows) {
      const lanes = rows_of.map((): JudgedRow[] => []);
      for (const [unit_id, own] of [...byChain(rows)].sort((a, b) => b[1].length - a[1].length)) {
        const lane = lane_of.get(unit_id) ?? least();
        lane_of.set(unit_id, lane);
        rows_of[lane]! += own.length;
        for (const row of own) lanes[lane]!.push(row);
      }
      return lanes;
    },
  };
}

/** Rows by the chain that they are written to; of null those that become no row of a chain. */
export const byChain = (rows: readonly JudgedRow[]): Lane =>
  Map.groupBy(rows, (row) => (isWritten(row) ? row.brought!.unit_id : null));

/** Whether a row becomes a row of the journal. */
export const isWritten = ({ outcome }: JudgedRow): boolean =>
  outcome === 'taken' || outcome === 'amended';
