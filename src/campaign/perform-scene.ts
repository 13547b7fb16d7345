import type { Viewer } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { CriteriaSet } from '../par/index.ts';
import type { Tx } from '../platform/index.ts';
import { agenciesOf } from './appraiser.ts';
import type { Campaign } from './campaign.ts';
import type { SheetWithLines } from './evolve.ts';
import { recentFigures, type UnitFigures } from './perform-figures.ts';
import type { Actor, Scene } from './scene.ts';
import { findCampaign, findSheetOf, lockSheetOf, readLines } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** Where a sheet is found: `2023`, `H47.18`. */
export interface SheetPlace {
  campaign_code: string;
  unit_code: string;
}

/** Nobody: reads, and the deadlines. */
export const NOBODY: Actor = { account_id: null, appraises_for: new Set() };

/** A person, and the units for which they appraise. */
export const actorOf = ({ account_id, grants }: Viewer): Actor => ({
  account_id,
  appraises_for: new Set(
    grants.filter(({ role }) => role === 'appraiser').map(({ unit_id }) => unit_id),
  ),
});

/** A sheet by its place with all that it is judged on; held against other writers if asked. */
export async function readScene(
  world: CampaignWorld,
  tx: Tx,
  tenant_id: number,
  place: SheetPlace,
  how: { actor?: Actor; lock?: boolean } = {},
): Promise<Scene | Refusal> {
  const { campaign_code, unit_code } = place;
  const campaign = await findCampaign(tx, tenant_id, campaign_code);
  if (!campaign) return refuse('campaign.not-found', { campaign_code });
  const unit = world.references.today().by_code.get(unit_code);
  const find = how.lock ? lockSheetOf : findSheetOf;
  const sheet = unit && (await find(tx, tenant_id, campaign.campaign_id, unit.unit_id));
  if (!sheet) return refuse('sheet.not-found', { campaign_code, unit_code });
  const lines = (await readLines(tx, tenant_id, [sheet.sheet_id])).get(sheet.sheet_id)!;
  const figures = await recentFigures(world, tx, tenant_id, campaign);
  return sceneOf(world, campaign, { sheet, lines }, figures, how.actor ?? NOBODY);
}

/** One sheet as acts and pages judge it. */
export function sceneOf(
  world: CampaignWorld,
  campaign: Campaign,
  { sheet, lines }: SheetWithLines,
  { system, surveys }: UnitFigures,
  actor: Actor = NOBODY,
): Scene {
  const set = getSet(world.references.sets, sheet.set_code);
  const { by_code } = world.references.today();
  return {
    campaign,
    sheet,
    lines,
    set,
    unit: sheet,
    actor,
    agencies: agenciesOf(set, (code) => by_code.get(code)?.unit_id ?? null),
    system: system.get(sheet.unit_id) ?? {},
    surveys: surveys.get(sheet.unit_id) ?? {},
    at: world.clock.now(),
  };
}

/** The set of a sheet; a campaign with a set that is not there is a fault. */
function getSet(sets: readonly CriteriaSet[], set_code: string): CriteriaSet {
  const set = sets.find((one) => one.set_code === set_code);
  if (!set) throw new Error(`a campaign names the criteria set ${set_code}, which is not there`);
  return set;
}
