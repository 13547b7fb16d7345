import type { Counts } from '../par/index.ts';
import type { Tx } from '../platform/index.ts';
import { surveyResults } from '../survey/index.ts';
import type { Campaign } from './campaign.ts';
import { systemFigures } from './system-figures.ts';
import type { CampaignWorld } from './world.ts';

/** What was counted and surveyed of some units for a campaign. */
export interface UnitFigures {
  system: ReadonlyMap<number, Counts>;
  surveys: ReadonlyMap<number, Counts>;
}

/** Counts and survey answers of some units in the campaign's data period, as of now. */
export async function figuresOfUnits(
  world: CampaignWorld,
  tx: Tx,
  tenant_id: number,
  campaign: Campaign,
  unit_ids: readonly number[],
): Promise<UnitFigures> {
  const units = world.references.today();
  const results = await surveyResults(tx, tenant_id, campaign.year, units);
  const surveys = new Map([...results].map(([unit_id, { counts }]) => [unit_id, counts]));
  return { system: systemFigures(world.figures, units, campaign, unit_ids), surveys };
}

/** Figures that were counted a moment ago, by the figures that they came from. */
const counted = new WeakMap<object, Map<string, { at: number; figures: Promise<UnitFigures> }>>();
const FRESH_MS = 3_000;

/**
 * The same of one unit for a single act or page, at most three seconds old: counting goes over all
 * dossiers and all answers, and an officer who types saves every few seconds. Releases and rankings
 * never use it.
 */
export async function recentFigures(
  world: CampaignWorld,
  tx: Tx,
  tenant_id: number,
  campaign: Campaign,
): Promise<UnitFigures> {
  const known = counted.get(world.figures) ?? new Map();
  counted.set(world.figures, known);
  const key = `${tenant_id} ${campaign.campaign_id} ${campaign.data_from} ${campaign.data_to}`;
  const now = world.real_clock.now();
  const before = known.get(key);
  if (before && now - before.at < FRESH_MS) return before.figures;
  const ranked = world.references.today().all.filter(({ block_code }) => block_code !== null);
  const unit_ids = ranked.map(({ unit_id }) => unit_id);
  const figures = figuresOfUnits(world, tx, tenant_id, campaign, unit_ids);
  known.set(key, { at: now, figures });
  figures.catch(() => known.delete(key));
  return figures;
}
