import { z } from 'zod';
import type { Viewer } from '../identity/index.ts';
import { isRefusal } from '../kernel/index.ts';
import { type Http, typed } from '../platform/index.ts';
import { changeCalendarCommand } from './acts/change-calendar.ts';
import { sheetActs } from './acts/index.ts';
import { openCampaignCommand } from './acts/open-campaign.ts';
import { switchVisibilityCommand } from './acts/switch-visibility.ts';
import { warnUnitsCommand } from './acts/warn-units.ts';
import { performChangeCalendar, performOpen, performSwitchVisibility } from './perform-campaign.ts';
import { viewCampaigns, viewProgress, viewSheet } from './perform-read.ts';
import { performOnSheet } from './perform-sheet.ts';
import { performWarn } from './perform-warn.ts';
import { presentSheet } from './present.ts';
import type { CampaignWorld } from './world.ts';

const headers = z.object({ 'idempotency-key': z.string().optional() });
const ofCampaign = z.object({ campaign_code: z.string().max(30) });
const ofSheet = ofCampaign.extend({ unit_code: z.string().max(40) });
const CAMPAIGNS = '/api/v1/campaigns';
const SHEET = `${CAMPAIGNS}/:campaign_code/sheets/:unit_code`;

/** The campaign's part of the API: one route an act. */
export function registerCampaignRoutes(app: Http, world: CampaignWorld): void {
  registerCampaigns(app, world);
  registerSheets(app, world);
}

type Key = z.infer<typeof headers>;
const requestOf = ({ body, headers }: { body: unknown; headers: Key }) => ({
  body,
  idempotency_key: headers['idempotency-key'],
});

function registerCampaigns(app: Http, world: CampaignWorld): void {
  const api = typed(app);
  const told = (summary: string) => ({ tags: ['campaign'], summary, headers });
  api.get(CAMPAIGNS, { schema: told('all campaigns') }, async ({ viewer }, reply) => {
    const campaigns = await viewCampaigns(world, viewer);
    return reply.answer(isRefusal(campaigns) ? campaigns : { campaigns });
  });
  api.post(
    CAMPAIGNS,
    { schema: { ...told('open a campaign'), body: openCampaignCommand } },
    async (request, reply) =>
      reply.answer(await performOpen(world, request.viewer, requestOf(request)), 201),
  );
  api.post(
    `${CAMPAIGNS}/:campaign_code/change-calendar`,
    { schema: { ...told('move its days'), params: ofCampaign, body: changeCalendarCommand } },
    async (request, reply) => {
      const { viewer, params } = request;
      const { campaign_code } = params;
      return reply.answer(
        await performChangeCalendar(world, viewer, campaign_code, requestOf(request)),
      );
    },
  );
  api.post(
    `${CAMPAIGNS}/:campaign_code/switch-visibility`,
    { schema: { ...told('what units see'), params: ofCampaign, body: switchVisibilityCommand } },
    async (request, reply) => {
      const { viewer, params } = request;
      const { campaign_code } = params;
      return reply.answer(
        await performSwitchVisibility(world, viewer, campaign_code, requestOf(request)),
      );
    },
  );
  api.post(
    `${CAMPAIGNS}/:campaign_code/warn`,
    { schema: { ...told('warn units'), params: ofCampaign, body: warnUnitsCommand } },
    async (request, reply) => {
      const { viewer, params } = request;
      return reply.answer(
        await performWarn(world, viewer, params.campaign_code, requestOf(request)),
      );
    },
  );
  api.get(
    `${CAMPAIGNS}/:campaign_code/progress`,
    { schema: { ...told('how far all units have come'), params: ofCampaign } },
    async ({ viewer, params }, reply) =>
      reply.answer(await viewProgress(world, viewer, params.campaign_code)),
  );
}

function registerSheets(app: Http, world: CampaignWorld): void {
  const api = typed(app);
  const view = async (viewer: Viewer | null, place: z.infer<typeof ofSheet>) => {
    const scene = await viewSheet(world, viewer, place);
    return isRefusal(scene) ? scene : presentSheet(scene);
  };
  api.get(
    SHEET,
    { schema: { tags: ['campaign'], summary: 'one sheet', params: ofSheet } },
    async ({ viewer, params }, reply) => reply.answer(await view(viewer, params)),
  );
  for (const { verb, command } of sheetActs)
    api.post(
      `${SHEET}/${verb}`,
      {
        schema: {
          tags: ['campaign'],
          summary: verb,
          params: ofSheet,
          headers,
          body: command as z.ZodObject,
        },
      },
      async (request, reply) => {
        const { viewer, params } = request;
        const asked = { ...params, verb, ...requestOf(request) };
        return reply.answer(await performOnSheet(world, viewer, asked));
      },
    );
}
