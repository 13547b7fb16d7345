import { type Campaign, listCampaigns, viewProgress } from '../../campaign/index.ts';
import { may, type Viewer } from '../../identity/index.ts';
import { dayOf, isRefusal, refuse } from '../../kernel/index.ts';
import { granted, refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { releaseName } from '../body.ts';
import { type Checklist, checklist, type Step } from '../checklist.ts';
import { TEMPLATES } from '../papers/templates.ts';
import { keepsReleases, readReleases } from './read-release.ts';

/** Units that are named beside a step; the others are counted. */
const MOST_NAMED = 6;

export interface StepView extends Omit<Step, 'missing'> {
  names: string[];
  more: number;
}

/** Everything that the page of preparation shows. */
export interface PreparePage {
  campaigns: { campaign_code: string; name: string }[];
  campaign: Campaign | null;
  steps: StepView[];
  days_left: number;
  ready: boolean;
  may_prepare: boolean;
  /** The newest release of the campaign's year that was not withdrawn. */
  last: { name: string; state: string } | null;
  signer_title: string;
}

export async function readPrepare(
  world: World,
  viewer: Viewer | null,
  asked: string | null,
): Promise<PreparePage> {
  const may_prepare = may(viewer, 'release.prepare', {});
  if (!keepsReleases(viewer)) throw refused(may_prepare as Exclude<typeof may_prepare, true>);
  const { tenant_id } = world.tenant;
  const campaigns = await world.database.inTenant(tenant_id, (tx) => listCampaigns(tx, tenant_id));
  const campaign =
    asked === null
      ? (campaigns.find(({ state }) => state === 'open') ?? campaigns[0] ?? null)
      : (campaigns.find(({ campaign_code }) => campaign_code === asked) ?? null);
  if (asked !== null && !campaign)
    throw refused(refuse('campaign.not-found', { campaign_code: asked }));
  const told = campaigns.map(({ campaign_code, name }) => ({ campaign_code, name }));
  const found = campaign && (await readSteps(world, viewer, campaign));
  return {
    campaigns: told,
    campaign,
    steps: found ? found.list.steps.map((step) => stepView(world, step)) : [],
    days_left: found?.list.days_left ?? 0,
    ready: found?.list.ready ?? false,
    may_prepare: !isRefusal(may_prepare),
    last: found?.last ? { name: releaseName(found.last), state: found.last.state } : null,
    signer_title: TEMPLATES.signer_title,
  };
}

async function readSteps(world: World, viewer: Viewer | null, campaign: Campaign) {
  const progress = granted(await viewProgress(world.campaign, viewer, campaign.campaign_code));
  const releases = await readReleases(world, viewer);
  const own = releases.filter(({ year, state }) => year === campaign.year && state !== 'withdrawn');
  const is_published = own.some(({ state }) => state === 'published');
  const today = dayOf(world.clock.now());
  const list: Checklist = checklist(campaign, progress.sheets, today, is_published);
  return { list, last: own[0] ?? null };
}

function stepView(world: World, { missing, ...step }: Step): StepView {
  const { by_id } = world.references().today();
  const names = missing.slice(0, MOST_NAMED).map((unit_id) => by_id.get(unit_id)?.name ?? '');
  return { ...step, names, more: missing.length - names.length };
}
