import { assert } from '../../kernel/index.ts';
import { termsAt } from '../score/period-terms.ts';
import { findScore, type Scoring, scoreUnits } from '../score/scoring.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import type { IndexOf, Province } from './province.ts';
import { unitMeasures } from './unit-measures.ts';

/** Scores by any set and period of one province at one moment, each made when first asked for. */
export type ProvinceScores = (set: CriteriaSet, period_code: string) => Scoring;

/** Everything from nothing: what live scores must equal, and what a past moment is told by. */
export function scoreProvince(province: Province): ProvinceScores {
  const made = new Map<string, Scoring>();
  const indexOf: IndexOf = (set_code, unit_id, period_code) => {
    const set = province.sets.find((one) => one.set_code === set_code);
    return set ? (findScore(scored(set, period_code), unit_id)?.index ?? null) : null;
  };
  const scored: ProvinceScores = (set, period_code) => {
    const key = `${set.set_code} ${set.version} ${period_code}`;
    const known = made.get(key);
    if (known) return known;
    const period = province.periods.find((one) => one.period_code === period_code);
    assert(period, `no period ${period_code}`);
    const units = province.units.map((unit) =>
      unitMeasures(province, indexOf, set, unit, period_code),
    );
    const scoring = scoreUnits(set, units, termsAt(period, province.as_of));
    made.set(key, scoring);
    return scoring;
  };
  return scored;
}
