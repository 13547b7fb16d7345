import { type Exact, exactText, print } from '../../kernel/index.ts';
import type { CriteriaSet } from '../../par/index.ts';

/** Points as the set prints them, `0,75`, with their lossless text beside. */
export interface PrintedPoints {
  printed: string;
  exact: string;
}

export const printedIn = (
  { printed: { decimals, mode } }: CriteriaSet,
  points: Exact | null,
): PrintedPoints | null =>
  points && { printed: print(points, decimals, mode), exact: exactText(points) };
