import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Scoring } from '../par/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Campaign } from './campaign.ts';
import type { SheetWithLines } from './evolve.ts';
import { figuresOfUnits } from './perform-figures.ts';
import { actorOf, NOBODY, readScene, type SheetPlace, sceneOf } from './perform-scene.ts';
import { type CampaignProgress, campaignProgress } from './progress.ts';
import type { Scene } from './scene.ts';
import { scoresOf } from './scores.ts';
import { shownToUnit } from './shown-line.ts';
import type { ScoreStage } from './stage.ts';
import { findCampaign, listCampaigns, readSheetsWithLines } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** A sheet for one who may see it; its unit is shown what the campaign shows (`shownToUnit`). */
export async function viewSheet(
  world: CampaignWorld,
  viewer: Viewer | null,
  place: SheetPlace,
): Promise<Scene | Refusal> {
  if (!viewer) return refuse('access.sign-in-first', {}, { possible: ['/login'] });
  const { tenant_id } = viewer;
  const unit_id = world.references.today().by_code.get(place.unit_code)?.unit_id;
  const allowed = may(viewer, 'sheet.view', unit_id === undefined ? {} : { unit_id });
  if (isRefusal(allowed)) return allowed;
  const scene = await world.database.inTenant(tenant_id, (tx) =>
    readScene(world, tx, tenant_id, place, { actor: actorOf(viewer) }),
  );
  if (isRefusal(scene) || isJudge(viewer, scene.sheet.unit_id)) return scene;
  const lines = [...scene.lines].map(
    ([code, line]) => [code, shownToUnit(scene.campaign, scene.sheet, line)] as const,
  );
  return { ...scene, lines: new Map(lines) };
}

/**
 * Appraisers, the council and leaders see everything at once; appraisers not of their own agency's
 * sheet, which others judge.
 */
export const isJudge = (viewer: Viewer, unit_id: number): boolean =>
  viewer.grants.some((grant) => JUDGES.includes(grant.role) && grant.unit_id !== unit_id);

const JUDGES = ['appraiser', 'council-secretary', 'provincial-leader'];

/** A campaign with its sheets and all they are judged on. */
export interface CampaignSheets {
  campaign: Campaign;
  sheets: SheetWithLines[];
  scenes: Scene[];
  /** The scores at a stage, by set. */
  scores(stage: ScoreStage): Map<string, Scoring>;
}

/** Everything of a campaign, in the caller's transaction; null when there is no such campaign. */
export async function readCampaign(
  world: CampaignWorld,
  tx: Tx,
  tenant_id: number,
  campaign_code: string,
  viewer: Viewer | null = null,
): Promise<CampaignSheets | null> {
  const campaign = await findCampaign(tx, tenant_id, campaign_code);
  if (!campaign) return null;
  const sheets = await readSheetsWithLines(tx, tenant_id, campaign.campaign_id);
  const unit_ids = sheets.map(({ sheet }) => sheet.unit_id);
  const figures = await figuresOfUnits(world, tx, tenant_id, campaign, unit_ids);
  const actor = viewer ? actorOf(viewer) : NOBODY;
  return {
    campaign,
    sheets,
    scenes: sheets.map((one) => sceneOf(world, campaign, one, figures, actor)),
    scores: (stage) => scoresOf(world.references.sets, sheets, figures, stage),
  };
}

/** All campaigns, for those who may see provisional scores. */
export async function viewCampaigns(
  world: CampaignWorld,
  viewer: Viewer | null,
): Promise<Campaign[] | Refusal> {
  const allowed = may(viewer, 'score.view-provisional', {});
  if (isRefusal(allowed)) return allowed;
  const { tenant_id } = viewer!;
  return world.database.inTenant(tenant_id, (tx) => listCampaigns(tx, tenant_id));
}

/**
 * How far the sheets have come that the viewer may see; none of them for officers who have nothing
 * to do with the campaign.
 */
export async function viewProgress(
  world: CampaignWorld,
  viewer: Viewer | null,
  campaign_code: string,
): Promise<CampaignProgress | Refusal> {
  const allowed = may(viewer, 'score.view-provisional', {});
  if (isRefusal(allowed)) return allowed;
  const person = viewer!;
  const found = await world.database.inTenant(person.tenant_id, (tx) =>
    readCampaign(world, tx, person.tenant_id, campaign_code),
  );
  if (!found) return refuse('campaign.not-found', { campaign_code });
  const seen = found.scenes.filter(
    ({ sheet }) => !isRefusal(may(person, 'sheet.view', { unit_id: sheet.unit_id })),
  );
  return campaignProgress(found.campaign, seen);
}
