import { expect, test } from 'vitest';
import { BLANK, DISTRICTS } from '../../../test/campaign/pure-scene.ts';
import { CAMPAIGN } from '../../../test/campaign/world.ts';
import { isRefusal } from '../../kernel/index.ts';
import { type OpenCampaign, openCampaign, openCampaignCommand } from './open-campaign.ts';

const UNITS = [
  { unit_id: 1, block_code: null, level: null },
  { unit_id: 517, block_code: 'districts', level: 'district' },
  { unit_id: 518, block_code: 'districts', level: 'district' },
];
const scene = { sets: [DISTRICTS], units: UNITS, taken_codes: ['2021'], at: BLANK.at };
const command: OpenCampaign = { ...CAMPAIGN, set_codes: [DISTRICTS.set_code] };
const open = (more: object) => openCampaign(scene, { ...command, ...more });
const refused = (more: object) => {
  const answer = open(more);
  return isRefusal(answer) ? `${answer.refused} ${answer.path}` : 'opened';
};

test('every unit that a set is meant for gets a sheet', () => {
  const opened = open({});
  expect(isRefusal(opened) ? opened : opened.sheets.map(({ unit_id }) => unit_id)).toEqual([
    517, 518,
  ]);
  expect(openCampaignCommand.parse(command)).toEqual(command);
});

test('days that are none, or out of order, are named', () => {
  const days = (calendar: object) => ({ calendar: { ...command.calendar, ...calendar } });
  expect(refused(days({ self_by: '2022-02-30' }))).toBe('campaign.not-a-day calendar.self_by');
  expect(refused(days({ explanation_by: '2022-10-17' }))).toBe(
    'campaign.days-out-of-order calendar.explanation_by',
  );
  expect(refused({ data_to: '2022-01-01' })).toBe('campaign.days-out-of-order data_to');
});

test('the data period is over when the result is announced, before 15 November', () => {
  expect(refused({ data_to: '2022-11-15' })).toBe('campaign.data-not-over calendar.release_by');
  expect(refused({ data_to: '2022-11-14' })).toBe('opened');
});

test('the decision is there before units begin', () => {
  const on = (day: string) => ({ decision: { number: '1', on: day } });
  expect(refused(on('2022-10-06'))).toBe('campaign.decision-in-future decision.on');
  expect(refused(on('2022-10-11'))).toBe('campaign.decided-too-late decision.on');
});

test('a code is used once, a set is known, a block has one set', () => {
  expect(refused({ campaign_code: '2021' })).toBe('campaign.exists campaign_code');
  expect(refused({ set_codes: ['none'] })).toBe('set.not-found set_codes');
  const twin = { ...DISTRICTS, set_code: 'twin' };
  const twice = openCampaign(
    { ...scene, sets: [DISTRICTS, twin] },
    { ...command, set_codes: [DISTRICTS.set_code, 'twin'] },
  );
  expect(twice).toMatchObject({ refused: 'campaign.sets-overlap', facts: { block: 'districts' } });
});
