import type { CivilReading } from './civil.ts';

const DAY = 86_400_000;
/** Days from 1970 back to the day that Excel calls 0, in its two counts. */
const FROM_1900 = -25_569;
const FROM_1904 = -24_107;

/**
 * Excel's days since its first one, with the hour as a fraction. In the count from 1900 it takes
 * that year for a leap year: 60 is a day that never was.
 */
export function serialReader(from_1904: boolean): (text: string) => CivilReading {
  return (text) => {
    if (!/^\d{1,7}(?:\.\d{1,15})?$/.test(text)) return null;
    const serial = Number(text);
    if (!from_1904 && Math.floor(serial) === 60) return 'impossible';
    const first = from_1904 ? FROM_1904 : FROM_1900 + (serial < 60 ? 1 : 0);
    const at = Math.round((serial + first) * DAY);
    const day = Math.floor(at / DAY);
    return { day, millis: Number.isInteger(serial) ? null : at - day * DAY, offset: null };
  };
}

/** Seconds or milliseconds since 1970 in UTC. */
export function unixReader(unit: number): (text: string) => CivilReading {
  return (text) => {
    if (!/^\d{1,15}$/.test(text)) return null;
    const at = Number(text) * unit;
    const day = Math.floor(at / DAY);
    return { day, millis: at - day * DAY, offset: 0 };
  };
}
