/** A date and time as it is written, before any zone is known. */
export interface Civil {
  /** Whole days since 1970-01-01. */
  day: number;
  /** Milliseconds since midnight; null when no hour is told. */
  millis: number | null;
  /** Milliseconds east of UTC; null when none is told. */
  offset: number | null;
}

/** `impossible`: it has the form, but there is no such day or hour; null: another form. */
export type CivilReading = Civil | 'impossible' | null;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether there is such a day: 29/02/2023 and 31/04/2024 are none. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!);

/** Days since 1970-01-01, counted in years that begin in March, so that leap days come last. */
export function daysTo(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const year_of_era = y - era * 400;
  const day_of_year = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const day_of_era =
    year_of_era * 365 + Math.floor(year_of_era / 4) - Math.floor(year_of_era / 100) + day_of_year;
  return era * 146_097 + day_of_era - 719_468;
}
