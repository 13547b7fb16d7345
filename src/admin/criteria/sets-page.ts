import type { Refusal } from '../../kernel/index.ts';
import type { Applies, CriteriaSet } from '../../par/index.ts';
import type { Complaint } from './complaints.ts';
import type { SetVersion } from './set-version.ts';
import type { SetTree } from './tree.ts';

/** A version as lists tell it. */
export interface SetLine extends SetVersion {
  name_vi: string;
  name_en: string;
  valid_from: string;
  valid_to: string | null;
  blocks: Applies['blocks'];
  maximum: string;
  lines: number;
  visibility: CriteriaSet['visibility'];
}

/** Names by number or code, for pages. */
export type Names = Readonly<Record<string, string>>;

/** What was sent and refused, so that nobody types it again. */
export interface Answer {
  refusal: Refusal;
  kept: Readonly<Record<string, string>>;
}

/** One version as its page shows it. */
export interface SetPage {
  version: SetLine;
  digest: string;
  label_vi: string;
  label_en: string;
  source: string;
  mark: CriteriaSet['mark'];
  note: string | null;
  tree: SetTree;
  complaints: Complaint[];
  versions: SetLine[];
  people: Names;
  blocks: Names;
  may_edit: boolean;
  may_approve: boolean;
  /** Whether the viewer had a hand in it and so cannot put it in force. */
  own_draft: boolean;
}

/** The address of a version. */
export const setAddress = ({ set_code, version }: { set_code: string; version: number }): string =>
  `/criteria/${set_code}/${version}`;

/** A version as a form names it: `par-districts-2023:2`. */
export const setKey = ({ set_code, version }: { set_code: string; version: number }): string =>
  `${set_code}:${version}`;
