import type { UnitMeasures } from './measures.ts';
import { changedScores, rescoreUnit, type Scoring, scoreUnits } from './score/scoring.ts';
import { type Terms, WHOLE_YEAR } from './score/terms.ts';
import type { UnitScore } from './score/unit-score.ts';
import type { CriteriaSet } from './set/criteria-set.ts';

/** A unit whose score, tier or rank is no longer what it was. */
export interface ScoreChange {
  set_code: string;
  period_code: string;
  score: UnitScore;
}

/** Gives the counts that a set judges; null for a unit that is not scored in the period. */
export type MeasuresOf = (unit_id: number, period_code: string) => UnitMeasures | null;

/** The scores of every unit by every set, kept in step with the figures. */
export interface LiveScores {
  readonly sets: readonly CriteriaSet[];
  /** All scores of a period by a set, made when first asked for; null for an unknown set. */
  scoring(set_code: string, period_code: string): Scoring | null;
  /** Scores again what changed; tells which scores moved, the ranks of others included. */
  update(changes: readonly { unit_id: number; period_code: string }[]): ScoreChange[];
  /**
   * Scores all anew where the terms have moved on, as they do when a day of the year is over, and
   * where another version of the set is in force. `sets` is the caller's list, changed in place.
   */
  renew(): ScoreChange[];
}

/** Under which terms a period is scored by a set: how far its year has come, what was not held. */
export type TermsOf = (set: CriteriaSet, period_code: string) => Terms;

/**
 * Keeps scorings of the periods that anyone has looked at. Scoring one unit again and ranking its
 * block again gives what scoring all would give, so live and batch stay equal.
 */
export function liveScores(
  sets: readonly CriteriaSet[],
  unit_ids: () => readonly number[],
  measuresOf: MeasuresOf,
  termsOf: TermsOf = () => WHOLE_YEAR,
): LiveScores {
  const kept = new Map<string, Kept>();
  const all = (period_code: string): UnitMeasures[] =>
    unit_ids().flatMap((unit_id) => measuresOf(unit_id, period_code) ?? []);
  /** The version of a set that is in force now: another one may have replaced it meanwhile. */
  const currentOf = ({ set_code }: CriteriaSet) => sets.find((s) => s.set_code === set_code);
  return {
    sets,
    scoring(set_code, period_code) {
      const set = sets.find((s) => s.set_code === set_code);
      if (!set) return null;
      const key = `${set_code} ${period_code}`;
      const found = kept.get(key);
      if (found?.set === set) return found.scoring;
      const scoring = scoreUnits(set, all(period_code), termsOf(set, period_code));
      kept.set(key, { set, period_code, scoring });
      return scoring;
    },
    update(changes) {
      return [...kept.values()].flatMap((one) => {
        const before = one.scoring;
        for (const { unit_id, period_code } of changes) {
          const unit = period_code === one.period_code ? measuresOf(unit_id, period_code) : null;
          if (unit) one.scoring = rescoreUnit(one.scoring, unit);
        }
        return changesOf(one, before);
      });
    },
    renew() {
      for (const [key, { set }] of kept) if (!currentOf(set)) kept.delete(key);
      return [...kept.values()].flatMap((one) => {
        const before = one.scoring;
        const set = currentOf(one.set)!;
        const terms = termsOf(set, one.period_code);
        if (set === one.set && areSameTerms(before.terms, terms)) return [];
        one.set = set;
        one.scoring = scoreUnits(set, all(one.period_code), terms);
        return changesOf(one, before);
      });
    },
  };
}

interface Kept {
  set: CriteriaSet;
  period_code: string;
  scoring: Scoring;
}

function changesOf({ set, period_code, scoring }: Kept, before: Scoring): ScoreChange[] {
  if (before === scoring) return [];
  const { set_code } = set;
  return changedScores(before, scoring).map((score) => ({ set_code, period_code, score }));
}

const areSameTerms = (a: Terms, b: Terms): boolean =>
  a.progress?.on === b.progress?.on &&
  a.progress?.from === b.progress?.from &&
  a.progress?.to === b.progress?.to &&
  a.not_held.join() === b.not_held.join();
