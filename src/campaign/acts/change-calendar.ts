/**
 * Moves the days of a campaign, with a reason; all days must still be in order. A day that is over
 * stays where it is: sheets that it locked are not opened again by moving it.
 *
 * Source: provinces lengthen the self-assessment by letter; the result's day is given by the
 * province ("before 15 November").
 * Example: self-assessment until 17/10 instead of 10/10, "nhiều đơn vị vùng núi mất điện".
 */
import { z } from 'zod';
import { type Instant, isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import { CALENDAR_DAYS, type Campaign } from '../campaign.ts';
import { checkDays } from '../check-calendar.ts';
import { isOver } from '../deadline.ts';
import type { CampaignEvent } from '../event.ts';
import { nextChange } from '../evolve.ts';
import { reasonField } from './fields.ts';
import { calendarFields } from './open-campaign.ts';

export const changeCalendarCommand = z.strictObject({
  version: z.int().min(1),
  calendar: calendarFields,
  reason: reasonField,
});

export function changeCalendar(
  campaign: Campaign,
  command: z.infer<typeof changeCalendarCommand>,
  at: Instant,
): CampaignEvent[] | Refusal {
  const no = notChangeable(campaign, command.version);
  if (no) return no;
  const { calendar } = command;
  const over = CALENDAR_DAYS.find(
    (day) => calendar[day] !== campaign.calendar[day] && isOver(campaign, day, at),
  );
  if (over)
    return refuse(
      'campaign.day-is-over',
      { day: over, by: campaign.calendar[over] },
      { path: `calendar.${over}` },
    );
  const fault = checkDays({ ...campaign, calendar })[0];
  return isRefusal(fault) ? fault : changed(campaign, 'campaign.calendar-changed', { calendar });
}

/** A released campaign is closed, and nobody changes what he has not seen. */
export function notChangeable(campaign: Campaign, seen: number): Refusal | null {
  const { campaign_code, state, version } = campaign;
  if (state === 'released') return refuse('campaign.released', { campaign_code });
  if (version === seen) return null;
  return refuse(
    'campaign.changed-meanwhile',
    { campaign_code, seen, version },
    { path: 'version' },
  );
}

/** The change as an event; none when nothing would change. */
export function changed(
  campaign: Campaign,
  kind: CampaignEvent['kind'],
  patch: Partial<Campaign>,
): CampaignEvent[] {
  const change = nextChange(campaign, patch);
  return change ? [{ kind, campaign_id: campaign.campaign_id, ...change }] : [];
}
