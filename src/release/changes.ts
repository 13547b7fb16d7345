/**
 * What has changed since a release: units whose live index or place is no longer the released one,
 * and of each the lines with other points, with the inputs that made them other.
 *
 * Source: the released figure stands until a correction; beside it the live one is shown.
 * Example: 410 dossiers in time became 412, so line 3.2 went from 1,48 to 1,49.
 */
import type { ReleaseBlock, ReleaseMeasures, ReleaseOutcome, ReleaseUnit } from './body.ts';

/** One input that is not what it was. */
export interface InputChange {
  measure: string;
  before: string | null;
  now: string | null;
}

export interface LineChange {
  code: string;
  points_before: string | null;
  points_now: string | null;
  inputs: InputChange[];
}

export interface UnitChange {
  unit_code: string;
  name: string;
  index_before: string | null;
  index_now: string | null;
  rank_before: number | null;
  rank_now: number | null;
  lines: LineChange[];
}

/** Compares the released blocks with the live ones; units that stayed the same are left out. */
export function changesSince(
  released: readonly ReleaseBlock[],
  live: readonly ReleaseBlock[],
  measuresOfLine: (block: ReleaseBlock, line_code: string) => readonly string[],
): UnitChange[] {
  return released.flatMap((block) => {
    const now = live.find(({ block_code }) => block_code === block.block_code);
    const by_code = new Map(now?.units.map((unit) => [unit.unit_code, unit]));
    return block.units.flatMap((unit) => {
      const other = by_code.get(unit.unit_code);
      if (!other) return [];
      const lines = linesChanged(unit, other, (code) => measuresOfLine(block, code));
      return isSame(unit, other) && lines.length === 0 ? [] : [changeOf(unit, other, lines)];
    });
  });
}

const isSame = (a: ReleaseUnit, b: ReleaseUnit): boolean =>
  a.outcome.index === b.outcome.index && a.outcome.rank === b.outcome.rank;

const changeOf = (before: ReleaseUnit, now: ReleaseUnit, lines: LineChange[]): UnitChange => ({
  unit_code: before.unit_code,
  name: before.name,
  index_before: before.outcome.printed_index,
  index_now: now.outcome.printed_index,
  rank_before: before.outcome.rank,
  rank_now: now.outcome.rank,
  lines,
});

const allLines = ({ lines, adjustments }: ReleaseOutcome) => [...lines, ...adjustments];

function linesChanged(
  before: ReleaseUnit,
  now: ReleaseUnit,
  measuresOf: (code: string) => readonly string[],
): LineChange[] {
  const later = new Map(allLines(now.outcome).map((line) => [line.code, line]));
  return allLines(before.outcome).flatMap(({ code, points }) => {
    const other = later.get(code);
    if (!other || other.points === points) return [];
    const inputs = inputsChanged(before.measures, now.measures, measuresOf(code), code);
    return [{ code, points_before: points, points_now: other.points, inputs }];
  });
}

function inputsChanged(
  before: ReleaseMeasures,
  now: ReleaseMeasures,
  measures: readonly string[],
  line: string,
): InputChange[] {
  const valueIn = ({ counts, choices }: ReleaseMeasures, name: string) =>
    text(counts[name] ?? choices[name]);
  const all = [
    ...measures.map((name) => ({
      measure: name,
      before: valueIn(before, name),
      now: valueIn(now, name),
    })),
    { measure: 'decided', before: text(before.decided[line]), now: text(now.decided[line]) },
  ];
  return all.filter((one) => one.before !== one.now);
}

const text = (value: number | string | undefined): string | null =>
  value === undefined ? null : String(value);
