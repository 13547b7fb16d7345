import type { LoaderFunctionArgs } from 'react-router';
import { findCampaign, readSheets } from '../../campaign/index.ts';
import { may } from '../../identity/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import {
  bodyOf,
  campaignFacts,
  findRelease,
  isPaperKind,
  listReleases,
  type PaperKind,
  paperOf,
  releaseFacts,
  TEMPLATES,
} from '../index.ts';
import { attachment } from './attachment.ts';

/** A paper of a campaign in Word: plan, submission, minutes, decision. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const allowed = may(viewer, 'release.prepare', {});
  if (isRefusal(allowed)) throw refused(allowed);
  const kind = params.paper ?? '';
  const campaign_code = params.campaign ?? '';
  if (!isPaperKind(kind)) throw refused(refuse('route.not-found', { path: kind }));
  const found = await readFacts(world, campaign_code);
  if (!found) throw refused(refuse('campaign.not-found', { campaign_code }));
  const content = await paperFile(world, kind, found);
  if (!content) throw refused(refuse('release.not-found', { release: campaign_code }));
  return attachment(content, `${TEMPLATES.papers[kind].file}-${campaign_code}`, 'docx');
}

type Found = NonNullable<Awaited<ReturnType<typeof readFacts>>>;

/** The campaign and its newest release that was not withdrawn, if there is one. */
const readFacts = ({ database, tenant }: World, campaign_code: string) =>
  database.inTenant(tenant.tenant_id, async (tx) => {
    const { tenant_id } = tenant;
    const campaign = await findCampaign(tx, tenant_id, campaign_code);
    if (!campaign) return null;
    const sheets = await readSheets(tx, tenant_id, campaign.campaign_id);
    const heads = await listReleases(tx, tenant_id);
    const newest = heads.find(
      (one) => one.campaign_code === campaign_code && one.state !== 'withdrawn',
    );
    const release = newest ? await findRelease(tx, tenant_id, newest) : null;
    return { campaign, units: sheets.length, body: release && bodyOf(release) };
  });

/** Null for a paper of results that are not there yet. */
async function paperFile(world: World, kind: PaperKind, { campaign, units, body }: Found) {
  const own = campaignFacts(world.tenant.name, campaign, units);
  if (kind === 'plan') {
    return world.papers.docx(paperOf(kind, own, campaign.decision.on, null, null));
  }
  if (!body) return null;
  const results = releaseFacts(body);
  const facts = {
    facts: { ...own.facts, ...results.facts },
    lists: { ...own.lists, ...results.lists },
  };
  return world.papers.docx(paperOf(kind, facts, body.header.decision.on, body, null));
}
