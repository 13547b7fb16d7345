import { hash } from 'node:crypto';
import type { Instant } from '../../kernel/index.ts';
import type { Period } from '../../measure/index.ts';
import { setsIn } from '../province/sets-in-period.ts';
import type { Scoring } from '../score/scoring.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';
import { type ShownScore, shownScore } from '../shown-scores.ts';
import { writeTable } from '../table/write-table.ts';

/** A period and a set whose scores are to be closed, or were. */
export interface ClosingOf {
  period_code: string;
  set_code: string;
}

/** The scores of all units by a set in a period that is over, with what they were made from. */
export interface Closing extends ClosingOf {
  set_version: number;
  inputs: string;
  inputs_sha256: string;
  scores: ShownScore[];
}

/** A stored closing, to be made again. */
export interface StoredClosing extends Closing {
  closed_at: Instant;
  /** How far each chain had been read: `[chain_id, seq]`. */
  places: [number, number][];
}

/**
 * Months and quarters that are over by a moment and were not closed: the oldest first. What ended
 * before the province came into the program (`since`) was closed elsewhere and is none of its
 * history. Example: dossiers of 2010 to 2012, imported in 2026, are scored but never closed.
 */
export function dueClosings(
  sets: readonly CriteriaSet[],
  periods: readonly Period[],
  closed: readonly ClosingOf[],
  now: Instant,
  since: Instant,
): ClosingOf[] {
  const done = new Set(closed.map(keyOf));
  return periods
    .filter(({ kind }) => kind === 'month' || kind === 'quarter')
    .filter(({ to_at }) => since < to_at && to_at <= now)
    .toSorted((a, b) => a.to_at - b.to_at)
    .flatMap((period) =>
      setsIn(sets, period).map(({ set_code }) => ({ period_code: period.period_code, set_code })),
    )
    .filter((one) => !done.has(keyOf(one)));
}

const keyOf = ({ period_code, set_code }: ClosingOf): string => `${period_code} ${set_code}`;

/** What is stored of a scoring; null when no unit has a score, so that there is nothing to close. */
export function closingOf(
  scoring: Scoring,
  period_code: string,
  nameOf: (unit_id: number) => string,
): Closing | null {
  const { set, scores } = scoring;
  if (scores.every(({ index }) => index === null)) return null;
  const inputs = writeTable(set, scores, nameOf);
  return {
    period_code,
    set_code: set.set_code,
    set_version: set.version,
    inputs,
    inputs_sha256: hash('sha256', inputs),
    scores: scores.map(shownScore),
  };
}
