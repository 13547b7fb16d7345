/**
 * Decides whether a text has the form of a date format, and which day and hour it then names.
 * Formats are those of Unicode's date patterns: yyyy, MM or M, dd or d, HH or H, hh or h with a,
 * mm, ss, SSS (any length of fraction), three X (offset); other signs stand for themselves, letters in
 * 'quotes'. Besides: iso, excel-serial, unix-seconds, unix-milliseconds.
 *
 * Source: Unicode Technical Standard 35, part 4; ISO 8601; ECMA-376 part 1, 18.17.4.
 * Example: `31/02/2023` has the form dd/MM/yyyy and is impossible; `1/2/2023` has it not.
 */
import { type CivilReading, daysTo, isDay } from './civil.ts';
import { fixedReader } from './fixed.ts';
import { isoReader } from './iso.ts';
import { serialReader, unixReader } from './serial.ts';
import { readToken, type Token, tokensOf } from './token.ts';

export type FormatReader = (text: string) => CivilReading;

/** Formats that are no pattern. */
export const NAMED_FORMATS = ['iso', 'excel-serial', 'unix-seconds', 'unix-milliseconds'] as const;

/** Whether a text is a format: a named one, or a pattern with year, month and day each once. */
export function isDateFormat(format: string): boolean {
  return NAMED_FORMATS.includes(format as never) || isWhole(tokensOf(format));
}

function isWhole(tokens: readonly Token[] | null): boolean {
  if (!tokens) return false;
  const count = (kind: string) => tokens.filter((token) => token.kind === kind).length;
  if (tokens.some(({ kind }) => kind !== 'sign' && count(kind) > 1)) return false;
  const [hour, half] = [count('H') + count('h'), count('a')];
  return (
    count('y') + count('M') + count('d') === 3 &&
    hour <= 1 &&
    count('h') === half &&
    count('m') <= hour &&
    count('s') <= count('m') &&
    count('S') <= count('s') &&
    count('X') <= hour
  );
}

/** Reads one format; `from_1904` is Excel's other count of days. */
export function formatReader(format: string, from_1904 = false): FormatReader {
  if (format === 'iso') return isoReader;
  if (format === 'excel-serial') return serialReader(from_1904);
  if (format === 'unix-seconds') return unixReader(1000);
  if (format === 'unix-milliseconds') return unixReader(1);
  const tokens = tokensOf(format)!;
  const slow = patternReader(tokens);
  return fixedReader(tokens, slow) ?? slow;
}

function patternReader(tokens: readonly Token[]): FormatReader {
  const has_hour = tokens.some(({ kind }) => kind === 'H' || kind === 'h');
  return (text) => {
    const found = { at: 0, y: 0, M: 0, d: 0, H: 0, h: -1, m: 0, s: 0, S: 0, a: 0, X: Number.NaN };
    for (const token of tokens) if (!readToken(token, text, found)) return null;
    if (found.at !== text.length) return null;
    const { y, M, d, m, s, S, h, a, X } = found;
    if (h === 0 || h > 12) return 'impossible';
    const hour = h < 0 ? found.H : (h % 12) + a;
    if (!isDay(y, M, d) || hour > 23 || m > 59 || s > 59) return 'impossible';
    const millis = has_hour ? hour * 3_600_000 + m * 60_000 + s * 1000 + S : null;
    return { day: daysTo(y, M, d), millis, offset: Number.isNaN(X) ? null : X };
  };
}
