// Decides whether a zip is a Word or Excel file, by the names inside it. One with macros is neither,
// nor one that is encrypted or broken.
// Example: a zip with `[Content_Types].xml` and `word/document.xml` → docx.
import { unzipSync } from 'fflate';

/** `docx`, `xlsx`, or null for any other zip. */
export function officeKind(bytes: Uint8Array): 'docx' | 'xlsx' | null {
  const names = namesIn(bytes);
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  const [is_word, is_excel] = ['word/document.xml', 'xl/workbook.xml'].map((n) =>
    names.includes(n),
  );
  if (is_word === is_excel) return null;
  return is_word ? 'docx' : 'xlsx';
}

/** Names are listed, nothing is unpacked: a zip that would fill the memory does no harm. */
function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return [];
  }
}
