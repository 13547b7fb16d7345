import type { Instant } from '../kernel/index.ts';
import type { Gains, LineChange } from '../par/index.ts';
import type { CountRow, MapSet } from './data.ts';
import type { ScoreTree } from './score-tree.ts';

/** A unit's score by one set, with every line of the way to it. */
export interface UnitScoreData {
  set: MapSet;
  /** Printed; null when nothing was scored. */
  total: string | null;
  index: string | null;
  /** The maximum of what could be scored, `26`. */
  of: string;
  place: { rank: number; ranked_units: number; sharing_units: number } | null;
  tier: string | null;
  tree: ScoreTree;
  /** Each area's points of how many, and its index in whole percent. */
  areas: { code: string; points: string | null; of: string; percent: number | null }[];
  /** What the set's own measures are called. */
  names: Readonly<Record<string, string>>;
  /** Closed months and quarters, the oldest first. */
  history: HistoryPoint[];
  /** What changed since the moment that was asked for; null when none was. */
  changes: {
    since: Instant;
    index: string | null;
    rank: number | null;
    lines: LineChange[];
  } | null;
  gains: Gains;
  /** The digest of the figures that the set judged; only of a fixed moment. */
  inputs_sha256: string | null;
}

/** A closed score: a month or a quarter by its set. */
export interface HistoryPoint {
  period_code: string;
  name: string;
  is_month: boolean;
  rank: number | null;
  /** Printed with two decimals, and in hundredths of a percent for the chart. */
  index: string | null;
  height: number | null;
}

/** What is counted of one procedure, field or channel. */
export interface Part {
  key: string | number;
  name: string;
  counts: CountRow;
}

/** Everything a unit's panel shows beside what the map already knows of it. */
export interface UnitData {
  unit_id: number;
  /** Whether dossiers are counted for it at all: not for the centre that only receives. */
  counted: boolean;
  mark: string | null;
  /** The past moment that the scores are told by; null for now. */
  at: Instant | null;
  /** The moment of what is shown, for a lasting link. */
  shown_at: Instant;
  scores: UnitScoreData[];
  by_procedure: Part[];
  by_field: Part[];
  by_channel: Part[];
}
