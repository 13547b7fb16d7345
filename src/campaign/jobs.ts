import { type Instant, isRefusal } from '../kernel/index.ts';
import { startTurns, type Turns, type Tx } from '../platform/index.ts';
import { sheetDecision } from './acts/act.ts';
import { locked } from './acts/lock-sheet.ts';
import type { Campaign } from './campaign.ts';
import { nextState, stateByDeadline } from './deadline.ts';
import { deadlineNotices } from './deadline-notices.ts';
import { evolveSheet } from './evolve.ts';
import { noticesOf } from './notices.ts';
import { figuresOfUnits } from './perform-figures.ts';
import { tell } from './perform-notices.ts';
import { recordSheet } from './perform-record.ts';
import { readScene, sceneOf } from './perform-scene.ts';
import type { Scene } from './scene.ts';
import { listCampaigns, readSheets, readSheetsWithLines } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** What keeping campaigns to their days needs of the world. */
export interface CampaignJobWorld extends CampaignWorld {
  tenant_id: number;
  on_fault(fault: unknown): void;
}

/** Keeps campaigns to their days; a tick tells how many sheets moved. */
export type CampaignJobs = Turns<number>;

const TICK_MS = 30_000;

/**
 * Locks and advances sheets whose last day is over, and reminds units before it. What was missed
 * while nothing ran is caught up at the first tick; each sheet is moved once, whoever comes first.
 */
export const startCampaignJobs = (world: CampaignJobWorld): CampaignJobs =>
  startTurns(() => turn(world), TICK_MS, world.on_fault);

async function turn(world: CampaignJobWorld): Promise<number> {
  const { database, tenant_id, clock } = world;
  const at = clock.now();
  const campaigns = await database.inTenant(tenant_id, (tx) => listCampaigns(tx, tenant_id));
  let moved = 0;
  for (const campaign of campaigns.filter(({ state }) => state === 'open')) {
    moved += await moveSheets(world, campaign, at);
    await remind(world, campaign, at);
  }
  return moved;
}

async function moveSheets(
  world: CampaignJobWorld,
  campaign: Campaign,
  at: Instant,
): Promise<number> {
  const { database, tenant_id, references } = world;
  const sheets = await database.inTenant(tenant_id, (tx) =>
    readSheets(tx, tenant_id, campaign.campaign_id),
  );
  const due = sheets.filter((sheet) => stateByDeadline(campaign, sheet, at) !== sheet.state);
  for (const { unit_id } of due) {
    const unit_code = references.today().by_id.get(unit_id)?.code;
    if (unit_code === undefined) continue;
    const { campaign_code } = campaign;
    await database.inTenant(tenant_id, (tx) => moveSheet(world, tx, { campaign_code, unit_code }));
  }
  return due.length;
}

/** Moves one sheet through every stage that is over, a row each; the lock is held meanwhile. */
async function moveSheet(
  world: CampaignJobWorld,
  tx: Tx,
  place: { campaign_code: string; unit_code: string },
): Promise<void> {
  const { tenant_id } = world;
  const found = await readScene(world, tx, tenant_id, place, { lock: true });
  if (isRefusal(found)) return;
  let scene: Scene = found;
  const by = { viewer: null, tenant_id, at: scene.at, idempotency_key: null };
  while (stateByDeadline(scene.campaign, scene.sheet, scene.at) !== scene.sheet.state) {
    const { state } = scene.sheet;
    const decision =
      state === 'self'
        ? locked(scene, null)
        : sheetDecision(scene, 'sheet.advanced', { state: nextState(state)! });
    await tell(world, tx, tenant_id, scene, noticesOf(scene, decision.events));
    await recordSheet(world, tx, by, scene, decision);
    scene = { ...scene, ...decision.events.reduce(evolveSheet, { ...scene }) };
  }
}

/** Tells units what is still open a few days before a stage ends; once each. */
async function remind(world: CampaignJobWorld, campaign: Campaign, at: Instant): Promise<void> {
  const { database, tenant_id } = world;
  if (!deadlineNotices.isNear(campaign, at)) return;
  await database.inTenant(tenant_id, async (tx) => {
    const sheets = await readSheetsWithLines(tx, tenant_id, campaign.campaign_id);
    const unit_ids = sheets.map(({ sheet }) => sheet.unit_id);
    const figures = await figuresOfUnits(world, tx, tenant_id, campaign, unit_ids);
    for (const one of sheets) {
      const scene = sceneOf(world, campaign, one, figures);
      await tell(world, tx, tenant_id, scene, deadlineNotices.of(scene));
    }
  });
}
