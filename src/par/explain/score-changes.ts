/**
 * Tells why a score is not what it was: every line whose points or state changed between two
 * moments, with the figures that moved. What was not yet due and now is stands there as well.
 *
 * Example: `3.4.1` fell from 3.9 to 3.7 because `finished_late` rose from 12 to 31.
 */
import { type Exact, exactText, print } from '../../kernel/index.ts';
import type { Figure } from '../figures/figure.ts';
import { kindOf } from '../rules/index.ts';
import type { UnitScore } from '../score/unit-score.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import { allLinesOf } from '../set/lines.ts';

/** A line that is not what it was. Texts are printed with a decimal comma; null is no points. */
export interface LineChange {
  code: string;
  name_vi: string;
  name_en: string;
  before: string | null;
  after: string | null;
  figures: { measure: string; before: string | null; after: string | null }[];
}

/** What changed of one unit's score between two moments. */
export function scoreChanges(
  set: CriteriaSet,
  before: UnitScore | null,
  after: UnitScore,
): LineChange[] {
  const scoredIn = (score: UnitScore | null) => score && [...score.lines, ...score.adjustments];
  const [old, now] = [scoredIn(before), scoredIn(after)!];
  return allLinesOf(set).flatMap(({ code, name_vi, name_en, rule }, i) => {
    const [left, right] = [pointsText(old?.[i]?.points), pointsText(now[i]!.points)];
    const measures = kindOf(rule)
      .parts(rule)
      .flatMap((part) => part.measures);
    const figures = [...new Set(measures)].flatMap((measure) => {
      const [was, is] = [figureText(before?.counts[measure]), figureText(after.counts[measure])];
      return was === is ? [] : [{ measure, before: was, after: is }];
    });
    const is_same =
      old?.[i]?.points && now[i]!.points ? isEqual(old[i].points, now[i]!.points) : left === right;
    return is_same ? [] : [{ code, name_vi, name_en, before: left, after: right, figures }];
  });
}

const isEqual = (a: Exact, b: Exact): boolean => a.n * b.d === b.n * a.d;

const pointsText = (points: Exact | null | undefined): string | null =>
  points ? print(points, 3, 'half-up') : null;

const figureText = (figure: Figure | undefined): string | null =>
  figure === undefined ? null : typeof figure === 'number' ? `${figure}` : exactText(figure);
