import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import type { ReadSheet } from './workbook.ts';
import { sheetReader } from './xlsx-sheet.ts';
import { relationsReader, stringsReader, workbookReader } from './xlsx-strings.ts';
import { type EntryReader, readZip } from './zip-entries.ts';

/** A sheet for people to fill in is far smaller than this. */
const LIMITS = { unpacked_bytes: 10_000_000, entries: 2_000, cells: 200_000 };

/**
 * The texts of an Excel file's sheets, read in two passes of constant memory. Refused with the cell
 * named: formulas (the value may be anybody's) and merged cells (whose row is it?); also what is no
 * Excel file, is locked, or unpacks to more than a table may hold.
 */
export function readXlsx(bytes: Uint8Array): ReadSheet[] | Refusal {
  const relations = relationsReader();
  const workbook = workbookReader();
  const strings = stringsReader();
  const first = readZip(bytes, LIMITS, (name) => {
    if (name === 'xl/workbook.xml') return workbook;
    if (name === 'xl/_rels/workbook.xml.rels') return relations;
    return name === 'xl/sharedStrings.xml' ? strings : null;
  });
  if (isRefusal(first)) return first;
  if (workbook.sheets.length === 0) return refuse('xlsx.not-a-workbook');
  const readers = new Map<string, ReturnType<typeof sheetReader>>();
  for (const { name, relation } of workbook.sheets) {
    const target = relations.targets.get(relation);
    if (target) readers.set(pathOf(target), sheetReader(name, strings.texts, LIMITS.cells));
  }
  const second = readZip(bytes, LIMITS, (name): EntryReader | null => readers.get(name) ?? null);
  if (isRefusal(second)) return second;
  return [...readers.values()].map(({ sheet }) => sheet);
}

/** Targets stand below `xl/` or begin at the root. */
const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;
