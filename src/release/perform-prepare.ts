import { type CampaignSheets, readCampaign } from '../campaign/index.ts';
import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, parseDay, parseInput, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { LastYear, ReleaseHeader } from './body.ts';
import { type PrepareCommand, prepareCommand } from './command.ts';
import { corrected } from './correct.ts';
import { lastYearOf } from './last-year.ts';
import { liveInput } from './live-input.ts';
import { type ReleaseWorld, tellRelease } from './perform-act.ts';
import { bodyOf, type Release } from './release.ts';
import type { BlockInput } from './release-block.ts';
import { bodyText, releaseBody } from './release-body.ts';
import { sha256Of } from './release-file.ts';
import { releasedInput } from './released-input.ts';
import { findRelease, holdYear, insertRelease, listReleases, lockReleases } from './store.ts';

/**
 * Freezes a campaign's results for signature, under the year's next number. Refused while a sheet
 * is not final, while another release of the year waits for its signature, for a correction without
 * a reason, and for figures that no set allows.
 */
export function prepareRelease(
  world: ReleaseWorld,
  viewer: Viewer | null,
  input: unknown,
): Promise<Release | Refusal> | Refusal {
  const allowed = may(viewer, 'release.prepare', {});
  if (isRefusal(allowed)) return allowed;
  const command = parseInput(prepareCommand, input);
  if (isRefusal(command)) return command;
  const { tenant_id } = viewer!;
  return world.database.inTenant(tenant_id, async (tx) => {
    const found = await readCampaign(world, tx, tenant_id, command.campaign_code);
    if (!found) return refuse('campaign.not-found', { campaign_code: command.campaign_code });
    await holdYear(tx, tenant_id, found.campaign.year);
    const earlier = await lockReleases(tx, tenant_id, found.campaign.year);
    const no = checkState(found, earlier, command);
    if (no) return no;
    const last_year = await readLastYear(tx, tenant_id, found.campaign.year);
    const blocks = blocksOf(world, found, earlier, last_year.of, command);
    if (isRefusal(blocks)) return blocks;
    const header = headerOf(world, found, earlier, command, last_year.from);
    const body = releaseBody(header, blocks);
    if (Array.isArray(body)) return body[0]!;
    const text = bodyText(body);
    const release = await insertRelease(tx, tenant_id, {
      ...NOTHING_YET,
      year: header.year,
      number: header.number,
      campaign_code: header.campaign.campaign_code,
      body: text,
      sha256: sha256Of(text),
      prepared_by: viewer!.account_id,
      prepared_at: world.clock.now(),
    });
    const reason = command.reason === '' ? null : command.reason;
    await tellRelease(world, tx, viewer!, 'release.prepared', release, reason);
    return release;
  });
}

const NOTHING_YET = {
  state: 'prepared',
  signed_by: null,
  signed_at: null,
  signature: null,
  published_by: null,
  published_at: null,
} as const;

function checkState(
  { campaign, sheets }: CampaignSheets,
  earlier: readonly Release[],
  { reason, inputs, corrections }: PrepareCommand,
): Refusal | null {
  const { campaign_code } = campaign;
  const waiting = earlier.find(({ state }) => state === 'prepared');
  if (waiting) return refuse('release.in-preparation', { number: waiting.number });
  const open = sheets.filter(({ sheet }) => sheet.state !== 'final').length;
  if (open > 0) return refuse('campaign.sheets-open', { campaign_code, sheets: open });
  if (sheets.length === 0) return refuse('release.nothing-to-release', { campaign_code });
  if (earlier.length === 0)
    return corrections.length > 0 ? refuse('release.nothing-to-correct', { campaign_code }) : null;
  if (reason.length < 3) return refuse('release.reason-missing', {}, { path: 'reason' });
  if (inputs === 'released' && corrections.length === 0)
    return refuse('release.nothing-corrected', {}, { path: 'corrections' });
  return null;
}

function blocksOf(
  world: ReleaseWorld,
  found: CampaignSheets,
  earlier: readonly Release[],
  lastYear: (unit_code: string) => LastYear | null,
  { inputs, corrections }: PrepareCommand,
): BlockInput[] | Refusal {
  const last = earlier.at(-1);
  const blocks =
    inputs === 'released' && last
      ? bodyOf(last).blocks.map(releasedInput)
      : liveBlocks(world, found, lastYear);
  return corrected(blocks, corrections);
}

/** A campaign's final scores as they are now; units are called as on the last day of the data. */
export function liveBlocks(
  world: ReleaseWorld,
  { campaign, scores }: CampaignSheets,
  lastYear: (unit_code: string) => LastYear | null,
): BlockInput[] {
  const { units, today, unitsOn } = world.references;
  const then = unitsOn(parseDay(campaign.data_to)! - 1);
  return liveInput(scores('final').values(), {
    unitOf: (unit_id) => then.by_id.get(unit_id) ?? today().by_id.get(unit_id) ?? null,
    blocks: units.blocks,
    lastYearOf: lastYear,
  });
}

/** Where units stood in the last release of the year before, and what that is called. */
export async function readLastYear(tx: Tx, tenant_id: number, year: number) {
  const heads = await listReleases(tx, tenant_id);
  const head = heads.find((one) => one.year === year - 1 && one.state === 'published');
  const release = head && (await findRelease(tx, tenant_id, head));
  return lastYearOf(release ? bodyOf(release) : null, year);
}

function headerOf(
  { tenant }: ReleaseWorld,
  { campaign }: CampaignSheets,
  earlier: readonly Release[],
  command: PrepareCommand,
  compared_with: ReleaseHeader['compared_with'],
): ReleaseHeader {
  const last = earlier.at(-1);
  const { campaign_code, name, year, data_from, data_to } = campaign;
  return {
    province: { code: tenant.code, name: tenant.name },
    year,
    number: (last?.number ?? 0) + 1,
    campaign: { campaign_code, name },
    data_from,
    data_to,
    decision: { number: command.decision_number, on: command.decision_on },
    signer: { name: command.signer_name, title: command.signer_title },
    corrects: last
      ? { number: last.number, sha256: last.sha256, reason: command.reason.normalize('NFC') }
      : null,
    compared_with,
  };
}
