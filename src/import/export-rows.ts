/**
 * Decides how dossiers are written in a mapping's columns: its header names in their order, its date
 * formats, its values for channels and states, and its own words for units and procedures. Read by
 * the same mapping the rows give the same facts again.
 *
 * Source: house rule: the export of the same columns gives the file back.
 * Example: channel 2 is written as the mapping's first value that means `online`.
 */
import type { Channel, State } from '../dossier/index.ts';
import type { Instant } from '../kernel/index.ts';
import { type DateWriter, dateWriter, type WrittenCell } from './date/write.ts';
import { zoneOf } from './date/zone.ts';
import { CHANNEL_NAMES, FIELDS, type Field, MOMENTS, type Moment } from './field.ts';
import type { Mapping } from './mapping.ts';
import { lettersOf } from './new-code.ts';

/** What an exported row is made of. */
export interface ExportedDossier {
  code: string;
  unit_code: string;
  unit_name: string;
  procedure_code: string;
  procedure_title: string;
  channel: Channel;
  state: State;
  received_at: Instant;
  due_at: Instant | null;
  /** A due moment that the clock computed is not written: the file did not say it. */
  due_by?: 'file' | 'clock' | 'none' | null;
  finished_at: Instant | null;
  returned_at: Instant | null;
}

export interface ExportedRows {
  header: string[];
  rows: string[][];
  /** Cells that cannot be written so that they read back the same: no such value, or no such hour. */
  inexact: { code: string; field: Field }[];
}

export function exportRows(dossiers: readonly ExportedDossier[], mapping: Mapping): ExportedRows {
  const header = [...new Set(Object.values(mapping.columns))];
  const writers = cellWriters(mapping);
  const inexact: ExportedRows['inexact'] = [];
  const rows = dossiers.map((dossier) => {
    const row = header.map(() => '');
    for (const field of FIELDS) {
      const name = mapping.columns[field];
      if (name === undefined) continue;
      const { text, is_exact } = writers[field](dossier);
      if (!is_exact) inexact.push({ code: dossier.code, field });
      // Two fields in one column say the same, or one of them nothing.
      row[header.indexOf(name)] ||= text;
    }
    return row;
  });
  return { header, rows, inexact };
}

type CellWriter = (dossier: ExportedDossier) => WrittenCell;

const exact = (text: string): WrittenCell => ({ text, is_exact: true });
const INEXACT: WrittenCell = { text: '', is_exact: false };

function cellWriters(mapping: Mapping): Record<Field, CellWriter> {
  const dates = dateWriter(mapping.dates, zoneOf(mapping.time_zone));
  const units = fileWords(mapping.units);
  const procedures = fileWords(mapping.procedures);
  const moments = Object.fromEntries(MOMENTS.map((field) => [field, momentWriter(field, dates)]));
  return {
    code: ({ code }) => exact(code),
    unit: ({ unit_code, unit_name }) =>
      exact(units.get(unit_code) ?? units.get(unit_name) ?? (unit_name || unit_code)),
    procedure: (one) =>
      exact(
        procedures.get(one.procedure_code) ??
          procedures.get(one.procedure_title) ??
          procedureText(one),
      ),
    channel: ({ channel }) => channelText(mapping, channel),
    ...(moments as Record<Moment, CellWriter>),
    status: ({ state }) => statusText(mapping, state),
  };
}

const momentWriter =
  (field: Moment, write: DateWriter): CellWriter =>
  (dossier) => {
    const at = dossier[`${field}_at`];
    const is_silent = field === 'due' && (dossier.due_by === 'clock' || dossier.due_by === 'none');
    return at === null || is_silent ? exact('') : write(at, field);
  };

/** The file's value by the code or name that a mapping gives it. */
const fileWords = (
  said: Readonly<Record<string, { code?: string; name?: string; title?: string }>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(said)
      .toReversed()
      .flatMap(([value, { code, name, title }]) =>
        [code, name ?? title].flatMap((one) => (one === undefined ? [] : [[one, value] as const])),
      ),
  );

/** A title whose code was made from it is the file's own word; else the code is. */
const procedureText = ({ procedure_code, procedure_title }: ExportedDossier): string =>
  procedure_code.includes(`.${lettersOf(procedure_title)}`) ? procedure_title : procedure_code;

function channelText({ channels, defaults }: Mapping, channel: Channel): WrittenCell {
  const name = CHANNEL_NAMES[channel - 1]!;
  const value = Object.keys(channels).find((one) => channels[one] === name);
  if (value !== undefined) return exact(value);
  return defaults.channel === name ? exact('') : INEXACT;
}

/** What else a status may say of a state whose moments tell the rest. */
const NEARLY: Record<State, readonly State[]> = {
  returned: ['returned', 'finished'],
  finished: ['finished'],
  processing: ['processing'],
  received: ['received'],
};

function statusText({ statuses }: Mapping, state: State): WrittenCell {
  const values = Object.keys(statuses);
  const found = NEARLY[state].flatMap((one) => values.filter((value) => statuses[value] === one));
  return found[0] === undefined ? INEXACT : exact(found[0]);
}
