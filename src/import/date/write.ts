/**
 * Decides how a moment is written in a mapping's formats: in the shortest with an hour that reads
 * back as the same moment by all of them together. A due moment at the last millisecond of its day,
 * and any other at midnight, is written as a day only where no format with an hour tells it.
 *
 * Source: house rule: what was read from a table comes out as it went in.
 * Example: 10/05/2023 08:30 by dd/MM/yyyy HH:mm; 23:59:59.999 that day, when due, by dd/MM/yyyy.
 */
import type { Instant } from '../../kernel/index.ts';
import type { Moment } from '../field.ts';
import { dateReader, endOfDay, isDateFault } from './read.ts';
import { type Token, tokensOf } from './token.ts';
import type { Zone } from './zone.ts';

const DAY = 86_400_000;

/** A moment's text, and whether it reads back as the moment. */
export interface WrittenCell {
  text: string;
  is_exact: boolean;
}

export type DateWriter = (at: Instant, field: Moment) => WrittenCell;

export function dateWriter(formats: readonly string[], zone: Zone): DateWriter {
  const read = dateReader(formats, zone);
  const writers = formats.map((format) => formatWriter(format, zone));
  /** How well a text tells a moment: not, as a day, by its hour; of two, the shorter is better. */
  const worth = (text: string, at: Instant, field: Moment): number => {
    const told = read(text);
    if (isDateFault(told)) return 0;
    const instant = field === 'due' && !told.has_hour ? endOfDay(told.day, zone) : told.at;
    return instant === at ? (told.has_hour ? 1000 : 500) - text.length : 0;
  };
  return (at, field) => {
    let [text, best] = [writers[0]!(at), 0];
    for (const write of writers) {
      const other = write(at);
      const other_worth = worth(other, at, field);
      if (other_worth > best) [text, best] = [other, other_worth];
    }
    return { text, is_exact: best > 0 };
  };
}

type Writer = (at: Instant) => string;

function formatWriter(format: string, zone: Zone): Writer {
  const civil = (at: Instant): string => new Date(at + zone.offsetAt(at)).toISOString();
  if (format === 'iso') return (at) => isoText(civil(at), zone.offsetAt(at));
  if (format === 'unix-milliseconds') return String;
  if (format === 'unix-seconds') return (at) => String(Math.floor(at / 1000));
  if (format === 'excel-serial') return (at) => serialText((at + zone.offsetAt(at)) / DAY + 25_569);
  const tokens = tokensOf(format)!;
  return (at) => tokens.map((token) => tokenText(token, civil(at), zone.offsetAt(at))).join('');
}

const serialText = (serial: number): string => String(Number(serial.toFixed(10)));

const isoText = (civil: string, offset: number): string => {
  const end = civil.endsWith('.000Z') ? 19 : 23;
  return civil.slice(0, end) + offsetText(offset);
};

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Where each field stands in `2023-05-10T08:30:00.000Z`. */
const PLACES: Partial<Record<Token['kind'], [number, number]>> = {
  y: [0, 4],
  M: [5, 7],
  d: [8, 10],
  H: [11, 13],
  m: [14, 16],
  s: [17, 19],
  S: [20, 23],
};

function tokenText({ kind, least, sign }: Token, civil: string, offset: number): string {
  if (kind === 'sign') return sign;
  if (kind === 'X') return offsetText(offset);
  const hour = Number(civil.slice(11, 13));
  if (kind === 'a') return hour < 12 ? 'AM' : 'PM';
  if (kind === 'h') return String(hour % 12 || 12).padStart(least, '0');
  const digits = civil.slice(...PLACES[kind]!);
  return kind === 'S' ? digits : String(Number(digits)).padStart(least, '0');
}
