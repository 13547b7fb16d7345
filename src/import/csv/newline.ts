/** What ends a line: the first of the line ends outside quotes; `\n` also stands for `\r\n`. */
export function newlineOf(start: string): '\n' | '\r' {
  let quoted = false;
  for (let at = 0; at < start.length; at += 1) {
    const sign = start[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted) return '\n';
    else if (sign === '\r' && !quoted) return start[at + 1] === '\n' ? '\n' : '\r';
  }
  return '\n';
}
