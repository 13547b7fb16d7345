import { sheetActs } from '../../src/campaign/index.ts';
import { get, type Trial } from './trial.ts';

/** A campaign that is not there: what passes the gate changes nothing. */
const NOWHERE = '/api/v1/campaigns/1999';
const unitOf = (code: string): string => code.split('-')[0]!;

const CALENDAR = {
  self_by: '1999-10-01',
  appraisal_1_by: '1999-10-02',
  explanation_by: '1999-10-03',
  appraisal_2_by: '1999-10-04',
  council_on: '1999-10-05',
  recheck_by: '1999-10-06',
  release_by: '1999-10-07',
};

/** Whole bodies of the right shape that find nothing to work on. */
const BODIES: Record<string, object> = {
  'report-line': { line_code: '1.1', version: 0 },
  'attach-evidence': { line_code: '1.1', version: 0, file_id: 1 },
  'remove-evidence': { line_code: '1.1', version: 0, file_id: 1 },
  lock: {},
  'appraise-line': { line_code: '1.1', version: 0, points: null },
  'explain-line': { line_code: '1.1', version: 0, text: 'Thử quyền' },
  'decide-line': { line_code: '1.1', version: 0, points: null, reason: 'Thử quyền' },
  'ask-recheck': { line_code: '1.1', version: 0, reason: 'Thử quyền' },
  'answer-recheck': { line_code: '1.1', version: 0, points: null, reason: 'Thử quyền' },
  advance: { reason: 'Thử quyền' },
  finalise: {},
};

/** Each act on a sheet, tried on the sheet of each place's unit. */
export const SHEET_TRIALS: Trial[] = [
  {
    route: 'GET /api/v1/campaigns/:campaign_code/sheets/:unit_code',
    verb: 'sheet.view',
    ask: get((code) => `${NOWHERE}/sheets/${unitOf(code)}`),
  },
  ...sheetActs.map(
    ({ verb, permission }): Trial => ({
      route: `POST /api/v1/campaigns/:campaign_code/sheets/:unit_code/${verb}`,
      verb: permission,
      ask: (world, account_id, code) =>
        world.post(account_id, `${NOWHERE}/sheets/${unitOf(code)}/${verb}`, BODIES[verb] ?? {}),
    }),
  ),
];

/** What is about the whole campaign. */
export const CAMPAIGN_TRIALS: Trial[] = [
  {
    route: 'POST /api/v1/campaigns',
    verb: 'campaign.manage',
    ask: (world, account_id) =>
      world.post(account_id, '/api/v1/campaigns', {
        campaign_code: '1999',
        year: 2000,
        name: 'Thử quyền',
        data_from: '1999-01-01',
        data_to: '1999-01-01',
        set_codes: ['none'],
        calendar: CALENDAR,
        decision: { number: '1', on: '1999-01-01' },
      }),
  },
  {
    route: 'POST /api/v1/campaigns/:campaign_code/change-calendar',
    verb: 'campaign.manage',
    ask: (world, account_id) =>
      world.post(account_id, `${NOWHERE}/change-calendar`, {
        version: 1,
        calendar: CALENDAR,
        reason: 'Thử quyền',
      }),
  },
  {
    route: 'POST /api/v1/campaigns/:campaign_code/switch-visibility',
    verb: 'campaign.manage',
    ask: (world, account_id) =>
      world.post(account_id, `${NOWHERE}/switch-visibility`, {
        version: 1,
        shows: { appraised_1: true, appraised_2: true, exports: true },
      }),
  },
  {
    route: 'POST /api/v1/campaigns/:campaign_code/warn',
    verb: 'campaign.manage',
    ask: (world, account_id) =>
      world.post(account_id, `${NOWHERE}/warn`, {
        below_tier: null,
        gaps: true,
        reason: 'Thử quyền',
      }),
  },
  {
    route: 'GET /api/v1/campaigns',
    verb: 'score.view-provisional',
    ask: get(() => '/api/v1/campaigns'),
  },
  {
    route: 'GET /api/v1/campaigns/:campaign_code/progress',
    verb: 'score.view-provisional',
    ask: get(() => `${NOWHERE}/progress`),
  },
];
