import type { Channel, State } from '../dossier/index.ts';
import { type DateReader, isDateFault, type Told } from './date/read.ts';
import { CHANNELS, type Moment } from './field.ts';
import type { Columns } from './header.ts';
import type { Mapping } from './mapping.ts';
import { cellText, ownText } from './name-key.ts';
import type { Plan } from './plan.ts';
import type { TableRecord } from './record.ts';
import { codeFault, type Twice, twiceFault } from './rules/code.ts';
import type { Moments } from './rules/contradictions.ts';
import { type Fault, isFault } from './rules/rule.ts';
import { stateOf } from './rules/states.ts';
import { valueReader } from './rules/values.ts';

/** What the cells of a record say; what could not be read is null and has its fault. */
export interface ReadCells {
  code: string;
  unit: string | null;
  procedure: string | null;
  channel: Channel | null;
  state: State | null;
  moments: Moments | null;
  status: { text: string; is_open: boolean } | null;
  faults: Fault[];
}

export type CellsReader = (record: TableRecord, twice: ReadonlyMap<string, Twice>) => ReadCells;

/** Reads the mapped cells of records, each by its rule. */
export function cellsReader(
  mapping: Mapping,
  columns: Columns,
  plan: Plan,
  dates: DateReader,
): CellsReader {
  const channels = channelReader(mapping);
  const statuses = statusReader(mapping);
  const { code: code_at, unit = -1, procedure = -1, channel = -1, status = -1 } = columns;
  return (record, twice) => {
    const { cells, row } = record;
    const faults: Fault[] = [];
    const code = ownText(cellText(cells[code_at!] ?? ''));
    const code_fault = codeFault(code) ?? twiceFault(code, row, twice.get(code));
    if (code_fault) faults.push(code_fault);
    const read: ReadCells = {
      code,
      unit: kept(plan.unit.codeOf(cells[unit] ?? ''), faults),
      procedure: kept(plan.procedure.codeOf(cells[procedure] ?? ''), faults),
      channel: kept(channels(cells[channel] ?? ''), faults),
      state: null,
      moments: momentsOf(cells, columns, dates, faults),
      status: null,
      faults,
    };
    const text = cells[status] ?? '';
    const said = status < 0 ? undefined : kept(statuses(text), faults);
    if (said === null || read.moments === null) return read;
    const { finished, returned } = read.moments;
    const has = { finished: finished !== null, returned: returned !== null };
    read.state = kept(stateOf(said, has, text.trim()), faults);
    const is_open = said === 'received' || said === 'processing';
    if (said !== undefined) read.status = { text: text.trim(), is_open };
    return read;
  };
}

/** A value, or null when it is a fault, which is kept. */
function kept<T extends string | number>(value: T | Fault, faults: Fault[]): T | null {
  if (!isFault(value)) return value;
  faults.push(value);
  return null;
}

function channelReader({ channels, defaults }: Mapping): (text: string) => Channel | Fault {
  const numbers = Object.entries(channels).map(([value, name]) => [value, CHANNELS[name]] as const);
  return valueReader<Channel>(Object.fromEntries(numbers), {
    field: 'channel',
    missing: 'channel-missing',
    unknown: 'channel-unknown',
    fallback: defaults.channel && CHANNELS[defaults.channel],
  });
}

const statusReader = ({ statuses }: Mapping): ((text: string) => State | Fault) =>
  valueReader<State>(statuses, {
    field: 'status',
    missing: 'status-missing',
    unknown: 'status-unknown',
  });

function momentsOf(
  cells: readonly string[],
  columns: Columns,
  dates: DateReader,
  faults: Fault[],
): Moments | null {
  const before = faults.length;
  const read = (field: Moment): Told | null => {
    const at = columns[field];
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    if (text === '') return null;
    const told = dates(text);
    if (!isDateFault(told)) return told;
    faults.push({ rule: told.rule, field, value: text, possible: told.possible });
    return null;
  };
  const received = read('received');
  const [due, finished, returned] = [read('due'), read('finished'), read('returned')];
  if (!received && faults.length === before)
    faults.push({ rule: 'received-missing', field: 'received', value: '' });
  if (!received || faults.length > before) return null;
  return { received, due, finished, returned };
}
