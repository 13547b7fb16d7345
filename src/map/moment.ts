import { type Instant, parseDay, parseInstant, startOf } from '../kernel/index.ts';

/**
 * A past moment in an address: an instant, or a day, which stands for its last millisecond. What it
 * cannot mean, and what has not come, is null: the page then shows now.
 */
export function readMoment(text: string | null, now: Instant): Instant | null {
  if (!text) return null;
  const day = parseDay(text);
  const at = day === null ? parseInstant(text) : startOf(day + 1) - 1;
  return at === null || at >= now ? null : at;
}
