import { z } from 'zod';
import { fold, isRefusal } from '../kernel/index.ts';
import { parseLimit } from '../worktime/index.ts';
import { isDateFormat } from './date/format.ts';
import { isTimeZone } from './date/zone.ts';
import { CHANNEL_NAMES, FIELDS, STATES, UNIT_KINDS } from './field.ts';
import { TAKEABLE } from './row.ts';

export const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
export const SEPARATORS = ['auto', ',', ';', '\t', '|'] as const;
export const PROVINCE_CODE: RegExp = /^[A-Z][A-Z0-9]{0,9}$/;

const text = z.string().trim().min(1);
const limit = text.refine((value) => !isRefusal(parseLimit(value)), {
  error: 'a limit such as 15d, 12h, 20cd, 20cd-holidays, same-day or none',
});

const file = z.strictObject({
  encoding: z.enum(ENCODINGS).default('auto'),
  separator: z.enum(SEPARATORS).default('auto'),
  header_row: z.int().min(1).max(1000).default(1),
  sheet: text.nullable().default(null),
});

const newUnit = z.strictObject({
  code: text.optional(),
  name: text.optional(),
  kind: z.enum(UNIT_KINDS).optional(),
  parent: text.optional(),
});

const newProcedure = z.strictObject({
  code: text.optional(),
  title: text.optional(),
  field: text.optional(),
  limit: limit.optional(),
});

const shape = z.strictObject({
  mapping: z.literal(1),
  province: z
    .strictObject({
      code: z.string().regex(PROVINCE_CODE, 'a code such as H60'),
      name: text,
    })
    .optional(),
  file: file.default(() => file.parse({})),
  time_zone: z
    .string()
    .default('Asia/Ho_Chi_Minh')
    .refine(isTimeZone, { error: 'a time zone such as Asia/Ho_Chi_Minh' }),
  columns: z
    .partialRecord(z.enum(FIELDS), text)
    .describe('The header text of each field; unit, procedure and channel may have a default'),
  dates: z
    .array(z.string().refine(isDateFormat, { error: 'a format such as dd/MM/yyyy HH:mm' }))
    .min(1)
    .describe('Tried in order: dd/MM/yyyy HH:mm …, iso, excel-serial, unix-seconds'),
  channels: z
    .record(z.string(), z.enum(CHANNEL_NAMES))
    .default({})
    .describe('The values of the channel column'),
  statuses: z
    .record(z.string(), z.enum(STATES))
    .default({})
    .describe('The values of the status column'),
  defaults: z
    .strictObject({
      unit: text.optional(),
      procedure: text.optional(),
      channel: z.enum(CHANNEL_NAMES).optional(),
      limit: limit.optional(),
    })
    .default({}),
  create: z
    .strictObject({ units: z.boolean(), procedures: z.boolean() })
    .default({ units: false, procedures: false })
    .describe('Whether what the province lacks is created'),
  units: z
    .record(z.string(), newUnit)
    .default({})
    .describe('What a value of the unit column is; a parent is a code, a name or another value'),
  procedures: z
    .record(z.string(), newProcedure)
    .default({})
    .describe('What a value of the procedure column is'),
  rules: z
    .partialRecord(z.enum(TAKEABLE), z.enum(['apart', 'take']))
    .default({})
    .describe('Contradictions that are meant and taken; all others stand apart'),
  /** Where the mapping is from; said for people, read by nobody. */
  note: z.string().optional(),
  source: z.string().optional(),
});

/** What is known of a foreign table: where each fact stands and how it is written. */
export type Mapping = z.infer<typeof shape>;

/** Fields without which nothing can be counted: a column, or for some a default for every row. */
const NEEDED = ['code', 'received', 'unit', 'procedure', 'channel'] as const;
const WITH_DEFAULT = ['unit', 'procedure', 'channel'] as const;

export const mappingSchema = shape.check(({ value, issues }) => {
  const complain = (path: string[], message: string) =>
    issues.push({ code: 'custom', input: value, path, message });
  for (const field of NEEDED) {
    if (value.columns[field] !== undefined) continue;
    const named = WITH_DEFAULT.find((one) => one === field);
    if (named && value.defaults[named] !== undefined) continue;
    const other = named ? ` or a default in defaults.${named}` : '';
    complain(['columns', field], `a column is needed${other}`);
  }
  if (value.columns.channel && Object.keys(value.channels).length === 0)
    complain(['channels'], 'each value of the column as counter, online or post');
  if (value.columns.status && Object.keys(value.statuses).length === 0)
    complain(['statuses'], `each value of the column as ${STATES.join(', ')}`);
  if (value.columns.returned === undefined)
    for (const [name, state] of Object.entries(value.statuses))
      if (state === 'returned')
        complain(['statuses', name], 'finished: without a returned column nothing is returned');
  for (const table of ['channels', 'statuses'] as const)
    for (const [name, other] of unequalTwins(value[table]))
      complain([table, name], `the same word as "${other}", which means something else`);
});

/** Words that are compared as one and mean two things. */
function unequalTwins(words: Readonly<Record<string, string>>): [string, string][] {
  const first = new Map<string, string>();
  return Object.keys(words).flatMap((word): [string, string][] => {
    const other = first.get(fold(word));
    if (other === undefined) first.set(fold(word), word);
    return other !== undefined && words[other] !== words[word] ? [[word, other]] : [];
  });
}

/** The schema that is published: what it cannot say, `parseMapping` says. */
export const mappingJsonSchema = (): Record<string, unknown> => ({
  $id: 'import-mapping.schema.json',
  title: 'How a foreign table of dossiers is read',
  ...z.toJSONSchema(shape, { io: 'input' }),
});
