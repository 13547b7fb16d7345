import {
  assert,
  type Instant,
  parseDay,
  type Random,
  SECOND,
  startOf,
} from '../../kernel/index.ts';
import { type Calendar, latestWith, workedBefore } from '../../worktime/index.ts';

/** Civil days, `yyyy-mm-dd`, both included. */
export interface Days {
  from: string;
  to: string;
}

/** The first instant of a civil day. */
export function dayStart(text: string): Instant {
  const day = parseDay(text);
  assert(day !== null, `no such day in the demonstration's data: ${text}`);
  return startOf(day);
}

/** Gives one working moment after another within some days, evenly but by chance. */
export interface Moments {
  next(): Instant;
}

/** So many moments in the working hours of some days, in order; whole seconds. */
export function moments(random: Random, calendar: Calendar, days: Days, many: number): Moments {
  const from = workedBefore(calendar, dayStart(days.from));
  const span = workedBefore(calendar, dayStart(days.to) + 24 * 3600 * SECOND) - from;
  let taken = 0;
  return {
    next: () => {
      assert(taken < many, 'more moments than were asked for');
      const share = (taken++ + 0.1 + 0.8 * random.next()) / many;
      return Math.floor(latestWith(calendar, from + share * span) / SECOND) * SECOND;
    },
  };
}
