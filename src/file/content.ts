// Decides what a file is, by its bytes and never by what its sender says: PDF, PNG, JPEG, Word and
// Excel without macros, plain text in UTF-8. The name must end as that content does, so that nobody
// opens something else than was checked. Plain text may be called .txt or .csv.
// Example: a program named `bao-cao.pdf` → `file.unknown-content`; a PDF named `a.docx` →
// `file.other-content`.
import { type Refusal, refuse } from '../kernel/index.ts';
import { officeKind } from './office.ts';

interface Kind {
  type: string;
  endings: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const KINDS = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  png: { type: 'image/png', endings: ['png'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
  csv: { type: 'text/csv; charset=utf-8', endings: ['csv'] },
  text: { type: 'text/plain; charset=utf-8', endings: ['txt'] },
} satisfies Record<string, Kind>;

/** The endings that a name may have. */
export const ENDINGS: readonly string[] = Object.values(KINDS).flatMap(({ endings }) => endings);

export const MOST_NAME_LETTERS = 200;

/** The type of a file, or why it is not taken. */
export function typeOf(name: string, bytes: Uint8Array): string | Refusal {
  const named = checkName(name);
  if (named) return named;
  if (bytes.length === 0) return refuse('file.empty', { name });
  const ending = endingOf(name);
  const kind = kindOf(bytes, ending);
  if (!kind) return refuse('file.unknown-content', { name }, { possible: [...ENDINGS] });
  if (!kind.endings.includes(ending))
    return refuse('file.other-content', { name, type: kind.type }, { possible: [...kind.endings] });
  return kind.type;
}

/** A name is one line without a path; null when it is. */
export const checkName = (name: string): Refusal | null =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /^[^\u0000-\u001f\u007f/\\\u202a-\u202e\u2066-\u2069]{1,200}$/u.test(name) && name.trim() === name
    ? null
    : refuse('file.no-name', { most: MOST_NAME_LETTERS }, { path: 'name' });

/** What stands after the last dot, in small letters. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

function kindOf(bytes: Uint8Array, ending: string): Kind | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return KINDS.pdf;
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return KINDS.png;
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return KINDS.jpeg;
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const office = officeKind(bytes);
    return office && KINDS[office];
  }
  if (!isText(bytes)) return null;
  return ending === 'csv' ? KINDS.csv : KINDS.text;
}

const startsWith = (bytes: Uint8Array, ...letters: number[]): boolean =>
  letters.every((letter, i) => bytes[i] === letter);

/** UTF-8 without control characters but tab and the ends of lines. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d))
    return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
