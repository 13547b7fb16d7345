/**
 * Decides how far its year has come when a period is scored as of a moment, so that a young year is
 * not punished: the year of the period's last day, as of the moment or of that last day, whichever
 * comes first. A legal reporting period belongs to the reporting year, which closes on 14 December.
 *
 * Source: NĐ 09/2019/NĐ-CP, Điều 12 (reports are closed on the 14th); the criteria sets' own
 * `before_year_end`, which is ours. Example: the year 2023 on 29 March 2023 is 88 of 365 days old;
 * January 2023, whenever it is looked at, is 31 days of the same year; 2022 is over.
 */
import { type Day, dayOf, formatDay, type Instant, parseDay } from '../../kernel/index.ts';
import type { Period } from '../../measure/index.ts';
import type { Progress, Terms } from './terms.ts';

/** A year that figures belong to: its name, its first day and the day after its last. */
export interface ScoreYear {
  year: string;
  from: Day;
  to: Day;
}

/** The year that a period belongs to. */
export function yearOf({ kind, to_at }: Pick<Period, 'kind' | 'to_at'>): ScoreYear {
  const last = formatDay(dayOf(to_at - 1));
  const calendar_year = Number(last.slice(0, 4));
  if (!kind.startsWith('report-')) return yearFrom(calendar_year, '01-01', 0);
  return yearFrom(last.slice(5) < CLOSED ? calendar_year : calendar_year + 1, CLOSED, 1);
}

/** The first day that a reporting year no longer holds. */
const CLOSED = '12-15';

const yearFrom = (year: number, first: string, before: number): ScoreYear => ({
  year: String(year),
  from: parseDay(`${year - before}-${first}`)!,
  to: parseDay(`${year - before + 1}-${first}`)!,
});

/** The terms under which a period is scored as of a moment. */
export function termsAt(period: Pick<Period, 'kind' | 'to_at'>, as_of: Instant): Terms {
  const { from, to } = yearOf(period);
  const on = Math.max(from, Math.min(dayOf(as_of), dayOf(period.to_at - 1)));
  const progress: Progress = { from, to, on };
  return { progress: on >= to - 1 ? null : progress, not_held: [] };
}
