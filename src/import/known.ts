import type { NewUnitKind } from './field.ts';

/** What a province has already, by which a file's values are found. */
export interface Known {
  units: readonly { code: string; name: string }[];
  procedures: readonly { code: string; title: string }[];
  /** Begins the codes of new units: the province's code. */
  province: string;
}

/** A unit that the file names and the province lacks. */
export interface PlannedUnit {
  code: string;
  name: string;
  kind: NewUnitKind;
  /** The code of the unit above; null: the province. */
  parent: string | null;
  /** What the file says. */
  value: string;
}

export interface PlannedProcedure {
  code: string;
  title: string;
  /** Null when nobody said one. */
  field: string | null;
  /** As `15d`; null when nobody said one. */
  limit: string | null;
  value: string;
}
