import type { Instant } from '../kernel/index.ts';
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

/** A unit's figures in a period. */
export interface UnitPeriod {
  unit_id: number;
  period_code: string;
}

/** Gives what a set judges a unit by; null for a unit that is not scored in the period. */
export type MeasuresOf = (
  unit_id: number,
  period_code: string,
  set: CriteriaSet,
) => UnitMeasures | null;

/** Under which terms a period is scored by a set: how far its year has come, what was not held. */
export type TermsOf = (set: CriteriaSet, period_code: string) => Terms;

/** What live scores are kept from. */
export interface LiveScoresOptions {
  /** The sets in force; another version of a set is another object. */
  sets(): readonly CriteriaSet[];
  unit_ids(): readonly number[];
  measuresOf: MeasuresOf;
  termsOf?: TermsOf;
  /** The units above one, whose scores may count its dossiers. */
  above?(unit_id: number): readonly number[];
  /** All scores of a period by a set as of a past moment, from nothing. */
  past?(set: CriteriaSet, period_code: string, at: Instant): Scoring;
}

/** The scores of every unit by every set, kept in step with the figures. */
export interface LiveScores {
  readonly sets: readonly CriteriaSet[];
  /** All scores of a period by a set, made when first asked for; null for an unknown set. */
  scoring(set_code: string, period_code: string): Scoring | null;
  /** The same as of a past moment; null for an unknown set. */
  past(set_code: string, period_code: string, at: Instant): Scoring | null;
  /** Everything that is kept: what anyone has looked at. */
  kept(): { set: CriteriaSet; period_code: string; scoring: Scoring }[];
  /** Scores again what changed; tells which scores moved, the ranks of others included. */
  update(changes: readonly UnitPeriod[]): ScoreChange[];
  /**
   * Scores all anew where the terms have moved on, as they do when a day of the year is over; with
   * `all` everywhere, as when units came or went.
   */
  renew(how?: { all?: boolean }): ScoreChange[];
  /** Updates, and tells the listeners: for what is no dossier, such as a sheet or a survey. */
  refresh(changes: readonly UnitPeriod[]): void;
  /** Hears what `refresh` and `renew` moved until the returned function is called. */
  subscribe(listener: (changes: readonly ScoreChange[]) => void): () => void;
}

/**
 * Keeps scorings of the periods that anyone has looked at. Scoring one unit again and ranking its
 * block again gives what scoring all would give, so live and batch stay equal. A set that looks at
 * the index by another set is made after it, and so stands behind it in the order of updates.
 */
export function liveScores(options: LiveScoresOptions): LiveScores {
  const { sets, measuresOf, termsOf = () => WHOLE_YEAR, above = () => [] } = options;
  const kept = new Map<string, Kept>();
  const listeners = new Set<(changes: readonly ScoreChange[]) => void>();
  const setOf = (set_code: string) => sets().find((s) => s.set_code === set_code) ?? null;
  const all = (set: CriteriaSet, period_code: string): UnitMeasures[] =>
    options.unit_ids().flatMap((unit_id) => measuresOf(unit_id, period_code, set) ?? []);
  const scored = (set: CriteriaSet, period_code: string) =>
    scoreUnits(set, all(set, period_code), termsOf(set, period_code));
  const tell = (changes: ScoreChange[]) => {
    if (changes.length > 0) for (const listener of listeners) listener(changes);
    return changes;
  };
  const update = (changes: readonly UnitPeriod[]) => {
    const wide = widened(changes, above);
    return [...kept.values()].flatMap((one) => updated(one, wide, measuresOf));
  };
  return {
    get sets() {
      return sets();
    },
    scoring(set_code, period_code) {
      const set = setOf(set_code);
      if (!set) return null;
      const key = `${set_code} ${period_code}`;
      const found = kept.get(key);
      if (found?.set === set) return found.scoring;
      const scoring = scored(set, period_code);
      kept.set(key, { set, period_code, scoring });
      return scoring;
    },
    past(set_code, period_code, at) {
      const set = setOf(set_code);
      return set && options.past ? options.past(set, period_code, at) : null;
    },
    kept: () => [...kept.values()].filter(({ set }) => setOf(set.set_code) === set),
    update,
    refresh: (changes) => void tell(update(changes)),
    renew({ all: is_all = false } = {}) {
      for (const [key, { set }] of kept) if (!setOf(set.set_code)) kept.delete(key);
      // Another version of one set may change what others see of it.
      const is_replaced = [...kept.values()].some(({ set }) => setOf(set.set_code) !== set);
      const moved = [...kept.values()].flatMap((one) => {
        const before = one.scoring;
        const terms = termsOf(one.set, one.period_code);
        if (!is_all && !is_replaced && areSameTerms(before.terms, terms)) return [];
        one.set = setOf(one.set.set_code)!;
        one.scoring = scored(one.set, one.period_code);
        return changesOf(one, before);
      });
      return tell(moved);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

interface Kept {
  set: CriteriaSet;
  period_code: string;
  scoring: Scoring;
}

/** What changed, with the units above that may count it. */
function widened(
  changes: readonly UnitPeriod[],
  above: (unit_id: number) => readonly number[],
): Map<string, ReadonlySet<number>> {
  const by_period = Map.groupBy(changes, ({ period_code }) => period_code);
  return new Map(
    [...by_period].map(([period_code, some]) => [
      period_code,
      new Set(some.flatMap(({ unit_id }) => [unit_id, ...above(unit_id)])),
    ]),
  );
}

function updated(
  one: Kept,
  changed: ReadonlyMap<string, ReadonlySet<number>>,
  measuresOf: MeasuresOf,
): ScoreChange[] {
  const before = one.scoring;
  for (const unit_id of changed.get(one.period_code) ?? []) {
    const unit = isScoredBy(one, unit_id) ? measuresOf(unit_id, one.period_code, one.set) : null;
    if (unit) one.scoring = rescoreUnit(one.scoring, unit);
  }
  return changesOf(one, before);
}

/** A unit of another block is none of the set's: scoring it again would score all again. */
const isScoredBy = ({ set, scoring }: Kept, unit_id: number): boolean =>
  scoring.places.has(unit_id) || (!set.applies_to.blocks && !set.applies_to.levels);

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
