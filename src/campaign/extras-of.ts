/**
 * What a sheet brings to the live score of its year, before the release and beside it: what the
 * unit reported and the points that people gave, the latest word counting. What nobody wrote yet
 * brings nothing, so that a young year is not punished; in the campaign itself it has no points.
 *
 * Source: the article: evaluation "daily, even hourly" beside the yearly release.
 * Example: 30 of 98 lines reported in March: the provisional score judges these and what is counted.
 */
import { allLinesOf, type CriteriaSet, type Decided, type UnitExtras } from '../par/index.ts';
import { decidedOf, figuresOf } from './measures-at.ts';
import type { SheetLine } from './sheet-line.ts';
import { mayClaim } from './sheet-lines.ts';
import { givenAt } from './stage.ts';

/** The part of the live measures that a sheet brings; null while nobody wrote anything. */
export function extrasOf(
  set: CriteriaSet,
  lines: ReadonlyMap<string, SheetLine>,
): UnitExtras | null {
  if (lines.size === 0) return null;
  const decided: Record<string, Decided> = {};
  for (const { code, method } of allLinesOf(set)) {
    const state = lines.get(code);
    const own = state && !mayClaim(method) ? { ...state, self_points: null } : state;
    const points = own ? givenAt(own, 'final') : null;
    if (points !== null) decided[code] = decidedOf(points);
  }
  return { ...figuresOf(set, [...lines.values()]), decided };
}
