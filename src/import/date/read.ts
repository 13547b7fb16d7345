/**
 * Decides which moment a cell tells. Every format of the mapping is tried: none fits, or the day is
 * none, is a fault; and so is a value that two formats read as two moments, or that its zone's
 * clocks showed twice. A moment told as a day only has no hour until its dossier gives it one.
 *
 * Source: house rule (a table is never read by a guess). Example: with dd/MM/yyyy and MM/dd/yyyy
 * `03/04/2023` is ambiguous, `13/04/2023` is not.
 */
import { formatInstant, type Instant } from '../../kernel/index.ts';
import { type Civil, daysTo } from './civil.ts';
import { type FormatReader, formatReader } from './format.ts';
import type { Zone } from './zone.ts';

const DAY = 86_400_000;
/** Before 1976 Vietnam's clocks had other offsets; beyond 2100 nobody promises anything. */
const FIRST = daysTo(1976, 1, 1);
const LAST = daysTo(2100, 12, 31);

/** A moment as a cell tells it. */
export interface Told {
  /** What stands in the cell. */
  text: string;
  /** Of a day without an hour its midnight. */
  at: Instant;
  /** The civil day in the mapping's zone, since 1970-01-01. */
  day: number;
  has_hour: boolean;
}

export interface DateFault {
  rule: 'date-unreadable' | 'date-ambiguous' | 'date-impossible' | 'date-out-of-range';
  possible: readonly string[];
}

export type DateReader = (text: string) => Told | DateFault;

export const isDateFault = (read: Told | DateFault): read is DateFault => 'rule' in read;

export function dateReader(formats: readonly string[], zone: Zone, from_1904 = false): DateReader {
  const readers = formats.map((format) => formatReader(format, from_1904));
  return (text) => {
    const read = civilOf(text, readers, formats);
    if ('rule' in read) return read;
    if (read.day < FIRST || read.day > LAST)
      return { rule: 'date-out-of-range', possible: ['1976–2100'] };
    return toldOf(read, zone, text);
  };
}

function civilOf(
  text: string,
  readers: readonly FormatReader[],
  formats: readonly string[],
): Civil | DateFault {
  let found: Civil | null = null;
  let is_impossible = false;
  for (let i = 0; i < readers.length; i += 1) {
    const read = readers[i]!(text);
    if (read === null) continue;
    if (read === 'impossible') is_impossible = true;
    else if (found === null) found = read;
    else if (!isSame(found, read)) {
      return { rule: 'date-ambiguous', possible: [wordsOf(found), wordsOf(read)] };
    }
  }
  if (found) return found;
  return { rule: is_impossible ? 'date-impossible' : 'date-unreadable', possible: formats };
}

const isSame = (a: Civil, b: Civil): boolean =>
  a.day === b.day && a.millis === b.millis && a.offset === b.offset;

const wordsOf = ({ day, millis }: Civil): string =>
  new Date(day * DAY + (millis ?? 0)).toISOString().slice(0, millis === null ? 10 : 19);

function toldOf({ day, millis, offset }: Civil, zone: Zone, text: string): Told | DateFault {
  const civil = day * DAY + (millis ?? 0);
  if (offset !== null) {
    const at = civil - offset;
    return { text, at, day: Math.floor((at + zone.offsetAt(at)) / DAY), has_hour: true };
  }
  if (millis === null) return { text, at: startOfDay(day, zone), day, has_hour: false };
  const [first, second] = zone.instantsOf(civil);
  if (first === undefined) return { rule: 'date-impossible', possible: [] };
  if (second === undefined) return { text, at: first, day, has_hour: true };
  return { rule: 'date-ambiguous', possible: [first, second].map(formatInstant) };
}

/** Where clocks jump at midnight a day begins with its first moment. */
function startOfDay(day: number, zone: Zone): Instant {
  for (let millis = 0; millis < DAY; millis += DAY / 96) {
    const [first] = zone.instantsOf(day * DAY + millis);
    if (first !== undefined) return first;
  }
  return day * DAY;
}

/** The last millisecond of a civil day. */
export const endOfDay = (day: number, zone: Zone): Instant => startOfDay(day + 1, zone) - 1;
