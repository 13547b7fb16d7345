import { type Day, formatDay, weekdayOf } from '../../src/kernel/index.ts';
import { type CalendarDay, type CalendarSpec, yearOf } from '../../src/worktime/index.ts';

/** Thrown by the slow auditor where the engine must refuse. */
export class UnknownYear extends Error {}

/** Which minutes of a day are worked, read from the calendar's own text. */
export interface WalkedDays {
  minutesOf(day: Day): readonly boolean[];
  isHoliday(day: Day): boolean;
}

export function walkedDays(spec: CalendarSpec, unit: string | null): WalkedDays {
  const years = spec.years.map(yearOf);
  const known = new Map<Day, boolean[]>();
  // Most days are worked alike: they share their minutes, or the nightly size would need gigabytes.
  const alike = new Map<string, boolean[]>();
  return {
    minutesOf(day) {
      const stored = known.get(day);
      if (stored) return stored;
      if (!years.includes(Number(formatDay(day).slice(0, 4)))) throw new UnknownYear();
      const spans = spansOf(spec, unit, day);
      const open = alike.get(`${spans}`) ?? minutesIn(spans);
      alike.set(`${spans}`, open);
      known.set(day, open);
      return open;
    },
    isHoliday: (day) => entryOf(spec, unit, day)?.kind === 'holiday',
  };
}

function minutesIn(spans: readonly [number, number][]): boolean[] {
  const open = new Array<boolean>(1440).fill(false);
  for (const [from, to] of spans) open.fill(true, from, to);
  return open;
}

function entryOf(spec: CalendarSpec, unit: string | null, day: Day): CalendarDay | undefined {
  const entries = spec.days.filter((entry) => entry.day === formatDay(day));
  return entries.find((d) => unit && d.unit === unit) ?? entries.find((d) => !d.unit);
}

function spansOf(spec: CalendarSpec, unit: string | null, day: Day): [number, number][] {
  const entry = entryOf(spec, unit, day);
  let weekday = weekdayOf(day);
  if (entry?.kind === 'make-up')
    weekday = entry.swapped_with ? new Date(entry.swapped_with).getUTCDay() || 7 : 1;
  else if (entry && entry.kind !== 'ordinary') return [];
  const date = formatDay(day);
  const rows = spec.hours.filter((h) => {
    if (h.weekday !== weekday) return false;
    if (h.valid_from && date < h.valid_from) return false;
    return !(h.valid_to && date >= h.valid_to);
  });
  const own = rows.filter((h) => h.unit && h.unit === unit);
  return (own.length ? own : rows.filter((h) => !h.unit)).map((h) => [h.from_minute, h.to_minute]);
}
