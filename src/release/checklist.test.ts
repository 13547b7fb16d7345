import { expect, test } from 'vitest';
import type { SheetProgress, SheetState } from '../campaign/index.ts';
import { parseDay } from '../kernel/index.ts';
import { checklist } from './checklist.ts';

const calendar = {
  self_by: '2023-10-01',
  appraisal_1_by: '2023-10-10',
  explanation_by: '2023-10-15',
  appraisal_2_by: '2023-10-20',
  council_on: '2023-11-01',
  recheck_by: '2023-11-08',
  release_by: '2023-11-15',
};

const sheet = (unit_id: number, state: SheetState, rechecks_open = 0) =>
  ({ unit_id, state, rechecks_open }) as SheetProgress;

test('before 15/11 each step names the units that are not far enough, late ones by their day', () => {
  const sheets = [
    sheet(1, 'self'),
    sheet(2, 'appraisal-1'),
    sheet(3, 'council', 1),
    sheet(4, 'final'),
  ];
  const { steps, days_left, ready } = checklist(
    { calendar },
    sheets,
    parseDay('2023-10-12')!,
    false,
  );
  expect(steps.map(({ day, done, missing, state }) => [day, done, missing, state])).toEqual([
    ['self_by', 3, [1], 'late'],
    ['appraisal_1_by', 2, [1, 2], 'late'],
    ['explanation_by', 2, [1, 2], 'awaited'],
    ['appraisal_2_by', 2, [1, 2], 'awaited'],
    ['recheck_by', 1, [1, 2, 3], 'awaited'],
    ['council_on', 1, [1, 2, 3], 'awaited'],
    ['release_by', 0, [], 'awaited'],
  ]);
  expect(days_left).toBe(34);
  expect(ready).toBe(false);
});

test('the last day itself is not late; a released campaign lacks nothing', () => {
  const all = [sheet(1, 'final')];
  const on = (day: string, published: boolean) =>
    checklist({ calendar }, all, parseDay(day)!, published);
  expect(on('2023-11-15', false)).toMatchObject({ days_left: 0, ready: true });
  expect(on('2023-11-15', false).steps.at(-1)!.state).toBe('awaited');
  expect(on('2023-11-16', false).steps.at(-1)!.state).toBe('late');
  expect(on('2023-11-16', true).steps.every(({ state }) => state === 'complete')).toBe(true);
});
