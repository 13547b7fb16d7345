/** How a table's text is parted. */
export interface Form {
  separator: string;
  newline: '\n' | '\r';
}

/**
 * The cells of a record that has quotes. `end`: behind its line end. `open`: the text ends before
 * the record does; `from` is where the unfinished cell begins. `broken`: behind a closing quote
 * stands what may not stand there, in the cell of that number.
 */
export type Careful =
  | { kind: 'whole'; cells: string[]; end: number; lines: number; closed: boolean }
  | { kind: 'open'; cells: string[]; from: number; quoted: boolean }
  | { kind: 'broken'; cell: number; at: number };

/** Reads one record by RFC 4180 from a place in the text; `last`: no more text will come. */
export function carefulRecord(text: string, from: number, form: Form, last: boolean): Careful {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at, last) : plainCell(text, at, form, last);
    if (cell === 'open') return { kind: 'open', cells, from: at, quoted: text[at] === '"' };
    cells.push(cell.value);
    const next = text[cell.end];
    if (next === form.separator) {
      at = cell.end + 1;
      continue;
    }
    const end = lineEnd(text, cell.end, form, last);
    if (end === 'open') return { kind: 'open', cells, from: at, quoted: text[at] === '"' };
    if (end === null) return { kind: 'broken', cell: cells.length - 1, at };
    const lines = linesIn(text, from, cell.end, form.newline) + 1;
    return { kind: 'whole', cells, end, lines, closed: end > cell.end };
  }
}

interface Cell {
  value: string;
  end: number;
}

function quotedCell(text: string, at: number, last: boolean): Cell | 'open' {
  let doubled = false;
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 2)) {
    if (close + 1 === text.length && !last) return 'open';
    if (text[close + 1] !== '"') {
      const inside = text.slice(at + 1, close);
      return { value: doubled ? inside.replaceAll('""', '"') : inside, end: close + 1 };
    }
    doubled = true;
  }
  return 'open';
}

function plainCell(text: string, at: number, form: Form, last: boolean): Cell | 'open' {
  const { separator, newline } = form;
  let end = at;
  for (; end < text.length; end += 1) {
    const sign = text[end];
    if (sign === separator || sign === newline) break;
  }
  if (end === text.length && !last) return 'open';
  const stop = newline === '\n' && text[end] === '\n' && text[end - 1] === '\r' ? end - 1 : end;
  return { value: text.slice(at, Math.max(at, stop)), end: Math.max(at, stop) };
}

/** Where the next record begins; null when this is no line end. */
function lineEnd(
  text: string,
  at: number,
  { newline }: Form,
  last: boolean,
): number | 'open' | null {
  if (at >= text.length) return last ? at : 'open';
  if (text[at] === newline) return at + 1;
  if (newline === '\r' || text[at] !== '\r') return null;
  if (at + 1 >= text.length) return last ? at + 1 : 'open';
  return text[at + 1] === '\n' ? at + 2 : null;
}

function linesIn(text: string, from: number, to: number, newline: string): number {
  let lines = 0;
  for (let at = text.indexOf(newline, from); at >= 0 && at < to; at = text.indexOf(newline, at + 1))
    lines += 1;
  return lines;
}
