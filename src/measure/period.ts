import { type Day, formatDay, type Instant, parseDay, startOf } from '../kernel/index.ts';

/** The kinds of period: of the calendar, and the legal ones that close on the 14th. */
export type PeriodKind =
  | 'year'
  | 'quarter'
  | 'month'
  | 'report-year'
  | 'report-half'
  | 'report-quarter'
  | 'report-month'
  /** Any two days, such as the data period of a campaign; never stored. */
  | 'span';

/** A stored period: days in Vietnam, `to_on` being the first day that is no longer in it. */
export interface PeriodRow {
  period_code: string;
  kind: PeriodKind;
  name: string;
  from_on: string;
  to_on: string;
}

/** A span of time, from `from_at` (in it) to `to_at` (not in it). */
export interface Span {
  readonly from_at: Instant;
  readonly to_at: Instant;
}

/** A period over which figures are told. */
export interface Period extends Span {
  readonly period_code: string;
  readonly kind: PeriodKind;
  readonly name: string;
}

/** A stored period as instants; throws on a date that does not exist. */
export function parsePeriod(row: PeriodRow): Period {
  const from_at = startOf(dayNamed(row.from_on, row.period_code));
  const to_at = startOf(dayNamed(row.to_on, row.period_code));
  if (to_at <= from_at) throw new Error(`period ${row.period_code} ends before it begins`);
  return { period_code: row.period_code, kind: row.kind, name: row.name, from_at, to_at };
}

/**
 * A period by its two days, `2022-01-01..2022-10-01`, the second being the first day that is no
 * longer in it; null when the text names none. What is announced early is counted over such a one.
 */
export function findSpan(period_code: string): Period | null {
  const [from_on = '', to_on = '', more] = period_code.split('..');
  const [from, to] = [parseDay(from_on), parseDay(to_on)];
  if (more !== undefined || from === null || to === null || to <= from) return null;
  const name = `${dayText(from)} – ${dayText(to - 1)}`;
  return { period_code, kind: 'span', name, from_at: startOf(from), to_at: startOf(to) };
}

const dayText = (day: Day): string => formatDay(day).split('-').reverse().join('/');

function dayNamed(text: string, period_code: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`period ${period_code} has no such day: ${text}`);
  return day;
}

/** Periods that have begun: in progress or over. The others show no figures yet. */
export const begun = <P extends Span>(periods: readonly P[], as_of: Instant): P[] =>
  periods.filter((p) => p.from_at <= as_of);

/** Periods in progress. */
export const inProgress = <P extends Span>(periods: readonly P[], as_of: Instant): P[] =>
  periods.filter((p) => p.from_at <= as_of && as_of < p.to_at);
