/**
 * Decides which mapping a person's form says, and what is still missing from it, in words of the form.
 * What the form does not show (units, procedures, the province) is carried along as it was.
 * Example: no column and no default for the unit → `import.need-column-or-default` at `unit`.
 */
import { isRefusal } from '../../kernel/index.ts';
import { parseLimit } from '../../worktime/index.ts';
import { isDateFormat } from '../date/format.ts';
import { isTimeZone } from '../date/zone.ts';
import { CHANNEL_NAMES, FIELDS, type Field, STATES } from '../field.ts';
import { ENCODINGS, type Mapping, SEPARATORS } from '../mapping.ts';
import { TAKEABLE } from '../row.ts';

/** The texts of a form, by name. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Something that keeps a draft from being tried, beside which field, and with what to say. */
export interface Complaint {
  at: string;
  says: ComplaintKey;
  facts: Record<string, string>;
}
export type ComplaintKey =
  | 'import.need-column'
  | 'import.need-column-or-default'
  | 'import.column-not-there'
  | 'import.need-dates'
  | 'import.date-unknown'
  | 'import.need-values'
  | 'import.returned-without-column'
  | 'import.limit-unreadable'
  | 'import.zone-unknown';

export const fieldsOf = (entries: Iterable<readonly [string, unknown]>): Fields => {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries)
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
};

/** The draft of a form over the mapping that it was drawn from. */
export function readDraft(before: Mapping, fields: Fields): Mapping {
  const one = (name: string) => fields.get(name)?.[0]?.trim() ?? '';
  return {
    ...before,
    file: readFile(one, fields.get('file.separator')?.[0] ?? ''),
    time_zone: one('time_zone'),
    columns: filled(FIELDS, (field) => fields.get(`columns.${field}`)?.[0] ?? ''),
    dates: datesOf(fields),
    channels: values(fields, 'channels', CHANNEL_NAMES),
    statuses: values(fields, 'statuses', STATES),
    defaults: {
      ...filled(['unit', 'procedure', 'limit'] as const, (name) => one(`defaults.${name}`)),
      ...known('channel', CHANNEL_NAMES, one('defaults.channel')),
    },
    create: { units: fields.has('create.units'), procedures: fields.has('create.procedures') },
    rules: Object.fromEntries(
      TAKEABLE.filter((rule) => one(`rules.${rule}`) === 'take').map((rule) => [rule, 'take']),
    ),
  };
}

function readFile(one: (name: string) => string, separator: string): Mapping['file'] {
  const row = Number(one('file.header_row'));
  return {
    encoding: ENCODINGS.find((known) => known === one('file.encoding')) ?? 'auto',
    separator: SEPARATORS.find((known) => known === separator) ?? 'auto',
    header_row: Number.isInteger(row) && row >= 1 && row <= 1000 ? row : 1,
    sheet: one('file.sheet') || null,
  };
}

const datesOf = (fields: Fields): string[] => [
  ...new Set(
    [...(fields.get('dates') ?? []), ...(fields.get('dates-other') ?? [])]
      .map((format) => format.trim())
      .filter((format) => format !== ''),
  ),
];

const filled = <K extends string>(
  names: readonly K[],
  of: (name: K) => string,
): Partial<Record<K, string>> =>
  Object.fromEntries(
    names.map((name) => [name, of(name)]).filter(([, text]) => text !== ''),
  ) as Partial<Record<K, string>>;

const known = <K extends string, T extends string>(
  name: K,
  among: readonly T[],
  text: string,
): Partial<Record<K, T>> => {
  const found = among.find((one) => one === text);
  return found ? ({ [name]: found } as Partial<Record<K, T>>) : {};
};

/** `channels.Trực tiếp` = `counter` → that value's meaning; an empty choice tells none. */
const values = <T extends string>(
  fields: Fields,
  under: string,
  among: readonly T[],
): Record<string, T> =>
  Object.fromEntries(
    [...fields].flatMap(([name, [text]]) => {
      const found = name.startsWith(`${under}.`) && among.find((one) => one === text);
      return found ? [[name.slice(under.length + 1), found] as const] : [];
    }),
  );

const NEEDED = ['code', 'received'] as const;
const WITH_DEFAULT = ['unit', 'procedure', 'channel'] as const;

/** What must be chosen yet, in the order of the form. */
export function complaintsOf(draft: Mapping, header: readonly string[]): Complaint[] {
  const { columns, defaults, dates } = draft;
  const complain = (at: string, says: ComplaintKey, facts = {}): Complaint => ({ at, says, facts });
  return [
    ...NEEDED.filter((field) => !columns[field]).map((at) => complain(at, 'import.need-column')),
    ...WITH_DEFAULT.filter((field) => !columns[field] && !defaults[field]).map((at) =>
      complain(at, 'import.need-column-or-default'),
    ),
    ...FIELDS.filter((field) => columns[field] && !header.includes(columns[field])).map((at) =>
      complain(at, 'import.column-not-there', { column: columns[at]! }),
    ),
    ...(dates.length === 0 ? [complain('dates', 'import.need-dates')] : []),
    ...dates
      .filter((format) => !isDateFormat(format))
      .map((format) => complain('dates', 'import.date-unknown', { format })),
    ...(isTimeZone(draft.time_zone) ? [] : [complain('time_zone', 'import.zone-unknown')]),
    ...valueComplaints(draft),
    ...(defaults.limit !== undefined && isRefusal(parseLimit(defaults.limit))
      ? [complain('limit', 'import.limit-unreadable', { limit: defaults.limit })]
      : []),
  ];
}

function valueComplaints({ columns, channels, statuses }: Mapping): Complaint[] {
  const none = (field: Field, map: object): Complaint[] =>
    columns[field] && Object.keys(map).length === 0
      ? [{ at: `${field}-values`, says: 'import.need-values', facts: {} }]
      : [];
  const returned = columns.returned
    ? []
    : Object.keys(statuses).filter((value) => statuses[value] === 'returned');
  return [
    ...none('channel', channels),
    ...none('status', statuses),
    ...returned.map(
      (value): Complaint => ({
        at: 'status-values',
        says: 'import.returned-without-column',
        facts: { value },
      }),
    ),
  ];
}
