import type { Part, Words } from '../rule-kind.ts';
import type { LineState } from '../score/unit-score.ts';
import type { Mark, Method } from '../set/line.ts';

/**
 * One line of the way from counts to a rank, in the order in which a page prints them. Lines of
 * `count` carry the measure's name, so that the page can link the number to the dossiers behind it;
 * a number that is not whole, and a choice, stand in lines of `value`. `exact` is the lossless text,
 * `vi` and `en` are what is printed.
 */
export type ExplanationLine =
  | ({ line: 'area' | 'group'; code: string } & Words)
  | ({ line: 'criterion'; code: string; method: Method } & Origin & Words)
  | ({ line: 'rule' } & Words)
  | ({ line: 'evidence' } & Words)
  | ({ line: 'count'; part: Part['part']; measure: string; count: number } & Called & Words)
  | ({ line: 'value'; part: Part['part']; measure: string; exact: string } & Called & Words)
  | ({ line: 'formula'; branch: string | null } & Words)
  | ({ line: 'not-scored'; state: LineState } & Words)
  | ({ line: Figured; exact: string; maximum: string | null } & Words)
  | ({ line: 'tier'; code: string; mark: Mark; note: string | null } & Words)
  | { line: 'rank'; rank: number; ranked_units: number; sharing_units: number; block_code: string };

/** Lines that print a figure. */
export type Figured = 'points' | 'subtotal' | 'bonus' | 'penalty' | 'total' | 'index';

/** What the set calls a measure that it brought along; absent for what the program counts. */
export interface Called {
  called_vi?: string;
  called_en?: string;
}

interface Origin {
  mark: Mark;
  source: string;
  note: string | null;
}
