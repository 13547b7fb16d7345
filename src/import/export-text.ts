import { encodeText } from './decode/encode.ts';
import type { Mapping } from './mapping.ts';

/** Rows of a table as its mapping's file has them: separator, line ends, blank lines above. */
export function tableText(rows: readonly (readonly string[])[], { file }: Mapping): string {
  const separator = file.separator === 'auto' ? ',' : file.separator;
  return rows
    .map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`)
    .join('');
}

/** The header with what stands above it. */
export const headText = (header: readonly string[], mapping: Mapping): string =>
  '\r\n'.repeat(mapping.file.header_row - 1) + tableText([header], mapping);

/** Bytes in the mapping's encoding; UTF-8 where it says none. A letter that it lacks is named. */
export const tableBytes = (text: string, { file }: Mapping): Uint8Array | { missing: string } =>
  encodeText(text, file.encoding === 'auto' ? 'utf-8' : file.encoding);

/** What begins such a file, so that programs read its letters as they are. */
export const markOf = ({ file }: Mapping): string =>
  file.encoding === 'windows-1258' ? '' : '\uFEFF';

/** A name that a spreadsheet would take for a formula gets an apostrophe: names come from outside. */
function quoted(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
