/**
 * Decides which instants a civil time can be in a zone: one as a rule, none when clocks jumped over
 * it, two when they went through it twice. Vietnam keeps UTC+7 all year and is plain arithmetic.
 *
 * Source: the tz database as the runtime has it; Vietnam's offset as in kernel/instant.ts.
 * Example: Europe/Amsterdam, 27/03/2011 02:30 is none; 30/10/2011 02:30 is two.
 */
import type { Instant } from '../../kernel/index.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface Zone {
  /** The instants of milliseconds of civil time, as if it were UTC; the earlier first. */
  instantsOf(civil: number): readonly Instant[];
  /** Milliseconds that the zone is ahead of UTC at an instant. */
  offsetAt(at: Instant): number;
}

/** Zones without a change since 1976 are counted without any table. */
const FIXED: Record<string, number> = {
  'Asia/Ho_Chi_Minh': 7,
  'Asia/Saigon': 7,
  'Asia/Bangkok': 7,
  UTC: 0,
};

export function isTimeZone(name: string): boolean {
  if (name in FIXED) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export function zoneOf(name: string): Zone {
  const hours = FIXED[name];
  return hours === undefined ? movingZone(name) : fixedZone(hours * 60 * MINUTE);
}

const fixedZone = (offset: number): Zone => ({
  instantsOf: (civil) => [civil - offset],
  offsetAt: () => offset,
});

/** Offsets are remembered by quarter of an hour, the step on which all of them change. */
function movingZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  const offsetAt = (at: Instant): number => {
    const quarter = Math.floor(at / (15 * MINUTE));
    let offset = known.get(quarter);
    if (offset === undefined) {
      offset = toldOffset(format, quarter * 15 * MINUTE);
      known.set(quarter, offset);
    }
    return offset;
  };
  const instantsOf = (civil: number): Instant[] => {
    const offsets = new Set([offsetAt(civil - DAY), offsetAt(civil + DAY)]);
    return [...offsets]
      .map((offset) => ({ at: civil - offset, offset }))
      .filter(({ at, offset }) => offsetAt(at) === offset)
      .map(({ at }) => at)
      .sort((a, b) => a - b);
  };
  return { instantsOf, offsetAt };
}

/** `GMT+05:30` in milliseconds; `GMT` alone is 0. */
function toldOffset(format: Intl.DateTimeFormat, at: Instant): number {
  const told = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const m = /([+-])(\d{2}):(\d{2})/.exec(told);
  if (!m) return 0;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) * MINUTE;
}
