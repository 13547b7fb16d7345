import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { may } from '../../identity/index.ts';
import { isRefusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted, refused } from '../../ui/refused.ts';
import type { Viewer, World } from '../../ui/world.ts';
import { progressRows } from '../page/progress-rows.ts';
import { calendarBody, visibilityBody, warnBody } from '../page/read-campaign-form.ts';
import { performChangeCalendar, performSwitchVisibility } from '../perform-campaign.ts';
import { isJudge, readCampaign } from '../perform-read.ts';
import { performWarn } from '../perform-warn.ts';
import type { Scene } from '../scene.ts';
import { CampaignView } from './campaign-view.tsx';
import '../../ui/admin.css';
import './sheet.css';

/** How far all units have come, and what they score, for those who may see their sheets. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  if (!viewer) throw refused(refuse('access.sign-in-first', {}, { possible: ['/login'] }));
  const campaign_code = params.campaign ?? '';
  const found = await world.database.inTenant(viewer.tenant_id, (tx) =>
    readCampaign(world.campaign, tx, viewer.tenant_id, campaign_code, viewer),
  );
  if (!found) throw refused(refuse('campaign.not-found', { campaign_code }));
  const seen = found.scenes.filter(
    ({ sheet }) => !isRefusal(may(viewer, 'sheet.view', { unit_id: sheet.unit_id })),
  );
  if (seen.length === 0) granted(refuse('access.not-permitted', { verb: 'sheet.view' }));
  const units = world.references().today();
  const showsJudged = (unit_id: number) =>
    isJudge(viewer, unit_id) || found.campaign.state === 'released';
  return {
    campaign: found.campaign,
    rows: progressRows(found, seen, (unit_id) => units.by_id.get(unit_id) ?? null, showsJudged),
    blocks: Object.fromEntries(
      world.references().units.blocks.map(({ block_code, name }) => [block_code, name]),
    ),
    tiers: tiersOf(found.scenes),
    may_manage: !isRefusal(may(viewer, 'campaign.manage', {})),
    form_key: randomUUID(),
  };
}

/** The tiers of the campaign's sets by code, the best first; sets of a campaign share their scale. */
const tiersOf = (scenes: readonly Scene[]) =>
  (scenes[0]?.set.tiers?.bands ?? []).map(({ code, name_vi, name_en }) => ({
    code,
    name_vi,
    name_en,
  }));

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const form = await request.formData();
  const kept = Object.fromEntries(
    [...form].filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
  const campaign_code = params.campaign ?? '';
  const { idempotency_key } = kept;
  const asked = (body: object) =>
    [world.campaign, viewer, campaign_code, { body, idempotency_key }] as const;
  const done = await actOf(kept, asked);
  const refusal = isRefusal(done) ? done : null;
  const warned = !isRefusal(done) && 'unit_ids' in done ? done.unit_ids.length : null;
  return data(
    { act: kept.act ?? '', refusal, warned, kept: refusal ? kept : {} },
    { status: refusal ? statusOf(refusal) : 200 },
  );
}

type Asked = (
  body: object,
) => readonly [
  World['campaign'],
  Viewer | null,
  string,
  { body: object; idempotency_key: unknown },
];

/** Moves the days, switches what is shown, or warns. */
function actOf(kept: Record<string, string>, asked: Asked) {
  if (kept.act === 'change-calendar') return performChangeCalendar(...asked(calendarBody(kept)));
  if (kept.act === 'warn') return performWarn(...asked(warnBody(kept)));
  return performSwitchVisibility(...asked(visibilityBody(kept)));
}

export default function CampaignPage() {
  const page = useLoaderData<typeof loader>();
  return <CampaignView {...page} answer={useActionData<typeof action>() ?? null} />;
}
