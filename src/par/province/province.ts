import type { Exact, Instant } from '../../kernel/index.ts';
import type { Period } from '../../measure/index.ts';
import type { ScoreExtras } from '../extras.ts';
import type { Counts } from '../measures.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';

/** A unit that is scored: those of no level are not. */
export interface ScoredUnit {
  readonly unit_id: number;
  readonly block_code: string | null;
  readonly level: string | null;
}

/** What the scores of a province are made from, as of one moment. */
export interface Province {
  readonly sets: readonly CriteriaSet[];
  readonly periods: readonly Period[];
  readonly units: readonly ScoredUnit[];
  /** All units below one. */
  below(unit_id: number): readonly number[];
  /** The program's counts of one unit's own dossiers. */
  countsOf(unit_id: number, period_code: string): Counts;
  readonly extras: Pick<ScoreExtras, 'find'>;
  readonly as_of: Instant;
}

/** The index of a unit by a set in a period; null for a unit without one. */
export type IndexOf = (set_code: string, unit_id: number, period_code: string) => Exact | null;
