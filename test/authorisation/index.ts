import { CAMPAIGN_TRIALS, SHEET_TRIALS } from './campaign.ts';
import { CRITERIA_TRIALS } from './criteria.ts';
import { IMPORT_TRIALS } from './imports.ts';
import { MESSAGE_TRIALS } from './messages.ts';
import { PROVINCE_TRIALS } from './provinces.ts';
import { RELEASE_TRIALS, SHEET_FILE_TRIALS } from './releases.ts';
import { REPORT_TRIALS } from './report.ts';
import { SCORE_TRIALS } from './scores.ts';
import { SURVEY_TRIALS } from './surveys.ts';
import type { Trial } from './trial.ts';

/** Routes that ask of no dossier, one list a capability: each is tried as every role. */
export const TRIALS: Trial[] = [
  ...CAMPAIGN_TRIALS,
  ...CRITERIA_TRIALS,
  ...IMPORT_TRIALS,
  ...MESSAGE_TRIALS,
  ...PROVINCE_TRIALS,
  ...RELEASE_TRIALS,
  ...REPORT_TRIALS,
  ...SCORE_TRIALS,
  ...SURVEY_TRIALS,
];

/** Routes that name a unit: each is tried as every role on units of every relation. */
export const UNIT_TRIALS: Trial[] = [...SHEET_TRIALS, ...SHEET_FILE_TRIALS];
