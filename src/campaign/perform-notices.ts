import { officersOf } from '../identity/index.ts';
import { enqueueAll } from '../message/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Notice } from './notices.ts';
import type { Scene } from './scene.ts';
import type { CampaignWorld } from './world.ts';

/** Who hears for a unit: its officers for the index, and its head where there are none. */
export async function hearersOf(
  tx: Tx,
  tenant_id: number,
  unit_id: number,
  at: number,
): Promise<number[]> {
  const officers = await officersOf(tx, tenant_id, unit_id, at);
  const par = officers.filter(({ roles }) => roles.includes('par-officer'));
  const hearers = par.length > 0 ? par : officers.filter(({ roles }) => roles.includes('head'));
  return hearers.map(({ account_id }) => account_id);
}

/** Writes notices to the unit of a sheet, in the transaction of what they tell. */
export async function tell(
  { references, config, prefix = '' }: CampaignWorld,
  tx: Tx,
  tenant_id: number,
  { campaign, sheet, at }: Scene,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return;
  const hearers = await hearersOf(tx, tenant_id, sheet.unit_id, at);
  const unit = references.today().by_id.get(sheet.unit_id);
  const path = `/campaigns/${campaign.campaign_code}/${unit?.code ?? ''}`;
  const around = {
    campaign: campaign.name,
    unit: unit?.name ?? '',
    link: `${config?.base_url ?? ''}${prefix}${path}`,
  };
  const drafts = hearers.flatMap((account_id) =>
    notices.map(({ template, facts, once }) => ({
      template,
      to: { account_id },
      facts: { ...around, ...facts },
      about: `sheet:${sheet.sheet_id}`,
      at,
      ...(once !== undefined && { once: `${once}-${account_id}` }),
    })),
  );
  await enqueueAll(tx, tenant_id, drafts);
}
