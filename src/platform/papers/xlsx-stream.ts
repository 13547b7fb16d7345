import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import { type MergedCells, rowsReader, type SheetRow } from './xlsx-rows.ts';
import { relationsReader, stringsReader, workbookReader } from './xlsx-strings.ts';
import { readZip, zipSteps } from './zip-entries.ts';

/** As many rows as Excel takes, of as many texts as they need; a bomb is far denser. */
const LIMITS = { unpacked_bytes: 3_000_000_000, entries: 5_000, most_times: 200 };

/** An Excel file whose sheets are read row by row. */
export interface StreamedWorkbook {
  sheets: string[];
  /** Its days are counted from 1904, as on old Macintoshes. */
  from_1904: boolean;
  /** The rows of a sheet in order, with how many of the file's bytes are behind; a refusal is last. */
  rows(sheet: string): Generator<{ rows: SheetRow[]; bytes: number } | Refusal, MergedCells[]>;
}

/** Opens an Excel file; refused what is none, is locked, damaged, or unpacks to too much. */
export function streamXlsx(bytes: Uint8Array): StreamedWorkbook | Refusal {
  const [relations, workbook, strings] = [relationsReader(), workbookReader(), stringsReader()];
  const refusal = readZip(bytes, LIMITS, (name) => {
    if (name === 'xl/workbook.xml') return workbook;
    if (name === 'xl/_rels/workbook.xml.rels') return relations;
    return name === 'xl/sharedStrings.xml' ? strings : null;
  });
  if (isRefusal(refusal)) return refusal;
  if (workbook.sheets.length === 0) return refuse('xlsx.not-a-workbook');
  const paths = new Map(
    workbook.sheets.map(({ name, relation }) => [name, pathOf(relations.targets.get(relation))]),
  );
  return {
    sheets: workbook.sheets.map(({ name }) => name),
    from_1904: workbook.days.from_1904,
    rows: (sheet) => sheetRows(bytes, paths.get(sheet) ?? '', strings.texts),
  };
}

function* sheetRows(
  bytes: Uint8Array,
  path: string,
  texts: readonly string[],
): Generator<{ rows: SheetRow[]; bytes: number } | Refusal, MergedCells[]> {
  const reader = rowsReader(texts);
  const steps = zipSteps(bytes, LIMITS, (name) => (name === path ? reader : null));
  for (let step = steps.next(); ; step = steps.next()) {
    const rows = reader.rows.splice(0);
    if (rows.length > 0) yield { rows, bytes: step.done ? bytes.length : step.value };
    if (!step.done) continue;
    if (step.value) yield step.value;
    return reader.merged;
  }
}

/** Targets stand below `xl/` or begin at the root. */
const pathOf = (target = ''): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
