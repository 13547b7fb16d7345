import {
  allLinesOf,
  appliesTo,
  type Counts,
  type CriteriaSet,
  type Line,
  measuresIn,
} from '../par/index.ts';
import type { SheetUnit } from './sheet.ts';

/** The lines of a set that hold for a unit, in the order of the set, bonus and penalty last. */
export const linesFor = (set: CriteriaSet, unit: SheetUnit): Line[] =>
  allLinesOf(set).filter(({ applies_to }) => appliesTo(applies_to, { ...unit, counts: {} }));

/**
 * The measures of a line that the unit reports: those that its rule looks at and the program does
 * not count. Surveyed lines have none, a measured line has those that are not counted yet.
 */
export function reportable(line: Line, system: Counts): string[] {
  if (line.method === 'surveyed') return [];
  return measuresIn(line.rule).filter((measure) => system[measure] === undefined);
}

/** Whether a unit may claim points itself: not where the program counts or people are asked. */
export const mayClaim = (method: string): boolean => method !== 'measured' && method !== 'surveyed';

/** Whether the unit has anything to write on a line. */
export const isReportable = (line: Line, system: Counts): boolean =>
  line.method !== 'surveyed' && (mayClaim(line.method) || reportable(line, system).length > 0);

/** Every measure that a line's rule looks at, each once. */
export const measuresOfLine = ({ rule }: Pick<Line, 'rule'>): string[] => measuresIn(rule);
