// Decides which uploaded files may be tables of dossiers: by their ending and their first bytes, for
// a table may be of any encoding and larger than memory. Whether it can be read is told by reading it.
// Example: a CSV in Windows-1258 of 120 MB is one, a PDF named `ho-so.csv` is not.
import { checkName, endingOf, type FilePurpose } from '../file/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';

/** What such a file belongs to. */
export const ABOUT_TABLE = 'import:table';
export const TABLE_ENDINGS = ['csv', 'txt', 'tsv', 'xlsx'] as const;

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of imports, in the file store. */
export const tablePurpose = (most_bytes: number): FilePurpose => ({
  verb: 'import.manage',
  most_bytes,
  endings: TABLE_ENDINGS,
  looked_at_bytes: 8,
  typeOf: tableType,
});

function tableType(name: string, first: Uint8Array): string | Refusal {
  const named = checkName(name);
  if (named) return named;
  if (first.length === 0) return refuse('file.empty', { name });
  const ending = endingOf(name);
  const is_excel = startsWith(first, 0x50, 0x4b, 0x03, 0x04);
  if (is_excel && ending === 'xlsx') return EXCEL;
  if (is_excel || ending === 'xlsx' || FOREIGN.some((letters) => startsWith(first, ...letters)))
    return refuse('file.unknown-content', { name }, { possible: [...TABLE_ENDINGS] });
  return 'text/csv';
}

/** PDF, PNG, JPEG, and Excel of before 2007. */
const FOREIGN = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const startsWith = (bytes: Uint8Array, ...letters: number[]): boolean =>
  letters.every((letter, i) => bytes[i] === letter);
