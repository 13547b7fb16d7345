import type { Day, Instant, Refusal } from '../kernel/index.ts';
import { type Calendar, dayIndex, slotAfter, unknownYear } from './calendar.ts';

/** Whether work is going on: from an opening, included, to a closing, excluded. False outside the years. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  const index = dayIndex(calendar, at);
  if (index < 0) return false;
  return calendar.opening[slotAfter(calendar, index, at)]! <= at;
}

/** The instant itself when open, else the next opening. Refused beyond the known years. */
export function nextOpening(calendar: Calendar, at: Instant): Instant | Refusal {
  const opening = openingFrom(calendar, at);
  if (!Number.isNaN(opening)) return opening;
  return unknownYear(calendar, dayIndex(calendar, at) < 0 ? at : 'after');
}

/** As `nextOpening`, with NaN instead of a refusal. */
export function openingFrom(calendar: Calendar, at: Instant): Instant {
  const index = dayIndex(calendar, at);
  if (index < 0) return Number.NaN;
  const opening = calendar.opening[slotAfter(calendar, index, at)];
  return opening === undefined ? Number.NaN : Math.max(opening, at);
}

/** Whether any work is done on a civil day. */
export function isOpenDay(calendar: Calendar, day: Day): boolean {
  const index = day - calendar.first_day;
  const { slot_of } = calendar;
  return slot_of[index]! < slot_of[index + 1]!;
}

/** Opening of the first open day after a day index; NaN beyond the known years. */
export function openingAfterDay(calendar: Calendar, index: number): Instant {
  return calendar.opening[calendar.slot_of[index + 1]!] ?? Number.NaN;
}

/** Closing of the first open day at or after a day index; NaN beyond the known years. */
export function closingFromDay(calendar: Calendar, index: number): Instant {
  const day = calendar.open_day[calendar.open_before[index] ?? Number.NaN];
  return day === undefined ? Number.NaN : calendar.closing[calendar.slot_of[day + 1]! - 1]!;
}
