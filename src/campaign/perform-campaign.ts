import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, parseInput, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { changeCalendar, changeCalendarCommand } from './acts/change-calendar.ts';
import { type Opened, openCampaign, openCampaignCommand } from './acts/open-campaign.ts';
import { releaseCampaign } from './acts/release-campaign.ts';
import { switchVisibility, switchVisibilityCommand } from './acts/switch-visibility.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignEvent, SheetEvent } from './event.ts';
import { noticesOf } from './notices.ts';
import { figuresOfUnits } from './perform-figures.ts';
import { tell } from './perform-notices.ts';
import { once } from './perform-once.ts';
import { type By, recordCampaign, recordSheet } from './perform-record.ts';
import { sceneOf } from './perform-scene.ts';
import type { Sheet } from './sheet.ts';
import { listCampaigns, lockCampaign, nextIds, readSheets } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** A body as it comes in, and the key of the attempt. */
export interface CampaignRequest {
  body: unknown;
  idempotency_key: unknown;
}

/** Opens a campaign with the sheets of all its units, and tells every unit. */
export const performOpen = (
  world: CampaignWorld,
  viewer: Viewer | null,
  request: CampaignRequest,
): Promise<Campaign | Refusal> =>
  once(world, viewer, { what: 'open-campaign', ...request }, async (tx, person, key) => {
    const allowed = may(person, 'campaign.manage', {});
    if (isRefusal(allowed)) return allowed;
    const command = parseInput(openCampaignCommand, request.body);
    if (isRefusal(command)) return command;
    const { tenant_id } = person;
    const at = world.clock.now();
    const taken = await listCampaigns(tx, tenant_id);
    const scene = {
      sets: world.references.sets,
      units: world.references.today().all,
      taken_codes: taken.map(({ campaign_code }) => campaign_code),
      at,
    };
    const opened = openCampaign(scene, command);
    if (isRefusal(opened)) return opened;
    const by = { viewer: person, tenant_id, at, idempotency_key: key };
    return writeOpened(world, tx, by, opened);
  });

async function writeOpened(
  world: CampaignWorld,
  tx: Tx,
  by: By,
  { campaign: named, sheets }: Opened,
): Promise<Campaign> {
  const [campaign_id, ...ids] = (await nextIds(tx, sheets.length + 1)) as [number, ...number[]];
  const after: Campaign = { campaign_id, ...named };
  const event: CampaignEvent = { kind: 'campaign.opened', campaign_id, before: {}, after };
  const campaign = await recordCampaign(world, tx, by, null, [event], named.decision.number);
  const unit_ids = sheets.map(({ unit_id }) => unit_id);
  const figures = await figuresOfUnits(world, tx, by.tenant_id, campaign, unit_ids);
  // Heads of chains are locked in the order of their numbers, the province's before.
  const in_order = sheets
    .map((sheet, i): Sheet => ({ sheet_id: ids[i]!, campaign_id, ...sheet }))
    .toSorted((a, b) => a.unit_id - b.unit_id);
  for (const sheet of in_order) {
    const empty = { sheet, lines: new Map() };
    const event: SheetEvent = {
      kind: 'sheet.opened',
      sheet_id: sheet.sheet_id,
      before: {},
      after: sheet,
    };
    await recordSheet(
      world,
      tx,
      by,
      { ...empty, sheet: { ...sheet, version: 0 } },
      {
        events: [event],
        reason: null,
      },
    );
    const scene = sceneOf(world, campaign, empty, figures);
    await tell(world, tx, by.tenant_id, scene, noticesOf(scene, [event]));
  }
  return campaign;
}

/** Moves the days of a campaign. */
export const performChangeCalendar = (
  world: CampaignWorld,
  viewer: Viewer | null,
  campaign_code: string,
  request: CampaignRequest,
): Promise<Campaign | Refusal> =>
  onCampaign(world, viewer, campaign_code, 'change-calendar', request, (campaign, body) => {
    const command = parseInput(changeCalendarCommand, body);
    if (isRefusal(command)) return command;
    const events = changeCalendar(campaign, command, world.clock.now());
    return isRefusal(events) ? events : { events, reason: command.reason };
  });

/** Switches what units are shown. */
export const performSwitchVisibility = (
  world: CampaignWorld,
  viewer: Viewer | null,
  campaign_code: string,
  request: CampaignRequest,
): Promise<Campaign | Refusal> =>
  onCampaign(world, viewer, campaign_code, 'switch-visibility', request, (campaign, body) => {
    const command = parseInput(switchVisibilityCommand, body);
    if (isRefusal(command)) return command;
    const events = switchVisibility(campaign, command);
    return isRefusal(events) ? events : { events, reason: command.reason ?? null };
  });

interface Decided {
  events: CampaignEvent[];
  reason: string | null;
}

const onCampaign = (
  world: CampaignWorld,
  viewer: Viewer | null,
  campaign_code: string,
  verb: string,
  request: CampaignRequest,
  decide: (campaign: Campaign, body: unknown) => Decided | Refusal,
): Promise<Campaign | Refusal> =>
  once(world, viewer, { what: `${verb} ${campaign_code}`, ...request }, async (tx, person, key) => {
    const allowed = may(person, 'campaign.manage', {});
    if (isRefusal(allowed)) return allowed;
    const { tenant_id } = person;
    const campaign = await lockCampaign(tx, tenant_id, campaign_code);
    if (!campaign) return refuse('campaign.not-found', { campaign_code });
    const decided = decide(campaign, request.body);
    if (isRefusal(decided)) return decided;
    const by = { viewer: person, tenant_id, at: world.clock.now(), idempotency_key: key };
    return recordCampaign(world, tx, by, campaign, decided.events, decided.reason);
  });

/**
 * Marks a campaign as released, in the transaction in which its result is signed. Refused while a
 * sheet is not final.
 */
export async function markReleased(
  world: CampaignWorld,
  tx: Tx,
  by: By,
  campaign_code: string,
  reason: string,
): Promise<Campaign | Refusal> {
  const campaign = await lockCampaign(tx, by.tenant_id, campaign_code);
  if (!campaign) return refuse('campaign.not-found', { campaign_code });
  const sheets = await readSheets(tx, by.tenant_id, campaign.campaign_id);
  const events = releaseCampaign(campaign, sheets);
  if (isRefusal(events)) return events;
  return recordCampaign(world, tx, by, campaign, events, reason);
}
