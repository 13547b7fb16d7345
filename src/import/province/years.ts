/**
 * Decides which years a province must have periods of: the running one, and the next one from
 * December on, since the reporting year begins on the 15th of that month.
 *
 * Source: NĐ 09/2019/NĐ-CP, Điều 12 (reporting periods). Example: on 1 December 2026 a province
 * needs 2026 and 2027.
 */
import { DAY, dayOf, formatDay, type Instant } from '../../kernel/index.ts';

/** So many days before its first one a year is made ready. */
const AHEAD_DAYS = 31;

/** The years whose periods are missing, the earlier first. */
export function missingYears(period_codes: readonly string[], now: Instant): number[] {
  const needed = new Set([yearOf(now), yearOf(now + AHEAD_DAYS * DAY)]);
  return [...needed].filter((year) => !period_codes.includes(String(year)));
}

const yearOf = (at: Instant): number => Number(formatDay(dayOf(at)).slice(0, 4));
