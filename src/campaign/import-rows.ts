/**
 * What a spreadsheet says of a sheet: for each line whose cells differ from what stands, one report.
 * A cell that holds a formula, lies in merged cells, stands where nothing may be written, or has
 * what the report itself would refuse, is named by its cell; with any such cell nothing is taken.
 *
 * Source: units fill the year's sheet in Excel; house rule: errors are named by cell.
 * Example: `F12` holds 2,5 where the maximum is 2: refused at F12; all other rows stay unsaved too.
 */
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type ReportLine, reportLine } from './acts/report-line.ts';
import { lineOf } from './evolve.ts';
import type { Scene } from './scene.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';

/** A cell as a file has it. */
export interface ImportCell {
  /** Its name: `F12`. */
  cell: string;
  text: string;
  fault?: 'formula' | 'merged' | 'error' | null;
}

/** A row of a file; a cell that the file does not have is absent. */
export interface ImportRow {
  line_code: ImportCell;
  measure?: ImportCell;
  value?: ImportCell;
  self_points?: ImportCell;
  explanation?: ImportCell;
  /** The version that was exported. */
  version?: ImportCell;
}

/** Reports to be made, and everything that is wrong; each fault's path is the name of its cell. */
export interface Imported {
  commands: ReportLine[];
  faults: Refusal[];
}

const WRITTEN = ['value', 'self_points', 'explanation'] as const;

export function importRows(scene: Scene, rows: readonly ImportRow[]): Imported {
  const known = new Map(sheetRows(scene).map((row) => [keyOf(row.line_code, row.measure), row]));
  const seen = new Set<string>();
  const faults: Refusal[] = [];
  const changed: { row: ImportRow; stands: SheetRow }[] = [];
  for (const row of rows) {
    const key = keyOf(row.line_code.text.trim(), row.measure?.text.trim() ?? '');
    const stands = known.get(key);
    const fault = brokenCell(row) ?? placeFault(row, key, stands, seen);
    seen.add(key);
    if (fault) faults.push(fault);
    else if (stands && differs(row, stands)) changed.push({ row, stands });
  }
  const by_line = Map.groupBy(changed, ({ stands }) => stands.line_code);
  const commands = [...by_line].map(([line_code, some]) => {
    const { command, cells } = commandOf(scene, line_code, some);
    const fault = staleRow(scene, some) ?? judge(scene, command, cells);
    if (fault) faults.push(fault);
    return command;
  });
  return { commands: faults.length > 0 ? [] : commands, faults };
}

const keyOf = (line_code: string, measure: string): string => `${line_code} ${measure}`;

/** Formulas are not computed here, and merged cells belong to no row: both are refused. */
function brokenCell(row: ImportRow): Refusal | null {
  const broken = Object.values(row).find((cell: ImportCell | undefined) => cell?.fault);
  return broken
    ? refuse(`sheet.cell-${broken.fault}`, { cell: broken.cell }, { path: broken.cell })
    : null;
}

function placeFault(
  { line_code, measure, ...cells }: ImportRow,
  key: string,
  stands: SheetRow | undefined,
  seen: ReadonlySet<string>,
): Refusal | null {
  const { cell } = measure?.text.trim() ? measure : line_code;
  if (!stands) return refuse('sheet.row-unknown', { cell, row: key.trim() }, { path: cell });
  if (seen.has(key)) return refuse('sheet.row-twice', { cell, row: key.trim() }, { path: cell });
  if (stands.is_open) return null;
  const written = WRITTEN.map((name) => ({ name, at: cells[name] })).find(
    ({ name, at }) => at && clean(at) !== '' && clean(at) !== stands[name],
  );
  if (!written) return null;
  const { cell: name } = written.at!;
  return refuse('sheet.cell-closed', { cell: name }, { path: name });
}

const clean = ({ text }: ImportCell): string => text.trim().normalize('NFC');
const number = (text: string): string => text.replace(',', '.');

function differs(row: ImportRow, stands: SheetRow): boolean {
  const fields =
    stands.measure === '' ? (['self_points', 'explanation'] as const) : (['value'] as const);
  return fields.some((name) => {
    const cell = row[name];
    if (!cell) return false;
    const text = clean(cell);
    return (name === 'explanation' ? text : number(text)) !== stands[name];
  });
}

/** The report of one line, and in which cell each of its fields stands. */
function commandOf(
  scene: Scene,
  line_code: string,
  some: readonly { row: ImportRow; stands: SheetRow }[],
): { command: ReportLine; cells: Map<string, string> } {
  const command: ReportLine = { line_code, version: lineOf(scene, line_code).version };
  const cells = new Map<string, string>([['', some[0]!.row.line_code.cell]]);
  const values: Record<string, string> = {};
  for (const { row, stands } of some) {
    if (stands.measure !== '' && row.value) {
      values[stands.measure] = number(clean(row.value));
      cells.set(`values.${stands.measure}`, row.value.cell);
      continue;
    }
    if (row.self_points) {
      command.self_points = number(clean(row.self_points)) || null;
      cells.set('self_points', row.self_points.cell);
    }
    if (row.explanation) {
      command.explanation = clean(row.explanation) || null;
      cells.set('explanation', row.explanation.cell);
    }
  }
  if (Object.keys(values).length > 0) command.values = values;
  return { command, cells };
}

/** A file that was exported before somebody else changed the line is not laid over that change. */
function staleRow(
  scene: Scene,
  some: readonly { row: ImportRow; stands: SheetRow }[],
): Refusal | null {
  const cell = some.map(({ row }) => row.version).find((one) => one && clean(one) !== '');
  const { line_code } = some[0]!.stands;
  const { version } = lineOf(scene, line_code);
  if (!cell || Number(clean(cell)) === version) return null;
  const facts = { cell: cell.cell, line_code, seen: clean(cell), version };
  return refuse('sheet.row-stale', facts, { path: cell.cell });
}

/** What the report itself would refuse, named by the cell. */
function judge(scene: Scene, command: ReportLine, cells: Map<string, string>): Refusal | null {
  const parsed = reportLine.command.safeParse(command);
  if (!parsed.success) {
    const field = parsed.error.issues[0]!.path.join('.');
    const cell = cellFor(cells, field);
    return refuse('sheet.cell-unreadable', { cell }, { path: cell });
  }
  const decision = reportLine.decide(scene, parsed.data);
  return isRefusal(decision) ? { ...decision, path: cellFor(cells, decision.path ?? '') } : null;
}

const cellFor = (cells: Map<string, string>, field: string): string =>
  cells.get(field) ?? cells.get('')!;
