/**
 * Switches what units are shown before the release: points of the first round, of the second, and
 * whether they may export their sheets.
 *
 * Source: public scoring applications of provinces have these switches a campaign (observed).
 * Example: points of round 1 are shown only when all agencies are done, so that nobody bargains.
 */
import { z } from 'zod';
import type { Refusal } from '../../kernel/index.ts';
import type { Campaign } from '../campaign.ts';
import type { CampaignEvent } from '../event.ts';
import { changed, notChangeable } from './change-calendar.ts';
import { reasonField } from './fields.ts';

export const switchVisibilityCommand = z.strictObject({
  version: z.int().min(1),
  shows: z.strictObject({
    appraised_1: z.boolean(),
    appraised_2: z.boolean(),
    exports: z.boolean(),
  }),
  reason: reasonField.optional(),
});

export function switchVisibility(
  campaign: Campaign,
  { version, shows }: z.infer<typeof switchVisibilityCommand>,
): CampaignEvent[] | Refusal {
  const no = notChangeable(campaign, version);
  return no ?? changed(campaign, 'campaign.visibility-switched', { shows });
}
