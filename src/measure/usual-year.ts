/**
 * Decides which year a page opens with when nobody named one: the latest calendar year in which
 * anything was received or finished, so that a province whose dossiers are of old years shows them
 * at once. What was only carried over is no news. Without any it is the running year, else the last
 * one that has begun. The rule is ours.
 *
 * Example: dossiers of 2010 to 2012, looked at in 2026 → 2012; with one received in 2026 → 2026.
 */
import type { Instant } from '../kernel/index.ts';
import { type Counts, finishedOf } from './counts.ts';
import type { Period } from './period.ts';

export function findUsualYear<P extends Omit<Period, 'name' | 'kind'> & { kind: string }>(
  periods: readonly P[],
  now: Instant,
  isUsed: (period_code: string) => boolean,
): P | null {
  const years = periods
    .filter(({ kind, from_at }) => kind === 'year' && from_at <= now)
    .toSorted((a, b) => b.from_at - a.from_at);
  return (
    years.find(({ period_code }) => isUsed(period_code)) ??
    years.find(({ to_at }) => now < to_at) ??
    years[0] ??
    null
  );
}

/** Whether any of some units received or finished anything in a period. */
export const isUsedBy =
  (cell: (unit_id: number, period_code: string) => Counts, unit_ids: readonly number[]) =>
  (period_code: string): boolean =>
    unit_ids.some((unit_id) => {
      const counts = cell(unit_id, period_code);
      return counts.received > 0 || finishedOf(counts) > 0;
    });
