/** The days of a campaign, `yyyy-mm-dd`, each the last day of its stage in Vietnam. */
export interface CampaignCalendar {
  /** Units report and score themselves until the end of this day. */
  self_by: string;
  appraisal_1_by: string;
  explanation_by: string;
  appraisal_2_by: string;
  /** The appraisal council meets. */
  council_on: string;
  /** Units may ask for a re-check until the end of this day. */
  recheck_by: string;
  /** The result is to be announced, such as before 15 November. */
  release_by: string;
}

/** The days of the calendar, in the order in which they must lie. */
export const CALENDAR_DAYS = [
  'self_by',
  'appraisal_1_by',
  'explanation_by',
  'appraisal_2_by',
  'council_on',
  'recheck_by',
  'release_by',
] as const satisfies readonly (keyof CampaignCalendar)[];

/** What units are shown before the release. */
export interface Shows {
  appraised_1: boolean;
  appraised_2: boolean;
  /** Whether sheets may be exported and printed by their units. */
  exports: boolean;
}

/** The year's assessment: opened by a decision, with its sets, its data period and its days. */
export interface Campaign {
  campaign_id: number;
  /** Such as `2022`; one campaign a code. */
  campaign_code: string;
  year: number;
  name: string;
  /** The data period: first day, and the first day that is no longer in it. */
  data_from: string;
  data_to: string;
  /** One criteria set a block; units are those for which a set is meant. */
  set_codes: string[];
  calendar: CampaignCalendar;
  decision: { number: string; on: string };
  shows: Shows;
  state: 'open' | 'released';
  /** Grows by one with every change; a form tells which one it was filled from. */
  version: number;
}
