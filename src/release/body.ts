import type { CriteriaSet, present } from '../par/index.ts';

/** The form of the file; another form gets another name. */
export const FORMAT = 'motcua-release-1';

/** Who decided what for which days, and what came before it. */
export interface ReleaseHeader {
  province: { code: string; name: string };
  year: number;
  /** Counts the releases of a year from 1, without gaps. */
  number: number;
  campaign: { campaign_code: string; name: string };
  /** Civil dates; `data_to` is the first day that is not in it. */
  data_from: string;
  data_to: string;
  decision: { number: string; on: string };
  signer: { name: string; title: string };
  /** The release that this one corrects, by its checksum, and why. */
  corrects: { number: number; sha256: string; reason: string } | null;
  /** What the places of last year are taken from: an earlier release or a published decision. */
  compared_with: { year: number; source: string } | null;
}

/** Inputs of one unit, exact numbers as text. */
export interface ReleaseMeasures {
  counts: Record<string, number | string>;
  choices: Record<string, string>;
  not_applicable: string[];
  /** Points that people decided, by line. */
  decided: Record<string, number | string>;
}

/** Where a unit stood last year; what was not published is null. */
export interface LastYear {
  rank: number | null;
  printed_index: string | null;
  tier: string | null;
}

type Presented = ReturnType<typeof present>;

/** The outcome of every stage, as `motcua score --json` prints it. */
export type ReleaseOutcome = Omit<Presented, 'unit_id' | 'block_code' | 'counts' | 'choices'>;

export interface ReleaseUnit {
  unit_code: string;
  name: string;
  measures: ReleaseMeasures;
  outcome: ReleaseOutcome;
  last_year: LastYear | null;
}

/** The mean of the exact indices, printed as the block's set declares. */
export interface Mean {
  exact: string;
  printed: string;
}

/** A block with all that its scores are made of: the set, what was not held, every unit's inputs. */
export interface ReleaseBlock {
  block_code: string;
  name: string;
  set: CriteriaSet;
  not_held: string[];
  mean: Mean | null;
  /** By rank, units without a place last. */
  units: ReleaseUnit[];
}

/** What is hashed and signed. */
export interface ReleaseBody {
  format: typeof FORMAT;
  header: ReleaseHeader;
  blocks: ReleaseBlock[];
}

/** `1/2022`, as it is printed; `2022-1` in addresses and names of files. */
export const releaseName = ({ number, year }: Pick<ReleaseHeader, 'number' | 'year'>): string =>
  `${number}/${year}`;

export const releaseCode = ({ number, year }: Pick<ReleaseHeader, 'number' | 'year'>): string =>
  `${year}-${number}`;
