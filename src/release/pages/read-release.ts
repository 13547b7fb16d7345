import { readCampaign } from '../../campaign/index.ts';
import { may, readAccountNames, type Viewer } from '../../identity/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { allLinesOf, measuresIn } from '../../par/index.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import {
  bodyOf,
  changesSince,
  findRelease,
  fingerprintOf,
  isPublished,
  listReleases,
  publicKeyPem,
  type Release,
  type ReleaseBody,
  type ReleaseHead,
  readReleaseCode,
  releasePublicKey,
  type UnitChange,
} from '../index.ts';
import { liveBlocks } from '../perform-prepare.ts';
import { releaseBlock } from '../release-block.ts';

/** Whether someone keeps releases: prepares or signs them. */
export const keepsReleases = (viewer: Viewer | null): boolean =>
  may(viewer, 'release.prepare', {}) === true || may(viewer, 'release.sign', {}) === true;

/** A release by its address; everybody reads what is published, its keepers everything. */
export async function getRelease(
  world: World,
  viewer: Viewer | null,
  code: string | undefined,
): Promise<Release> {
  const allowed = may(viewer, 'score.view-public', {});
  if (isRefusal(allowed)) throw refused(allowed);
  const { tenant_id } = world.tenant;
  const place = readReleaseCode(code);
  const release =
    place && (await world.database.inTenant(tenant_id, (tx) => findRelease(tx, tenant_id, place)));
  if (!release || !(isPublished(release) || keepsReleases(viewer)))
    throw refused(refuse('release.not-found', { release: code ?? '' }));
  return release;
}

/** The releases that a viewer may know of, the newest first. */
export async function readReleases(world: World, viewer: Viewer | null): Promise<ReleaseHead[]> {
  const { tenant_id } = world.tenant;
  const all = await world.database.inTenant(tenant_id, (tx) => listReleases(tx, tenant_id));
  return keepsReleases(viewer) ? all : all.filter(isPublished);
}

/** The province's public key as it is published. */
export async function readKey({ database, tenant }: World) {
  const public_key = await releasePublicKey(database, tenant.tenant_id);
  return { fingerprint: fingerprintOf(public_key), pem: publicKeyPem(public_key) };
}

/** Who did what with a release, by the accounts' names. */
export const readPeople = ({ database, tenant }: World, release: ReleaseHead) =>
  database.inTenant(tenant.tenant_id, (tx) =>
    readAccountNames(tx, tenant.tenant_id, [
      release.prepared_by,
      release.signed_by,
      release.published_by,
    ]),
  );

/**
 * What of a campaign is no longer as it was released; null for those who may not see provisional
 * scores, and where the campaign is not kept any more.
 */
export async function readChanges(
  { release: world, tenant }: World,
  viewer: Viewer | null,
  release: Release,
): Promise<UnitChange[] | null> {
  if (isRefusal(may(viewer, 'score.view-provisional', {}))) return null;
  const { tenant_id } = tenant;
  const found = await world.database.inTenant(tenant_id, (tx) =>
    readCampaign(world, tx, tenant_id, release.campaign_code),
  );
  if (!found) return null;
  const { blocks }: ReleaseBody = bodyOf(release);
  const live = liveBlocks(world, found, () => null).map(releaseBlock);
  const rules = new Map(
    blocks.map(({ block_code, set }) => [
      block_code,
      new Map(allLinesOf(set).map(({ code, rule }) => [code, measuresIn(rule)])),
    ]),
  );
  return changesSince(
    blocks,
    live,
    ({ block_code }, code) => rules.get(block_code)?.get(code) ?? [],
  );
}
