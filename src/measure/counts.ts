/** The things that are counted, in the order in which every array of counts keeps them. */
export const MEASURE_CODES = [
  'received',
  'carried_over',
  'finished_early',
  'finished_on_time',
  'finished_late',
  'open_in_time',
  'open_overdue',
  'received_online',
] as const;

export type MeasureCode = (typeof MEASURE_CODES)[number];

/** Counts of dossiers, whole numbers ≥ 0 by measure. */
export type Counts = Record<MeasureCode, number>;

/** Nothing counted. */
export const noCounts = (): Counts => countsAt(new Int32Array(MEASURE_CODES.length), 0);

/** The counts that stand in an array from a place on. */
export function countsAt(cells: Int32Array, place: number): Counts {
  const counts = {} as Counts;
  MEASURE_CODES.forEach((code, i) => {
    counts[code] = cells[place + i]!;
  });
  return counts;
}

/** The sum of counts. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const counts of all) for (const code of MEASURE_CODES) sum[code] += counts[code];
  return sum;
}

/** Finished dossiers: column 7 of form II.06a. */
export const finishedOf = (c: Counts): number =>
  c.finished_early + c.finished_on_time + c.finished_late;

/** Finished early or on time: columns 8 and 9, the numerator of the on-time ratio. */
export const inTimeOf = (c: Counts): number => c.finished_early + c.finished_on_time;

/** Open dossiers: column 11. */
export const openOf = (c: Counts): number => c.open_in_time + c.open_overdue;

/** The form's own check, column 3 = 7 + 11: what came in was finished or is still open. */
export const isBalanced = (c: Counts): boolean =>
  c.received + c.carried_over === finishedOf(c) + openOf(c);
