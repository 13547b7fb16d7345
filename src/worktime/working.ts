// Adds and measures working time. A moment outside working hours counts as the next opening; the
// result of adding is the earliest moment at which the time is over, so a limit that is used up at
// closing ends at 17:00 and not at 07:00 of the next day.
// Past the ends of the tables nothing is found, and every difference with nothing is NaN.
// Example: Thursday 28/4/2022 15:40 + 40 working hours = Monday 9/5/2022 15:40 (30/4–3/5 off).
import { type Instant, MINUTE, type Refusal, refuse, startOf } from '../kernel/index.ts';
import { type Calendar, CHUNK, dayIndex, slotAfter, unknownYear } from './calendar.ts';

/** Working milliseconds from the calendar's start to an instant; NaN outside the known years. */
export function workedBefore(calendar: Calendar, at: Instant): number {
  const index = dayIndex(calendar, at);
  if (index < 0) return Number.NaN;
  const slot = slotAfter(calendar, index, at);
  const { opening, closing, reach } = calendar;
  if (opening[slot]! < at) return reach[slot]! - (closing[slot]! - at);
  return slot === 0 ? 0 : reach[slot - 1]!;
}

/** The earliest instant with this much working time behind it; NaN beyond the known years. */
export function earliestWith(calendar: Calendar, worked: number): Instant {
  const { reach, closing, slot_at } = calendar;
  if (worked === 0) return startOf(calendar.first_day);
  let slot = slot_at[Math.floor(worked / CHUNK)]!;
  while (reach[slot]! < worked) slot++;
  return closing[slot]! - (reach[slot]! - worked);
}

/** The latest instant with no more than this working time behind it; NaN outside the years. */
export function latestWith(calendar: Calendar, worked: number): Instant {
  const { reach, closing, slot_at } = calendar;
  let slot = slot_at[Math.floor(worked / CHUNK)]!;
  while (reach[slot]! <= worked) slot++;
  return closing[slot]! - (reach[slot]! - worked);
}

/**
 * The instant at which `minutes` of working time after `from` are over; `from` itself for none.
 * Refused when an unknown year would be needed, or for a negative amount.
 */
export function addWorking(calendar: Calendar, from: Instant, minutes: number): Instant | Refusal {
  if (!(minutes >= 0)) return refuse('working-time.negative', { minutes });
  const worked = workedBefore(calendar, from);
  if (Number.isNaN(worked)) return unknownYear(calendar, from);
  if (minutes === 0) return from;
  const at = earliestWith(calendar, worked + minutes * MINUTE);
  return Number.isNaN(at) ? unknownYear(calendar, 'after') : at;
}

/** The latest instant from which `minutes` of working time lead to `at`; `at` itself for none. */
export function subtractWorking(
  calendar: Calendar,
  at: Instant,
  minutes: number,
): Instant | Refusal {
  if (!(minutes >= 0)) return refuse('working-time.negative', { minutes });
  const worked = workedBefore(calendar, at);
  if (Number.isNaN(worked)) return unknownYear(calendar, at);
  if (minutes === 0) return at;
  const from = latestWith(calendar, worked - minutes * MINUTE);
  return Number.isNaN(from) ? unknownYear(calendar, 'before') : from;
}

/** Working minutes from `a` to `b`, negative when `b` comes first. Whole for whole minutes. */
export function workingBetween(calendar: Calendar, a: Instant, b: Instant): number | Refusal {
  const [from, to] = [workedBefore(calendar, a), workedBefore(calendar, b)];
  if (Number.isNaN(from)) return unknownYear(calendar, a);
  if (Number.isNaN(to)) return unknownYear(calendar, b);
  return (to - from) / MINUTE;
}
