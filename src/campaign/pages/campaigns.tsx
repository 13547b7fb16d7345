import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { may } from '../../identity/index.ts';
import { dayOf, formatDay, isRefusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { openBody } from '../page/read-campaign-form.ts';
import { performOpen } from '../perform-campaign.ts';
import { viewCampaigns } from '../perform-read.ts';
import { CampaignsView } from './campaigns-view.tsx';
import '../../ui/admin.css';
import './sheet.css';

/** All campaigns, and the form that opens another. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const campaigns = granted(await viewCampaigns(world.campaign, viewer));
  const today = formatDay(dayOf(world.clock.now()));
  return {
    campaigns,
    may_open: !isRefusal(may(viewer, 'campaign.manage', {})),
    sets: world
      .references()
      .sets.flatMap(({ set_code, name_vi, name_en, valid_from, valid_to }) =>
        set_code.startsWith('par-') ? [{ set_code, name_vi, name_en, valid_from, valid_to }] : [],
      ),
    year: Number(today.slice(0, 4)),
    form_key: randomUUID(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const form = await request.formData();
  const kept = Object.fromEntries(
    [...form].filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
  const set_codes = form.getAll('set_codes').map(String);
  const done = await performOpen(world.campaign, viewer, {
    body: openBody(kept, set_codes),
    idempotency_key: kept.idempotency_key,
  });
  if (!isRefusal(done)) return redirect(`/campaigns/${done.campaign_code}`, 303);
  return data({ refusal: done, kept, set_codes }, { status: statusOf(done) });
}

export default function Campaigns() {
  const page = useLoaderData<typeof loader>();
  return <CampaignsView {...page} answer={useActionData<typeof action>() ?? null} />;
}
