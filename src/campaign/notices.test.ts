import { expect, test } from 'vitest';
import { acted } from '../../test/campaign/act.ts';
import { BLANK, JUSTICE, OFFICER, sceneAt } from '../../test/campaign/pure-scene.ts';
import { isRefusal } from '../kernel/index.ts';
import { findTemplate } from '../message/index.ts';
import { appraiseLine } from './acts/appraise-line.ts';
import { deadlineNotices } from './deadline-notices.ts';
import { type Notice, noticesOf, pointsText } from './notices.ts';
import type { Scene } from './scene.ts';

const reported = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
const lower = { line_code: '2.1.3', version: 1, points: '0.5', reason: 'thiếu' };

const told = (scene: Scene): Notice[] => {
  const decision = appraiseLine.decide(scene, appraiseLine.command.parse(lower));
  if (isRefusal(decision)) throw new Error(decision.refused);
  return noticesOf(scene, decision.events);
};

test('a lowered line is told at once where the round is shown, and not where it is hidden', () => {
  const hidden = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
  expect(told(hidden)).toEqual([]);
  const { campaign } = hidden;
  const shows = { ...campaign.shows, appraised_1: true };
  expect(told({ ...hidden, campaign: { ...campaign, shows } })).toMatchObject([
    {
      template: 'campaign.line-lowered',
      facts: { self_points: '1', appraised_points: '0,5', reason: 'thiếu' },
    },
  ]);
});

test('when the stage of explanations begins a unit hears of its number of lines', () => {
  const first = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
  const asked = acted(first, 'appraise-line', { ...lower, explanation_wanted: true });
  const event = {
    kind: 'sheet.advanced' as const,
    sheet_id: 1,
    before: {},
    after: { state: 'explanation' as const },
  };
  expect(noticesOf(asked, [event])).toMatchObject([
    { facts: { count: '1', deadline: '20/10/2022' } },
  ]);
  expect(noticesOf(first, [event])).toEqual([]);
  const council = { ...event, after: { state: 'council' as const } };
  expect(noticesOf(asked, [council])).toMatchObject([{ template: 'campaign.appraised' }]);
});

test('every notice brings exactly the facts of its template', () => {
  const first = sceneAt(reported, 'appraisal-1', JUSTICE, '2022-10-12T09:00');
  const { campaign } = first;
  const shown = {
    ...first,
    campaign: { ...campaign, shows: { ...campaign.shows, appraised_1: true } },
  };
  const opened = { kind: 'sheet.opened' as const, sheet_id: 1, before: {}, after: {} };
  const notices = [
    ...told(shown),
    ...noticesOf(BLANK, [opened]),
    ...deadlineNotices.of(sceneAt(BLANK, 'self', OFFICER, '2022-10-09T09:00')),
  ];
  expect(notices).toHaveLength(3);
  for (const { template, facts } of notices) {
    const given = [...Object.keys(facts), 'campaign', 'unit', 'link'].sort();
    expect(given).toEqual(Object.keys(findTemplate(template)!.facts).sort());
  }
});

test('points are told with a decimal comma and without needless zeros', () => {
  expect(['0.75', '1', '1/3', 'not-applicable', null].map(pointsText)).toEqual([
    '0,75',
    '1',
    '0,3333',
    '–',
    '–',
  ]);
});
