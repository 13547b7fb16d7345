// Decides what the report of dossiers tells: a period, as of a moment, by one of the two definitions
// of on time, and the level whose units it lists. All of it stands in the address, so that whoever
// gets the address sees the same figures. Source: house rule; a figure that could not be told again
// is not told. Example: `?period=2022&at=2022-07-01T12:00&definition=by-date`.
import { type Instant, isRefusal, parseInstant, type Refusal, refuse } from '../kernel/index.ts';
import type { Definition, Period } from '../measure/index.ts';

export const DEFINITIONS: readonly Definition[] = ['by-instant', 'by-date'];
export const LEVELS = ['province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** What was chosen; `at` null for now, `level` null for no list of units. */
export interface ReportChoice {
  period: Period;
  at: Instant | null;
  definition: Definition;
  level: Level | null;
}

/** Reads an address; `usual` is the period of one that names none. A refusal's `path` names the part that is wrong. */
export function readReportChoice(
  search: URLSearchParams,
  periods: readonly Period[],
  now: Instant,
  usual: Period | null = null,
): ReportChoice | Refusal {
  const at = readMoment(search.get('at'), now);
  if (isRefusal(at)) return at;
  const period = readPeriod(search.get('period'), periods, at ?? now, at === null ? usual : null);
  if (isRefusal(period)) return period;
  const definition = oneOf('definition', search.get('definition') || 'by-instant', DEFINITIONS);
  if (isRefusal(definition)) return definition;
  const level = search.get('level') ? oneOf('level', search.get('level')!, LEVELS) : null;
  return isRefusal(level) ? level : { period, at, definition, level };
}

function readMoment(text: string | null, now: Instant): Instant | null | Refusal {
  if (!text) return null;
  const at = parseInstant(text);
  if (at === null) return refuse('input.not-an-instant', { given: text }, { path: 'at' });
  return at > now ? refuse('report.not-yet', { at: text }, { path: 'at' }) : at;
}

/** The one named; without a name the usual one, of a past moment its year. It must have begun. */
function readPeriod(
  code: string | null,
  periods: readonly Period[],
  moment: Instant,
  usual: Period | null,
): Period | Refusal {
  const period = code
    ? periods.find((one) => one.period_code === code)
    : (usual ??
      periods.find((one) => one.kind === 'year' && one.from_at <= moment && moment < one.to_at));
  if (!period) return refuse('period.not-found', { period: code ?? '' }, { path: 'period' });
  return period.from_at <= moment
    ? period
    : refuse('report.period-not-begun', { period: period.name }, { path: 'period' });
}

function oneOf<Code extends string>(
  path: string,
  given: string,
  possible: readonly Code[],
): Code | Refusal {
  const found = possible.find((code) => code === given);
  return found ?? refuse(`report.unknown-${path}`, { given }, { path, possible: [...possible] });
}

/** The address of the list of exactly the dossiers that a number of the report counts. */
export function listAddress(
  choice: ReportChoice,
  as_of: Instant,
  place: { unit?: string; level?: Level },
  measure: string,
): string {
  const search = new URLSearchParams({ ...place, period: choice.period.period_code, measure });
  search.set('as_of', String(as_of));
  if (choice.definition !== 'by-instant') search.set('definition', choice.definition);
  return `/dossiers?${search}`;
}
