import type { Instant } from './kernel/index.ts';
import { type LiveFigures, noCounts, type Period } from './measure/index.ts';
import {
  type LiveScores,
  liveScores,
  type Province,
  type ScoredUnit,
  type ScoreExtras,
  scoreExtras,
  scoreProvince,
  termsAt,
  unitMeasures,
} from './par/index.ts';
import type { WorldReferences } from './ui/world.ts';
import { ancestorsOf, subtreeOf } from './unit/index.ts';

/** Live scores, and the board on which campaigns and surveys write what they know. */
export interface ScoreParts {
  scores: LiveScores;
  extras: ScoreExtras;
}

/** Keeps the scores of every unit by every set in step with the figures. */
export function openScores(references: WorldReferences, figures: LiveFigures): ScoreParts {
  const extras = scoreExtras();
  const { today } = references;
  const below = (unit_id: number) =>
    subtreeOf(today(), unit_id)
      .slice(1)
      .map((unit) => unit.unit_id);
  // Periods come while the program runs.
  const known = () => ({ periods: references.periods, below, extras });
  const scores: LiveScores = liveScores({
    sets: () => references.sets,
    unit_ids: () => scoredUnits(references).map(({ unit_id }) => unit_id),
    measuresOf(unit_id, period_code, set) {
      const unit = today().by_id.get(unit_id);
      if (!unit?.level) return null;
      return unitMeasures({ ...known(), countsOf: figures.cell }, indexOf, set, unit, period_code);
    },
    termsOf: (_, period_code) =>
      termsAt(periodOf(references.periods, period_code), figures.as_of()),
    above: (unit_id) => ancestorsOf(today(), unit_id).map((unit) => unit.unit_id),
    past: (set, period_code, at) => {
      const units = scoredUnits(references);
      const countsOf = countsAt(figures, at);
      const province: Province = { ...known(), sets: references.sets, units, countsOf, as_of: at };
      return scoreProvince(province)(set, period_code);
    },
  });
  const indexOf = (set_code: string, unit_id: number, period_code: string) =>
    scores.scoring(set_code, period_code)?.scores.find((one) => one.unit_id === unit_id)?.index ??
    null;
  return { scores, extras };
}

const scoredUnits = ({ today }: WorldReferences): ScoredUnit[] =>
  today().all.filter((unit) => unit.level !== null);

const periodOf = (periods: readonly Period[], period_code: string): Period =>
  periods.find((one) => one.period_code === period_code)!;

/** The counts of every unit as of a moment, counted from nothing once a period. */
function countsAt(figures: LiveFigures, as_of: Instant): Province['countsOf'] {
  const counted = new Map<string, ReturnType<typeof read>>();
  const read = (period_code: string) => {
    const period = periodOf(figures.periods, period_code);
    const told = figures.figures({ period, by: ['unit'], as_of }).figures;
    return new Map(told.map((figure) => [figure.unit_id, figure.counts]));
  };
  return (unit_id, period_code) => {
    const counts = counted.get(period_code) ?? read(period_code);
    counted.set(period_code, counts);
    return counts.get(unit_id) ?? noCounts();
  };
}
