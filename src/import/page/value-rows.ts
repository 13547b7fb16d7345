// Decides which values of a column a person is asked about: those that occur, the most frequent first,
// then those that the mapping names though they do not occur in what was read.
// Case and marks do not matter, as when the file is read. Example: `Trực tuyến` twice and `Trực tiếp` once → `Trực tuyến` 2, `Trực tiếp` 1.
import { fold } from '../../kernel/index.ts';

/** A value of the file with how often it occurs and what it means; null: nobody said. */
export interface ValueRow {
  value: string;
  times: number;
  means: string | null;
}

/** Nobody answers more questions than these. */
const MOST_VALUES = 60;

/** `more`: values that a trial of the whole file met and nobody gave a meaning. */
export function valueRows(
  cells: readonly string[],
  meanings: Readonly<Record<string, string>>,
  more: readonly { value: string; times: number }[] = [],
): ValueRow[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const value = cell.trim();
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const { value, times } of more) if (!counts.has(value)) counts.set(value, times);
  const known = new Map(Object.entries(meanings).map(([value, means]) => [fold(value), means]));
  const occurring = new Set([...counts.keys()].map(fold));
  const found = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VALUES)
    .map(([value, times]) => ({ value, times, means: known.get(fold(value)) ?? null }));
  const others = Object.entries(meanings)
    .filter(([value]) => !occurring.has(fold(value)))
    .map(([value, means]) => ({ value, times: 0, means }));
  return [...found, ...others];
}
