import { assert, exactText } from '../kernel/index.ts';
import { type ExtrasRow, type PackedExtrasRow, packExtras } from './extras.ts';
import type { LiveScores } from './live-scores.ts';
import type { Province } from './province/province.ts';
import { scoreProvince } from './province/score-province.ts';
import type { UnitScore } from './score/unit-score.ts';

/** All scores of one set in one period, every number without loss. */
export interface ShownScoring {
  set_code: string;
  version: number;
  period_code: string;
  units: ShownScore[];
}

/** A unit's score as it is shown: the whole, and the points of each line. */
export interface ShownScore {
  unit_id: number;
  rank: number | null;
  tier: string | null;
  total: string | null;
  maximum: string;
  index: string | null;
  points: (string | null)[];
}

/** Every score that a running server shows, told so that another program can check it. */
export interface ShownScores {
  scorings: ShownScoring[];
  /** What campaigns and surveys brought; the journal alone does not tell it. */
  extras: PackedExtrasRow[];
}

/** Where a shown score differs from one made from nothing. */
export interface DifferingScore {
  set_code: string;
  period_code: string;
  unit_id: number;
  field: string;
  shown: string | number | null;
  made: string | number | null;
}

/** All scores that are kept, with those of some periods, which are made if nobody looked at them. */
export function shownScores(
  scores: LiveScores,
  asked: readonly { set_code: string; period_code: string }[],
  extras: readonly ExtrasRow[],
): ShownScores {
  scores.renew();
  for (const { set_code, period_code } of asked) scores.scoring(set_code, period_code);
  const scorings = scores.kept().map(({ set, period_code, scoring }) => ({
    set_code: set.set_code,
    version: set.version,
    period_code,
    units: scoring.scores.map(shownScore),
  }));
  return { scorings, extras: packExtras(extras) };
}

export const shownScore = (score: UnitScore): ShownScore => ({
  unit_id: score.unit_id,
  rank: score.rank,
  tier: score.tier,
  total: score.total && exactText(score.total),
  maximum: exactText(score.maximum),
  index: score.index && exactText(score.index),
  points: [...score.lines, ...score.adjustments].map(({ points }) => points && exactText(points)),
});

/** What was compared, and where shown scores differ from those of a province scored from nothing. */
export function differenceFromShownScores(
  shown: readonly ShownScoring[],
  province: Province,
): { compared: number; differing: DifferingScore[] } {
  const scored = scoreProvince(province);
  const found = shown.map((scoring) => {
    const set = province.sets.find((one) => one.set_code === scoring.set_code);
    assert(set, `no criteria set ${scoring.set_code} is in force`);
    const made = scored(set, scoring.period_code).scores.map(shownScore);
    return { compared: made.length, differing: differenceOf(scoring, made) };
  });
  return {
    compared: found.reduce((sum, { compared }) => sum + compared, 0),
    differing: found.flatMap(({ differing }) => differing),
  };
}

/** Where the scores of one scoring differ from those made from nothing, field by field. */
export function differenceOf(
  { set_code, period_code, units }: ShownScoring,
  made: readonly ShownScore[],
): DifferingScore[] {
  const [left, right] = [units, made].map((all) => new Map(all.map((one) => [one.unit_id, one])));
  return [...new Set([...left!.keys(), ...right!.keys()])].flatMap((unit_id) => {
    const [a, b] = [fieldsOf(left!.get(unit_id)), fieldsOf(right!.get(unit_id))];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((field) => (a[field] ?? null) !== (b[field] ?? null))
      .map((field) => ({
        set_code,
        period_code,
        unit_id,
        field,
        shown: a[field] ?? null,
        made: b[field] ?? null,
      }));
  });
}

function fieldsOf(score: ShownScore | undefined): Record<string, string | number | null> {
  if (!score) return {};
  const { unit_id: _, points, ...fields } = score;
  return { ...fields, ...Object.fromEntries(points.map((one, i) => [`line ${i + 1}`, one])) };
}
