import type { Instant } from '../kernel/index.ts';
import type { Choice, PeriodOption } from './choice.ts';
import type { Happening } from './happening.ts';

/** A unit as the map shows it. */
export interface MapUnit {
  unit_id: number;
  code: string;
  name: string;
  short_name: string;
  kind: string;
  level: string | null;
  block_code: string | null;
  parent_id: number | null;
  tile_column: number | null;
  tile_row: number | null;
}

/** The counts in the order of `MEASURE_CODES`. */
export type CountRow = readonly number[];

/** A unit's score by the chosen set, as pages print it. */
export interface ScoreCell {
  /** The place in the block; null without an index. */
  rank: number | null;
  /** Points with the set's decimals, `19,42`, of several areas the index; null without a score. */
  total: string | null;
  /** Points ÷ maximum × 100, lossless: `4859/50`. */
  index: string | null;
  /** Of sets with several areas: each area's index in whole percent, cut off; null where none. */
  areas?: readonly (number | null)[];
  /** Of those sets: the points that could be scored so far, in whole points. */
  of?: number;
}

/** What moves: counts and scores of every unit in the chosen period. */
export interface MapFigures {
  as_of: Instant;
  counts: Readonly<Record<number, CountRow>>;
  scores: Readonly<Record<number, ScoreCell>>;
  /** Scores by the index that stands beside the chosen one; empty when none does. */
  beside: Readonly<Record<number, ScoreCell>>;
  happenings: readonly Happening[];
}

/** The criteria set that ranks, in words. */
export interface MapSet {
  set_code: string;
  label: string;
  name: string;
  source: string;
  notes: string[];
  /** `20`, `100` */
  maximum: string;
  /** Whether its scores are provisional: for officers and leaders, and labelled so. */
  provisional: boolean;
  /** The areas that points come from. */
  areas: Named[];
  /** Best first; null where the set has none. */
  tiers: { name: string; from_percent: number | string }[] | null;
}

/** A name for a code, as a choice offers it. */
export interface Named {
  code: string;
  name: string;
}

/** Everything the map page shows. */
export interface MapData {
  choice: Choice;
  sets: Named[];
  blocks: Named[];
  periods: PeriodOption[];
  /** The set that ranks the chosen block. */
  set: MapSet;
  /** By block the set that ranks it under the chosen index, and under the one beside it. */
  sets_by_block: Readonly<Record<string, string>>;
  beside_by_block: Readonly<Record<string, string>>;
  /** What the index beside is called; null when there is none. */
  beside_label: string | null;
  period: PeriodOption;
  /** Whether the chosen period is still running, so that its figures move. */
  running: boolean;
  units: MapUnit[];
  figures: MapFigures;
  /** Ranks as the day began, by unit, while the period runs; null for a closed period. */
  morning: Readonly<Record<number, number>> | null;
  /** Whether the reader may bring dossiers of another system in. */
  may_import: boolean;
  /** Counts by level in the year that the article tells of. */
  article: { period_code: string; counts: Readonly<Record<string, CountRow>> } | null;
}
