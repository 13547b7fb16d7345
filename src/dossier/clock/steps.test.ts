import { expect, test } from 'vitest';
import { playDossier } from '../../../test/dossier/clock.ts';
import { at, shown, vietnam } from '../../../test/worktime/vietnam.ts';
import { resume, suspend } from '../actions/index.ts';
import { dossierSteps } from './steps.ts';

const STEPS = [
  { hours: 2, outside_clock: false },
  { hours: 8, outside_clock: false },
  { hours: null, outside_clock: true },
  { hours: 4, outside_clock: false },
];
const dues = (play: ReturnType<typeof playDossier>, now = '2022-04-28T15:40') =>
  dossierSteps(STEPS, play.rows, vietnam(), at(now)).map(({ due_at }) => shown(due_at));
const step = (play: ReturnType<typeof playDossier>, order: number, when: string) =>
  play.tell(
    { kind: 'dossier.step-completed', step: order, next_step: order + 1, holder_id: 31 },
    when,
  );

test('a step is due its hours after it began; nothing is foretold behind a step outside the clock', () => {
  expect(dues(playDossier())).toEqual(['2022-04-29T07:40', '2022-05-04T07:40', 'none', 'none']);
});

test('while a step is late the next one is expected from now on', () => {
  expect(dues(playDossier(), '2022-05-10T09:00').slice(0, 2)).toEqual([
    '2022-04-29T07:40',
    '2022-05-11T09:00',
  ]);
});

test('the next step is counted from when it really began', () => {
  const play = playDossier();
  step(play, 1, '2022-04-29T10:00');
  expect(dues(play)).toEqual(['2022-04-29T07:40', '2022-05-04T10:00', 'none', 'none']);
  step(play, 2, '2022-05-04T09:00');
  step(play, 3, '2022-05-10T07:00');
  expect(dues(play).slice(2)).toEqual(['none', '2022-05-10T11:00']);
  expect(
    dossierSteps(STEPS, play.rows, vietnam(), at('2022-05-10T07:00')).map((one) =>
      shown(one.done_at),
    ),
  ).toEqual(['2022-04-29T10:00', '2022-05-04T09:00', '2022-05-10T07:00', 'none']);
});

test('what stands still within a step moves its due instant; while it does there is none', () => {
  const play = playDossier();
  step(play, 1, '2022-04-29T08:00');
  play.act(suspend, '2022-04-29T09:00', { suspended_for: 'posting' });
  expect(dues(play)[1]).toBe('none');
  play.act(resume, '2022-04-29T11:00');
  expect(dues(play)[1]).toBe('2022-05-04T10:00');
});

test('after a restart the hours of the step begin again', () => {
  const play = playDossier();
  step(play, 1, '2022-04-29T08:00');
  play.act(suspend, '2022-04-29T09:00', { suspended_for: 'posting' });
  play.act(resume, '2022-05-05T07:00', { mode: 'restart' });
  expect(dues(play)[1]).toBe('2022-05-05T17:00');
});
