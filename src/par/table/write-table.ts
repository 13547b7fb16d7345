/**
 * A scoring's figures as the table that `motcua score --data` reads, so that anybody can compute the
 * scores again. A figure that is missing stands as `n/a` where the set would refuse a table without
 * it: live, such a line leaves the maximum, and so does one that does not exist for the unit.
 */
import { exactText } from '../../kernel/index.ts';
import type { Figure } from '../figures/figure.ts';
import type { Decided, UnitMeasures } from '../measures.ts';
import { kindOf } from '../rules/index.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import { inputsOf } from '../set/inputs.ts';
import { allLinesOf } from '../set/lines.ts';
import { POINTS } from './columns.ts';
import { parseCsv } from './csv.ts';
import { readRow } from './row.ts';

/** Writes units with what a set judges them by; `nameOf` gives the first column. */
export function writeTable(
  set: CriteriaSet,
  units: readonly UnitMeasures[],
  nameOf: (unit_id: number) => string,
): string {
  const measures = [...inputsOf(set).keys()];
  const strict = strictMeasures(set);
  const decided = new Set(units.flatMap((unit) => Object.keys(unit.decided ?? {})));
  const points = allLinesOf(set).flatMap(({ code }) => (decided.has(code) ? [code] : []));
  const head = ['unit', 'block', 'level', ...measures, ...points.map((code) => POINTS + code)];
  const rows = units.map((unit) => [
    nameOf(unit.unit_id),
    unit.block_code ?? '',
    unit.level ?? '',
    ...measures.map((name) => measureCell(unit, name, strict.has(name))),
    ...points.map((code) => pointsCell(unit.decided?.[code])),
  ]);
  return `${[head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

/** Reads what `writeTable` wrote, without asking whether a person could have meant it. */
export function readWritten(
  set: CriteriaSet,
  text: string,
  idOf: (name: string) => number,
): UnitMeasures[] {
  const rows = parseCsv(text);
  if (!Array.isArray(rows)) throw new Error(`the stored table is no table: ${rows.refused}`);
  const [head, ...body] = rows;
  const inputs = inputsOf(set);
  return body.map((row) => readRow(row, head!.cells, inputs, idOf(row.cells[0]!)).unit);
}

/** The measures without which the set refuses a table. */
function strictMeasures(set: CriteriaSet): Set<string> {
  const lines = allLinesOf(set).filter(
    ({ when_missing = 'refused' }) => when_missing === 'refused',
  );
  const parts = lines.flatMap(({ rule }) => kindOf(rule).parts(rule));
  return new Set(parts.flatMap(({ measures }) => measures));
}

function measureCell(unit: UnitMeasures, name: string, is_strict: boolean): string {
  if (unit.not_applicable?.includes(name)) return ABSENT;
  const value = unit.choices?.[name] ?? unit.counts[name];
  if (value === undefined) return is_strict ? ABSENT : '';
  return typeof value === 'string' ? value : figureText(value);
}

const ABSENT = 'n/a';

const pointsCell = (points: Decided | undefined): string =>
  points === undefined ? '' : points === 'not-applicable' ? ABSENT : figureText(points);

const figureText = (figure: Figure): string =>
  typeof figure === 'number' ? `${figure}` : exactText(figure);

const quoted = (cell: string): string =>
  /[",;\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
