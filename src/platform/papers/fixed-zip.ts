import { unzipSync, zipSync } from 'fflate';

/** The earliest day that a ZIP can name: the day of packing would make every file another one. */
const PACKED_ON = new Date(1980, 0, 1, 12);

/**
 * Packs a Word or Excel file again so that one content is one file: entries in order of their
 * names, packed on one day, and `docProps/core.xml` dated by the paper.
 */
export function fixedZip(bytes: Uint8Array, dated_on: string): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(unzipSync(bytes)).sort(
    ([a], [b]) => order(a) - order(b) || by(a, b),
  );
  const files = entries
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => [name, name === CORE ? dated(content, dated_on) : content]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: PACKED_ON, level: 6 }));
}

const CORE = 'docProps/core.xml';

/** Readers look for the list of contents first. */
const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);

const by = (a: string, b: string): number => (a < b ? -1 : 1);

function dated(content: Uint8Array, dated_on: string): Uint8Array {
  const text = new TextDecoder().decode(content);
  const at = `${dated_on}T00:00:00Z`;
  return new TextEncoder().encode(
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`),
  );
}
