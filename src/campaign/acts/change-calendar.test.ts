import { expect, test } from 'vitest';
import { BLANK } from '../../../test/campaign/pure-scene.ts';
import { isRefusal, parseInstant } from '../../kernel/index.ts';
import { changeCalendar } from './change-calendar.ts';

const { campaign } = BLANK;
const change = (days: object, moment = '2022-10-05T09:00', more: object = {}) =>
  changeCalendar(
    campaign,
    { version: 1, calendar: { ...campaign.calendar, ...days }, reason: 'mất điện', ...more },
    parseInstant(moment)!,
  );

test('days to come may be moved, with what was before and what is after', () => {
  const events = change({ self_by: '2022-10-12' });
  expect(events).toMatchObject([
    {
      kind: 'campaign.calendar-changed',
      before: { calendar: { self_by: '2022-10-10' }, version: 1 },
      after: { calendar: { self_by: '2022-10-12' }, version: 2 },
    },
  ]);
  expect(change({})).toEqual([]);
});

test('a day that is over stays, and the order of days holds', () => {
  const over = change({ self_by: '2022-10-15' }, '2022-10-11T00:00');
  expect(isRefusal(over) && over.refused).toBe('campaign.day-is-over');
  const order = change({ self_by: '2022-10-18' });
  expect(isRefusal(order) && order.refused).toBe('campaign.days-out-of-order');
});

test('nobody changes what he has not seen, nor what is released', () => {
  const stale = change({ self_by: '2022-10-12' }, undefined, { version: 2 });
  expect(isRefusal(stale) && stale.refused).toBe('campaign.changed-meanwhile');
  const closed = changeCalendar(
    { ...campaign, state: 'released' },
    { version: 1, calendar: campaign.calendar, reason: 'x' },
    BLANK.at,
  );
  expect(isRefusal(closed) && closed.refused).toBe('campaign.released');
});
