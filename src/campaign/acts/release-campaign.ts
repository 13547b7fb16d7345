/**
 * Marks a campaign as released, once its result is signed: every sheet must be final. From then on
 * nothing of the campaign changes; a correction is a new release.
 *
 * Source: the result is announced by decision (QĐ 617/QĐ-UBND 29/3/2023).
 * Example: 47 of 47 sheets final: released; 46: refused, with the one that is missing.
 */
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { Campaign } from '../campaign.ts';
import type { CampaignEvent } from '../event.ts';
import type { Sheet } from '../sheet.ts';
import { changed } from './change-calendar.ts';

export function releaseCampaign(
  campaign: Campaign,
  sheets: readonly Pick<Sheet, 'state' | 'unit_id'>[],
): CampaignEvent[] | Refusal {
  const open = sheets.filter(({ state }) => state !== 'final');
  if (open.length > 0) {
    const { campaign_code } = campaign;
    return refuse('campaign.sheets-open', { campaign_code, sheets: open.length });
  }
  return changed(campaign, 'campaign.released', { state: 'released' });
}
