// Decides how a set is told as a tree: areas, criteria and lines in their order, each line complete
// with what it takes from above it.
// Example: a sub-criterion without a source of its own is told with its criterion's.
import {
  type Area,
  adjustmentsOf,
  type CriteriaSet,
  type Criterion,
  isGroup,
  type Line,
  linesOf,
  ruleWords,
  type Words,
} from '../../par/index.ts';

/** A name in both languages. */
interface Named {
  name_vi: string;
  name_en: string;
}

/** One scored line as a page tells it. */
export interface LineRow extends Named {
  path: string;
  code: string;
  maximum: string;
  method: Line['method'];
  rule: Words;
  kind: string;
  evidence: string | null;
  tracked_by: Named | null;
  confirmed_by: Named | null;
  appraised_by: Named | null;
  /** Groups of people who are asked. */
  asked: Named[];
  before_year_end: NonNullable<Line['before_year_end']>;
  due_on: string | null;
  when_missing: NonNullable<Line['when_missing']>;
  levels: string[] | null;
  /** Where they are the set's own they are not told again. */
  source: string | null;
  mark: Line['mark'];
  note: string | null;
}

/** A criterion made of parts, or a line that is a criterion by itself. */
export interface CriterionRow extends Named {
  path: string;
  code: string;
  maximum: string;
  /** Null for a line by itself, which is then its only line. */
  parts: LineRow[] | null;
  line: LineRow | null;
}

export interface AreaRow extends Named {
  path: string;
  code: string;
  maximum: string;
  appraised_by: Named | null;
  criteria: CriterionRow[];
}

export interface SetTree {
  areas: AreaRow[];
  adjustments: LineRow[];
  /** How many lines have rules. */
  lines: number;
}

/** The whole set, told. */
export function treeOf(set: CriteriaSet): SetTree {
  const lines = new Map(linesOf(set).map((line) => [line.path, lineRow(set, line)]));
  const adjustments = adjustmentsOf(set).map((line) => lineRow(set, line));
  return {
    areas: set.areas.map((area, a) => areaRow(set, area, `areas[${a}]`, lines)),
    adjustments,
    lines: lines.size + adjustments.length,
  };
}

function areaRow(
  set: CriteriaSet,
  area: Area,
  path: string,
  lines: ReadonlyMap<string, LineRow>,
): AreaRow {
  const { code, name_vi, name_en, maximum } = area;
  return {
    path,
    code,
    name_vi,
    name_en,
    maximum: pointsText(maximum),
    appraised_by: agencyOf(set, area.appraised_by),
    criteria: area.criteria.map((one, c) => criterionRow(one, `${path}.criteria[${c}]`, lines)),
  };
}

function criterionRow(
  one: Criterion,
  path: string,
  lines: ReadonlyMap<string, LineRow>,
): CriterionRow {
  const { code, name_vi, name_en, maximum } = one;
  const named = { path, code, name_vi, name_en, maximum: pointsText(maximum) };
  if (!isGroup(one)) return { ...named, parts: null, line: lines.get(path)! };
  const parts = one.sub_criteria.map((_, s) => lines.get(`${path}.sub_criteria[${s}]`)!);
  return { ...named, parts, line: null };
}

function lineRow(set: CriteriaSet, line: Line): LineRow {
  const { path, code, name_vi, name_en, maximum, method, source, mark, note, rule } = line;
  return {
    path,
    code,
    name_vi,
    name_en,
    maximum: pointsText(maximum),
    method,
    rule: ruleWords(line),
    kind: rule.kind,
    evidence: line.evidence ?? null,
    tracked_by: agencyOf(set, line.tracked_by),
    confirmed_by: agencyOf(set, line.confirmed_by),
    appraised_by: agencyOf(set, line.appraiser),
    asked: rule.kind === 'survey-mean' ? rule.groups.map(namesOf) : [],
    before_year_end: line.before_year_end ?? 'as-is',
    due_on: line.due_on ?? null,
    when_missing: line.when_missing ?? 'refused',
    levels: line.applies_to.levels,
    source: source === set.source ? null : source,
    mark: mark === set.mark ? null : mark,
    note,
  };
}

const namesOf = ({ name_vi, name_en }: Named): Named => ({ name_vi, name_en });

/** An agency by its code; one that is not in the list is told by its code. */
function agencyOf({ agencies = [] }: CriteriaSet, code: string | null | undefined): Named | null {
  if (!code) return null;
  const found = agencies.find((one) => one.code === code);
  return found ? namesOf(found) : { name_vi: code, name_en: code };
}

/** Points as they are declared, with a decimal comma: `0,25`. */
export const pointsText = (points: number | string): string => String(points).replace('.', ',');
