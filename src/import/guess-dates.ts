import { formatReader } from './date/format.ts';
import { WORDS } from './words.ts';

const READERS = WORDS.dates.map((format) => ({ format, read: formatReader(format) }));

/** Formats of the same order of day and month go together: a file has more of them than its first rows. */
const familyOf = (format: string): string => format.replace(/[Hhmsa:\s]+/g, '');

/** Whether most of the values are dates in any format; whole numbers alone are not called so. */
export const isMostlyDates = (values: readonly string[]): boolean =>
  values.filter(isDate).length >= 0.6 * values.length && values.length > 0;

const isDate = (value: string): boolean =>
  READERS.some(({ format, read }) => {
    if (format === 'excel-serial' && !/^[3-5]\d{4}(?:\.\d+)?$/.test(value)) return false;
    const found = read(value);
    return found !== null && found !== 'impossible';
  });

/**
 * The fewest formats, in the list's order, that read all values which any format reads. A format
 * under which a value is impossible gives way to one under which none is: 12/25/2023 tells that
 * months come first.
 */
export function guessDates(values: readonly string[]): string[] {
  const sound = READERS.filter(({ read }) => !values.some((value) => read(value) === 'impossible'));
  const chosen: string[] = [];
  let left = values.filter(isDate);
  for (const { format, read } of [...sound, ...READERS]) {
    const rest = left.filter((value) => notRead(read(value)));
    if (rest.length === left.length) continue;
    chosen.push(format);
    left = rest;
  }
  const families = new Set(chosen.map(familyOf));
  const all = WORDS.dates.filter((format) => families.has(familyOf(format)));
  return all.length > 0 ? all : ['dd/MM/yyyy HH:mm:ss', 'dd/MM/yyyy HH:mm', 'dd/MM/yyyy'];
}

const notRead = (found: ReturnType<(typeof READERS)[number]['read']>): boolean =>
  found === null || found === 'impossible';
