import { expect, test } from 'vitest';
import { BLANK } from '../../../test/campaign/pure-scene.ts';
import { releaseCampaign } from './release-campaign.ts';

test('a campaign is released when every sheet is final', () => {
  const sheets = [
    { state: 'final', unit_id: 517 },
    { state: 'council', unit_id: 518 },
  ] as const;
  expect(releaseCampaign(BLANK.campaign, sheets)).toMatchObject({
    refused: 'campaign.sheets-open',
    facts: { sheets: 1 },
  });
  expect(releaseCampaign(BLANK.campaign, [sheets[0]])).toMatchObject([
    { kind: 'campaign.released', after: { state: 'released' } },
  ]);
});
