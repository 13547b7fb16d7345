import type { Instant } from '../kernel/index.ts';
import type { UnitMeasures } from '../par/index.ts';

/** A unit as a set judges it: where it is ranked. A sheet is one. */
export type SheetUnit = Pick<UnitMeasures, 'unit_id' | 'block_code' | 'level'>;

/**
 * Where a sheet stands. `self`: the unit reports; `appraisal-1`: locked, agencies appraise;
 * `explanation`: the unit explains where it was asked; `appraisal-2`: agencies judge again;
 * `council`: the council decides and re-checks; `final`: nothing changes any more.
 */
export const SHEET_STATES = [
  'self',
  'appraisal-1',
  'explanation',
  'appraisal-2',
  'council',
  'final',
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** One unit's sheet of a campaign. */
export interface Sheet {
  sheet_id: number;
  campaign_id: number;
  unit_id: number;
  /** Where the unit is ranked, as it was when the sheet was opened. */
  block_code: string;
  level: string | null;
  set_code: string;
  state: SheetState;
  opened_at: Instant;
  locked_at: Instant | null;
  /** The account that locked it; null while open, and when the deadline did. */
  locked_by: number | null;
  final_at: Instant | null;
  /** Grows by one with every change of the sheet itself (not of its lines). */
  version: number;
}
