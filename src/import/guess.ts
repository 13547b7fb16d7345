/**
 * Guesses how a table is mapped from its header and some of its rows, and says how sure it is: a
 * person looks at every guess before anything is read by it. Names are compared with the words of
 * `data/import/words.json`; what stands below a name must fit: dates are dates, codes are all
 * different. What cannot be guessed is left open, and the mapping then lacks it.
 *
 * Source: data/import/words.json. Example: `case:startdate` over 2011-10-11T13:45:40+02:00 is the
 * reception, certain at 0.98; `Ngày` alone over dates is the reception at 0.4, told by its values.
 */
import { fold } from '../kernel/index.ts';
import { FIELDS, type Field, MOMENTS } from './field.ts';
import { guessDates, isMostlyDates } from './guess-dates.ts';
import { guessValues } from './guess-values.ts';
import type { Mapping } from './mapping.ts';
import { WORDS } from './words.ts';

/** How a field was guessed, and how sure that is, from 0 to 1. */
export interface Certainty {
  /** The header's text; null: nothing fits. */
  column: string | null;
  certainty: number;
  /** `name`: the header; `values`: what stands below it. */
  from: 'name' | 'values' | 'none';
}

export interface Guess {
  /** It may lack what a person must say; `parseMapping` names what. */
  mapping: Mapping;
  fields: Record<Field, Certainty>;
  /** Values that the guess does not know; a person says what they are. */
  open: { channels: string[]; statuses: string[] };
}

const FILE: Mapping['file'] = { encoding: 'auto', separator: 'auto', header_row: 1, sheet: null };

export function guessMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  file: Mapping['file'] = FILE,
): Guess {
  const table = header.map((name, at) => ({
    name: name.normalize('NFC').trim(),
    values: sample.map((cells) => (cells[at] ?? '').trim()).filter((value) => value !== ''),
  }));
  const fields = withFinished(withValues(byName(table), table));
  const valuesOf = (field: Field): string[] =>
    table.find(({ name }) => name !== '' && name === fields[field].column)?.values ?? [];
  const channels = guessValues(valuesOf('channel'), WORDS.channels);
  const statuses = guessValues(valuesOf('status'), WORDS.statuses);
  const can_return = fields.returned.column !== null;
  const mapping: Mapping = {
    mapping: 1,
    file,
    time_zone: 'Asia/Ho_Chi_Minh',
    columns: columnsOf(fields),
    dates: guessDates(MOMENTS.flatMap(valuesOf)),
    channels: channels.known,
    statuses: can_return ? statuses.known : withoutReturns(statuses.known),
    defaults: fields.channel.column === null ? { channel: 'counter' } : {},
    create: { units: true, procedures: true },
    units: {},
    procedures: {},
    rules: {},
  };
  return { mapping, fields, open: { channels: channels.open, statuses: statuses.open } };
}

interface Column {
  name: string;
  values: readonly string[];
}

type Fields = Record<Field, Certainty>;

const NONE: Certainty = { column: null, certainty: 0, from: 'none' };

/** The surest pair of field and column first; a column is taken once. */
function byName(table: readonly Column[]): Fields {
  const pairs = FIELDS.flatMap((field) =>
    table.map((column) => ({ field, column, certainty: certaintyOf(field, column) })),
  );
  const fields = Object.fromEntries(FIELDS.map((field) => [field, NONE])) as Fields;
  const taken = new Set<Column>();
  for (const { field, column, certainty } of pairs.sort((a, b) => b.certainty - a.certainty)) {
    if (certainty < 0.3 || fields[field].column !== null || taken.has(column)) continue;
    fields[field] = { column: column.name, certainty, from: 'name' };
    taken.add(column);
  }
  return fields;
}

function certaintyOf(field: Field, { name, values }: Column): number {
  const words = wordsOf(name);
  const scores = WORDS.fields[field].map((phrase) => likeness(words, wordsOf(phrase)));
  return round(Math.max(...scores) * fitOf(field, values));
}

/** Letters and digits in words; `case:` begins every attribute of a case and says nothing. */
const wordsOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^case (?=\S+)(?!id\b|number\b|status\b)/, '')
    .trim();

/** The same: 0.98; the phrase within a longer name: less, the more there is besides. */
function likeness(name: string, phrase: string): number {
  if (name === phrase) return 0.98;
  if (!` ${name} `.includes(` ${phrase} `)) return 0;
  return 0.3 + 0.6 * (phrase.length / name.length);
}

/** How well values fit a field. */
function fitOf(field: Field, values: readonly string[]): number {
  if (values.length === 0) return 0.9;
  if ((MOMENTS as readonly string[]).includes(field)) return isMostlyDates(values) ? 1 : 0.2;
  if (field === 'code') return isDistinct(values) ? 1 : 0.5;
  return isMostlyDates(values) ? 0.2 : 1;
}

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
const round = (score: number): number => Math.round(score * 100) / 100;

/** Without a name for it, the first column of distinct values is the code, of dates the reception. */
function withValues(fields: Fields, table: readonly Column[]): Fields {
  const taken = new Set(Object.values(fields).map(({ column }) => column));
  const free = table.filter(({ name, values }) => !taken.has(name) && name && values.length > 1);
  const found = { ...fields };
  const code = free.find(({ values }) => isDistinct(values) && !isMostlyDates(values));
  if (fields.code.column === null && code)
    found.code = { column: code.name, certainty: 0.4, from: 'values' };
  const dates = free.find(({ values }) => isMostlyDates(values));
  if (fields.received.column === null && dates)
    found.received = { column: dates.name, certainty: 0.4, from: 'values' };
  return found;
}

/** Where only the return is told, the result was ready by then. */
const withFinished = (fields: Fields): Fields =>
  fields.finished.column === null && fields.returned.column !== null
    ? { ...fields, finished: { ...fields.returned, certainty: 0.5 } }
    : fields;

const columnsOf = (fields: Fields): Mapping['columns'] =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const { column } = fields[field];
      return column === null ? [] : [[field, column]];
    }),
  );

const withoutReturns = (statuses: Mapping['statuses']): Mapping['statuses'] =>
  Object.fromEntries(
    Object.entries(statuses).map(([name, state]) => [
      name,
      state === 'returned' ? 'finished' : state,
    ]),
  );
