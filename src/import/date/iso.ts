import { type CivilReading, daysTo, isDay } from './civil.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** ISO 8601 as it is met: `2011-10-11`, `2011-10-11T13:45:40.276+02:00`, with a blank for the T. */
export function isoReader(text: string): CivilReading {
  const m = ISO.exec(text);
  if (!m) return null;
  const [year, month, date] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const [hour, minute, second] = [Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0)];
  const offset = offsetOf(m[8]);
  if (!isDay(year, month, date) || hour > 23 || minute > 59 || second > 59) return 'impossible';
  if (Number.isNaN(offset)) return 'impossible';
  const fraction = Number((m[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const millis = hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction;
  return { day: daysTo(year, month, date), millis: m[4] === undefined ? null : millis, offset };
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/z/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', ''));
  if (minutes > 14 * 60 || Number(text.slice(3).replace(':', '')) > 59) return Number.NaN;
  return (text[0] === '-' ? -minutes : minutes) * 60_000;
}
