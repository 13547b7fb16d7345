/**
 * Decides where the records and cells of a text table are, in memory that does not grow with the
 * file. What can be named is a faulty record, and reading goes on: a quote that is never closed or
 * has letters behind it costs its own line; a cell of more than 100,000 letters costs its record.
 * Only when such a cell leaves no way to tell where records begin is the whole file refused.
 *
 * Source: RFC 4180; house rule: nothing is dropped or repaired silently.
 * Example: `a,"b"c,d` is one faulty record; the next line is read as if nothing had been.
 */
import { type Refusal, refuse } from '../../kernel/index.ts';
import { MOST_LETTERS, type RecordFault, shown, type TableRecord } from '../record.ts';
import { carefulRecord, type Form } from './careful.ts';
import { type Skip, skipOf } from './skip.ts';

/** A record of many cells may be this long. */
const MOST_RECORD = 2_000_000;

export interface CsvReader {
  /** The records that this text ends; `last`: nothing follows. */
  take(text: string, last: boolean): TableRecord[] | Refusal;
}

export function csvReader(form: Form, first_line = 1): CsvReader {
  const state: State = { form, text: '', at: 0, row: 0, line: first_line, skip: null };
  return {
    take(text, last) {
      const records: TableRecord[] = [];
      const refusal = state.skip ? passOver(state, text, last, records) : join(state, text);
      if (refusal) return refusal;
      while (state.at < state.text.length && !state.skip) {
        const more = nextRecord(state, last, records);
        if (more !== true && more !== false) return more;
        if (!more) break;
      }
      return records;
    },
  };
}

interface State {
  form: Form;
  text: string;
  at: number;
  row: number;
  line: number;
  skip: { over: Skip; record: TableRecord } | null;
}

function join(state: State, text: string): null {
  state.text = state.at < state.text.length ? state.text.slice(state.at) + text : text;
  state.at = 0;
  return null;
}

/** Reads one record; false: more text is needed. */
function nextRecord(state: State, last: boolean, into: TableRecord[]): boolean | Refusal {
  const { text, at, form } = state;
  const found = text.indexOf(form.newline, at);
  const end = found < 0 ? text.length : found;
  if (found < 0 && !last) return mustSkip(state, at, into);
  const stop = form.newline === '\n' && text[end - 1] === '\r' && end > at ? end - 1 : end;
  const line = text.slice(at, stop);
  if (line.includes('"')) return quotedRecord(state, last, into);
  const cells = line.split(form.separator);
  const is_odd = line.length > MOST_LETTERS || line.includes('\0');
  put(state, into, cells, 1, found < 0, is_odd ? faultsOf(cells) : null);
  state.at = found < 0 ? end : end + 1;
  return true;
}

function quotedRecord(state: State, last: boolean, into: TableRecord[]): boolean | Refusal {
  const found = carefulRecord(state.text, state.at, state.form, last);
  if (found.kind === 'whole') {
    put(state, into, found.cells, found.lines, !found.closed, faultsOf(found.cells));
    state.at = found.end;
    return true;
  }
  if (found.kind === 'broken') return breakLine(state, found.cell, into);
  if (last) return breakLine(state, found.cells.length, into);
  return mustSkip(state, found.from, into, found.cells);
}

/** A record is put away with what is wrong with its cells. */
function put(
  state: State,
  into: TableRecord[],
  cells: readonly string[],
  lines: number,
  open_ended: boolean,
  faults: RecordFault[] | null,
): void {
  state.row += 1;
  const { row, line } = state;
  into.push({ row, line, cells, ...(faults && { faults }), ...(open_ended && { open_ended }) });
  state.line += lines;
}

function faultsOf(cells: readonly string[]): RecordFault[] | null {
  let faults: RecordFault[] | null = null;
  for (let cell = 0; cell < cells.length; cell += 1) {
    const value = cells[cell]!;
    const too_long = value.length > MOST_LETTERS;
    if (!too_long && !value.includes('\0')) continue;
    faults ??= [];
    faults.push({ rule: too_long ? 'cell-too-long' : 'nul-byte', cell, value: shown(value) });
  }
  return faults;
}

/** A broken quote costs its line; what follows is read as if it were a record. */
function breakLine(state: State, cell: number, into: TableRecord[]): true {
  const { text, at, form } = state;
  const found = text.indexOf(form.newline, at);
  const end = found < 0 ? text.length : found;
  const line = text.slice(at, end);
  const cells = line.split(form.separator);
  const fault = { rule: 'quote-broken' as const, cell, value: shown(cells[cell] ?? line) };
  put(state, into, cells, 1, found < 0, [fault]);
  state.at = found < 0 ? end : end + 1;
  return true;
}

/**
 * Waits for more text, or passes over what is too long to wait for: false either way. `from` is
 * where the unfinished cell begins, as far as that is known.
 */
function mustSkip(
  state: State,
  from: number,
  into: TableRecord[],
  read?: readonly string[],
): false | Refusal {
  const { text, at, form } = state;
  const begun = Math.max(from, read ? 0 : text.lastIndexOf(form.separator) + 1);
  if (text.length - begun <= 2 * MOST_LETTERS + 2 && text.length - at <= MOST_RECORD) return false;
  const cells = read ?? text.slice(at, begun).split(form.separator).slice(0, -1);
  const value = shown(text.slice(begun, begun + 100));
  state.row += 1;
  const fault = { rule: 'cell-too-long' as const, cell: cells.length, value };
  const record = { row: state.row, line: state.line, cells, faults: [fault] };
  state.skip = { over: skipOf(form), record };
  [state.text, state.at] = ['', 0];
  return passOver(state, text.slice(at), false, into) ?? false;
}

function passOver(state: State, text: string, last: boolean, into: TableRecord[]): Refusal | null {
  const { over, record } = state.skip!;
  const end = over.take(text);
  const { row, line } = record;
  if (over.is_broken()) return refuse('import.quotes-broken', { row, line });
  if (end < 0 && !last) return null;
  if (end < 0 && over.is_quoted()) return refuse('import.quote-not-closed', { row, line });
  into.push({ ...record, ...(end < 0 && { open_ended: true }) });
  state.line += Math.max(1, over.lines());
  state.skip = null;
  [state.text, state.at] = [end < 0 ? '' : text.slice(end), 0];
  return null;
}
