import type { Instant } from '../kernel/index.ts';
import type { Counts, CriteriaSet } from '../par/index.ts';
import type { Campaign } from './campaign.ts';
import type { SheetWithLines } from './evolve.ts';
import type { SheetUnit } from './sheet.ts';

/** Who acts on a sheet. */
export interface Actor {
  /** Null is the deadline itself. */
  account_id: number | null;
  /** Units for which the account appraises. */
  appraises_for: ReadonlySet<number>;
}

/** All that an act on a sheet is judged on. */
export interface Scene extends SheetWithLines {
  campaign: Campaign;
  set: CriteriaSet;
  unit: SheetUnit;
  actor: Actor;
  /** The unit of each agency of the set, by the agency's code. */
  agencies: ReadonlyMap<string, number>;
  /** What the program counted of the unit in the data period, and what surveys brought. */
  system: Counts;
  surveys: Counts;
  at: Instant;
}
