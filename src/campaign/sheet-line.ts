import type { Instant } from '../kernel/index.ts';

/** Points that a person gave: decimal text `0.75`, or that the line does not apply to the unit. */
export type Points = string;
export const NOT_APPLICABLE = 'not-applicable';

/**
 * What an appraiser or the council said of a line, by whom, when and why. Null points agree with
 * what stands, so that a confirmed figure still follows the program's counts.
 */
export interface Given {
  points: Points | null;
  reason: string | null;
  /** The account. */
  by: number;
  at: Instant;
}

/** A round of appraisal. */
export interface Appraised extends Given {
  /** Whether the unit is asked to explain (round 1). */
  explanation_wanted: boolean;
}

/** What the unit answered to an appraiser. */
export interface Explained {
  text: string;
  files: number[];
  by: number;
  at: Instant;
}

/** A request for a re-check of one line, and its answer. */
export interface Recheck {
  asked: { reason: string; files: number[]; by: number; at: Instant };
  answered: Given | null;
}

/** One line of a sheet, from the unit's report to the last word about it. */
export interface SheetLine {
  line_code: string;
  /** Grows by one with every change; an edit names the version it was made from. */
  version: number;
  /** What the unit reports, by measure: a number's decimal text, `1`/`0`, or a choice's code. */
  values: Readonly<Record<string, string>>;
  /** Points the unit claims itself; null where its values, or the program's counts, speak. */
  self_points: Points | null;
  /** Why there is no, or not enough, evidence. */
  explanation: string | null;
  /** The unit says itself that its evidence is not complete. */
  evidence_short: boolean;
  /** Evidence: numbers of files. */
  files: readonly number[];
  /** Every account that reported on the line; none of them may appraise it. */
  reported_by: readonly number[];
  reported_at: Instant | null;
  appraised_1: Appraised | null;
  explained: Explained | null;
  appraised_2: Appraised | null;
  council: Given | null;
  recheck: Recheck | null;
}

/** A line on which nobody has written anything. */
export const blankLine = (line_code: string): SheetLine => ({
  line_code,
  version: 0,
  values: {},
  self_points: null,
  explanation: null,
  evidence_short: false,
  files: [],
  reported_by: [],
  reported_at: null,
  appraised_1: null,
  explained: null,
  appraised_2: null,
  council: null,
  recheck: null,
});
