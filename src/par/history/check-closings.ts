import { hash } from 'node:crypto';
import type { Counts } from '../measures.ts';
import { termsAt } from '../score/period-terms.ts';
import { scoreUnits } from '../score/scoring.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import { inputsOf } from '../set/inputs.ts';
import { type DifferingScore, differenceOf, shownScore } from '../shown-scores.ts';
import { readWritten } from '../table/write-table.ts';
import type { StoredClosing } from './closing.ts';

/** What a stored closing is made again from. */
export interface ClosingCheck {
  /** The very version of the set that judged it. */
  set: CriteriaSet;
  period: Parameters<typeof termsAt>[0];
  idOf(unit_code: string): number;
  /** The program's counts, own, below and both, counted again up to the closing's places. */
  countsOf(unit_id: number): Counts;
}

/**
 * Where a stored closing is not what it should be: its digest, its figures against the journal's, its
 * scores against those made from its figures.
 */
export function checkClosing(closing: StoredClosing, check: ClosingCheck): DifferingScore[] {
  const { set, period, idOf, countsOf } = check;
  const { period_code, set_code, inputs, inputs_sha256, scores } = closing;
  const place = { set_code, period_code };
  const made_sha256 = hash('sha256', inputs);
  const units = readWritten(set, inputs, idOf);
  const names = [...inputsOf(set).keys()];
  const counts = units.flatMap((unit) => {
    const journal = countsOf(unit.unit_id);
    return names
      .filter((name) => journal[name] !== undefined && journal[name] !== unit.counts[name])
      .map((name) => ({
        ...place,
        unit_id: unit.unit_id,
        field: name,
        shown: String(unit.counts[name]),
        made: String(journal[name]),
      }));
  });
  const scored = scoreUnits(set, units, termsAt(period, period.to_at)).scores.map(shownScore);
  const digest = { ...place, unit_id: 0, field: 'inputs_sha256' };
  return [
    ...(made_sha256 === inputs_sha256
      ? []
      : [{ ...digest, shown: inputs_sha256, made: made_sha256 }]),
    ...counts,
    ...differenceOf({ ...place, version: set.version, units: scores }, scored),
  ];
}
