import { expect, test } from 'vitest';
import { BLANK } from '../../test/campaign/pure-scene.ts';
import { parseInstant } from '../kernel/index.ts';
import { stateByDeadline } from './deadline.ts';
import { deadlineNotices } from './deadline-notices.ts';

const { campaign, sheet } = BLANK;
const at = (moment: string) => parseInstant(moment)!;

test('a stage ends with the last minute of its day, in Vietnam’s time', () => {
  const state = (moment: string) => stateByDeadline(campaign, sheet, at(moment));
  expect(state('2022-10-10T23:59:59')).toBe('self');
  expect(state('2022-10-11T00:00')).toBe('appraisal-1');
});

test('however late one looks, days alone lead to the council and no further', () => {
  expect(stateByDeadline(campaign, sheet, at('2022-10-21T00:00'))).toBe('appraisal-2');
  expect(stateByDeadline(campaign, sheet, at('2030-01-01T00:00'))).toBe('council');
  expect(stateByDeadline(campaign, { ...sheet, state: 'final' }, at('2030-01-01T00:00'))).toBe(
    'final',
  );
});

test('three days before the end a unit with gaps is reminded, under a key that tells it once', () => {
  const near = { ...BLANK, at: at('2022-10-07T08:00') };
  expect(deadlineNotices.of({ ...BLANK, at: at('2022-10-06T08:00') })).toEqual([]);
  const [notice] = deadlineNotices.of(near);
  expect(notice).toMatchObject({
    template: 'campaign.deadline-near',
    facts: { deadline: '10/10/2022' },
  });
  expect(notice!.once).toContain('2022-10-10');
  expect(deadlineNotices.of({ ...near, sheet: { ...sheet, state: 'appraisal-1' } })).toEqual([]);
});
