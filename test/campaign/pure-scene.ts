import file from '../../data/criteria/par/par-districts-2022.json' with { type: 'json' };
import { agenciesOf, type Scene, type Sheet } from '../../src/campaign/index.ts';
import { parseInstant } from '../../src/kernel/index.ts';
import { MEASURE_CODES } from '../../src/measure/index.ts';
import { type CriteriaSet, readCriteriaSet } from '../../src/par/index.ts';

/** The set of the districts, in whose block the unit of these scenes is ranked. */
export const DISTRICTS = readCriteriaSet(file, MEASURE_CODES) as CriteriaSet;

export const OFFICER = 5185;
export const JUSTICE = 1026;
export const HOME_AFFAIRS = 1016;
export const COUNCIL = 13;

/** Unit numbers of the agencies by their codes in the list of units. */
const unitOf = (code: string): number => Number(code.slice(-3));

const SHEET: Sheet = {
  sheet_id: 9000000000002,
  campaign_id: 9000000000001,
  unit_id: 518,
  block_code: 'districts',
  level: 'district',
  set_code: DISTRICTS.set_code,
  state: 'self',
  opened_at: parseInstant('2022-10-03T08:00')!,
  locked_at: null,
  locked_by: null,
  final_at: null,
  version: 1,
};

/** A sheet on which nobody wrote anything, in the middle of the self-assessment. */
export const BLANK: Scene = {
  campaign: {
    campaign_id: 9000000000001,
    campaign_code: '2022',
    year: 2022,
    name: 'Chỉ số cải cách hành chính năm 2022',
    data_from: '2022-01-01',
    data_to: '2022-10-01',
    set_codes: [DISTRICTS.set_code],
    calendar: {
      self_by: '2022-10-10',
      appraisal_1_by: '2022-10-17',
      explanation_by: '2022-10-20',
      appraisal_2_by: '2022-10-26',
      council_on: '2022-11-01',
      recheck_by: '2022-11-07',
      release_by: '2022-11-14',
    },
    decision: { number: '2893/QĐ-UBND', on: '2022-09-30' },
    shows: { appraised_1: false, appraised_2: false, exports: true },
    state: 'open',
    version: 1,
  },
  sheet: SHEET,
  lines: new Map(),
  set: DISTRICTS,
  unit: { unit_id: 518, block_code: 'districts', level: 'district' },
  actor: { account_id: OFFICER, appraises_for: new Set() },
  agencies: agenciesOf(DISTRICTS, unitOf),
  system: { received: 400, finished_early: 300, finished_on_time: 80, finished_late: 20 },
  surveys: {},
  at: parseInstant('2022-10-05T09:00')!,
};

/** The same sheet later: its state, who acts, and when. */
export function sceneAt(
  before: Scene,
  state: Sheet['state'],
  actor: number,
  moment: string,
): Scene {
  const appraises_for = new Set(actor > 1000 && actor % 10 === 6 ? [Math.floor(actor / 10)] : []);
  return {
    ...before,
    sheet: { ...before.sheet, state },
    actor: { account_id: actor, appraises_for },
    at: parseInstant(moment)!,
  };
}
