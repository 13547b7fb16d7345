// Decides what a rehearsal tells: how far places would move, and what of the set would be idle.
// Example: of 18 districts 4 would move, first the one that falls from 3 to 7.
import { print } from '../../kernel/index.ts';
import type { CriteriaSet, Rehearsal, Scoring, UnitMeasures } from '../../par/index.ts';
import { allLinesOf, linesOf } from '../../par/index.ts';

/** A line or criterion by name. */
export interface NamedLine {
  code: string;
  name_vi: string;
  name_en: string;
}

export interface MoverRow {
  unit_id: number;
  block_code: string | null;
  rank_before: number | null;
  rank_after: number | null;
  index_before: string | null;
  index_after: string | null;
}

/** A rehearsal as its page tells it. */
export interface RehearsalTold {
  units: number;
  /** How many of them have an index. */
  scored: number;
  movers: MoverRow[];
  never_fired: (NamedLine & { branches: string[] })[];
  full_criteria: NamedLine[];
  full_lines: NamedLine[];
  same_lines: NamedLine[];
  silent_lines: NamedLine[];
}

export function toldOf(set: CriteriaSet, found: Rehearsal): RehearsalTold {
  const names = namesIn(set);
  const named = (codes: readonly string[]) => codes.flatMap((code) => names.get(code) ?? []);
  const { scores } = found.scoring;
  const never = Map.groupBy(found.never_fired, ({ code }) => code);
  return {
    units: scores.length,
    scored: scores.filter(({ index }) => index !== null).length,
    movers: found.movers.map(({ unit_id, rank_before, rank_after, ...indices }) => ({
      unit_id,
      block_code: scores.find((one) => one.unit_id === unit_id)?.block_code ?? null,
      rank_before,
      rank_after,
      index_before: indices.index_before && print(indices.index_before, 2, 'half-up'),
      index_after: indices.index_after && print(indices.index_after, 2, 'half-up'),
    })),
    never_fired: named([...never.keys()]).map((line) => ({
      ...line,
      branches: never.get(line.code)!.map(({ branch }) => branch),
    })),
    full_criteria: named(found.full_criteria),
    full_lines: named(found.full_lines),
    same_lines: named(found.same_lines),
    silent_lines: named(found.silent_lines),
  };
}

function namesIn(set: CriteriaSet): Map<string, NamedLine> {
  const criteria = set.areas.flatMap((area) => area.criteria);
  return new Map(
    [...criteria, ...linesOf(set), ...allLinesOf(set)].map(({ code, name_vi, name_en }) => [
      code,
      { code, name_vi, name_en },
    ]),
  );
}

/** The figures that units were scored by, to score them by another set. */
export const figuresOf = ({ scores }: Scoring): UnitMeasures[] =>
  scores.map(({ unit_id, block_code, level, counts, choices, not_applicable, decided }) => ({
    unit_id,
    block_code,
    level,
    counts,
    ...(choices && { choices }),
    ...(not_applicable && { not_applicable }),
    ...(decided && { decided }),
  }));
