/** Said first, so that spreadsheets read the letters as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One row by RFC 4180, each value as it is. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** The same for people: a value that a spreadsheet would take for a formula gets an apostrophe. */
export const safeLine = (cells: readonly string[]): string =>
  csvLine(cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
