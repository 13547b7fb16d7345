/**
 * Who is reminded before a stage of a campaign ends: three days before, a unit whose self-assessment
 * has gaps, and one that was asked to explain and has not.
 *
 * Source: house rule; the steps are those of provinces' rules of appraisal.
 * Example: last day 10/10, on 8/10 a unit with 12 open lines is told once.
 */
import { dayOf, type Instant, parseDay } from '../kernel/index.ts';
import type { Campaign } from './campaign.ts';
import { type CalendarDay, isOver } from './deadline.ts';
import { gapsOf } from './gaps.ts';
import { dayText, type Notice } from './notices.ts';
import type { Scene } from './scene.ts';
import { STEPS_VI } from './steps-vi.ts';

const DAYS_BEFORE = 3;

const isNearDay = (campaign: Campaign, day: CalendarDay, at: Instant): boolean =>
  !isOver(campaign, day, at) && parseDay(campaign.calendar[day])! - dayOf(at) <= DAYS_BEFORE;

/** Whether any unit may have to be reminded now. */
const isNear = (campaign: Campaign, at: Instant): boolean =>
  isNearDay(campaign, 'self_by', at) || isNearDay(campaign, 'explanation_by', at);

function of(scene: Scene): Notice[] {
  const { campaign, sheet, lines, at } = scene;
  const { unreported, unproved } = gapsOf(scene);
  const awaited = [...lines.values()].filter(
    ({ appraised_1, explained }) => appraised_1?.explanation_wanted && !explained,
  );
  const [day, step, left] =
    sheet.state === 'self'
      ? (['self_by', STEPS_VI.self, unreported.length + unproved.length] as const)
      : (['explanation_by', STEPS_VI.explanation, awaited.length] as const);
  if (left === 0 || !isNearDay(campaign, day, at)) return [];
  if (sheet.state !== 'self' && sheet.state !== 'explanation') return [];
  const deadline = campaign.calendar[day];
  return [
    {
      template: 'campaign.deadline-near',
      facts: { step, left: `${left}`, deadline: dayText(deadline) },
      once: `sheet-${sheet.sheet_id}-near-${day}-${deadline}`,
    },
  ];
}

export const deadlineNotices = { isNear, of };
