import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, parseInput, type Refusal, refuse } from '../kernel/index.ts';
import { findScore } from '../par/index.ts';
import { warnUnits, warnUnitsCommand } from './acts/warn-units.ts';
import type { CampaignRequest } from './perform-campaign.ts';
import { tell } from './perform-notices.ts';
import { once } from './perform-once.ts';
import { readCampaign } from './perform-read.ts';
import { recordSheet } from './perform-record.ts';
import { lockSheetOf } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** The units that were warned. */
export interface Warned {
  unit_ids: number[];
}

/** Warns units of a campaign (`warnUnits`), each in its own chain and by a message. */
export const performWarn = (
  world: CampaignWorld,
  viewer: Viewer | null,
  campaign_code: string,
  request: CampaignRequest,
): Promise<Warned | Refusal> =>
  once(world, viewer, { what: `warn ${campaign_code}`, ...request }, async (tx, person, key) => {
    const allowed = may(person, 'campaign.manage', {});
    if (isRefusal(allowed)) return allowed;
    const command = parseInput(warnUnitsCommand, request.body);
    if (isRefusal(command)) return command;
    const { tenant_id } = person;
    const found = await readCampaign(world, tx, tenant_id, campaign_code);
    if (!found) return refuse('campaign.not-found', { campaign_code });
    const { campaign, scenes } = found;
    if (campaign.state === 'released') return refuse('campaign.released', { campaign_code });
    const scorings = [...found.scores('final').values()];
    const scoreOf = (unit_id: number) =>
      scorings.map((scoring) => findScore(scoring, unit_id)).find((one) => one !== null) ?? null;
    const warnings = warnUnits(scenes, scoreOf, command);
    const at = world.clock.now();
    const by = { viewer: person, tenant_id, at, idempotency_key: key };
    for (const { scene, event, notice } of warnings) {
      const { unit_id, version } = scene.sheet;
      const now = await lockSheetOf(tx, tenant_id, campaign.campaign_id, unit_id);
      // Whoever moved the sheet meanwhile has looked at it.
      if (now?.version !== version) continue;
      await tell(world, tx, tenant_id, scene, [notice]);
      await recordSheet(world, tx, by, scene, { events: [event], reason: command.reason });
    }
    return { unit_ids: warnings.map(({ scene }) => scene.sheet.unit_id) };
  });
