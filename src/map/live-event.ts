import { type Exact, exactText, type Instant } from '../kernel/index.ts';
import type { Counts, FiguresChange, UnitChange } from '../measure/index.ts';
import type { ScoreChange, UnitScore } from '../par/index.ts';
import type { ScoreCell } from './data.ts';
import { countRow } from './levels.ts';
import type { FiguresEvent } from './live.ts';

/** A score as pages print it. */
export const scoreCell = (score: UnitScore): ScoreCell => {
  const { rank, printed_total, printed_index, index, areas, maximum } = score;
  const cell = { rank, index: index && exactText(index) };
  if (areas.length < 2) return { ...cell, total: printed_total };
  const of = Number(maximum.n / maximum.d);
  const shares = areas.map((area) => wholePercent(area.index));
  return { ...cell, total: printed_index, areas: shares, of };
};

const wholePercent = (index: Exact | null): number | null => index && Number(index.n / index.d);

/** The units and periods of a change, one by one, as scores are kept in step. */
export const pairsOf = (units: readonly UnitChange[]): { unit_id: number; period_code: string }[] =>
  units.flatMap(({ unit_id, periods }) => periods.map((period_code) => ({ unit_id, period_code })));

/** What open pages are told of a change: the new counts and the scores that moved with them. */
export const figuresEvent = (
  change: FiguresChange,
  scores: readonly ScoreChange[],
  cell: (unit_id: number, period_code: string) => Counts,
): FiguresEvent => ({
  as_of: change.as_of,
  counts: pairsOf(change.units).map(({ unit_id, period_code }) => ({
    unit_id,
    period_code,
    counts: countRow(cell(unit_id, period_code)),
  })),
  scores: scores.map(movedScore),
});

/** What open pages are told when scores move though no dossier did: a sheet, a survey, a new day. */
export const scoresEvent = (as_of: Instant, scores: readonly ScoreChange[]): FiguresEvent => ({
  as_of,
  counts: [],
  scores: scores.map(movedScore),
});

const movedScore = ({ set_code, period_code, score }: ScoreChange) => ({
  set_code,
  period_code,
  unit_id: score.unit_id,
  ...scoreCell(score),
});
