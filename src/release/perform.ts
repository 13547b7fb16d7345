import { markReleased } from '../campaign/index.ts';
import { may, type Verb, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { type ReleaseKind, type ReleaseWorld, tellRelease } from './perform-act.ts';
import { signatureOf } from './perform-sign.ts';
import { bodyOf, type Release, type ReleaseHead, readReleaseCode } from './release.ts';
import { lockReleases, releaseKey, saveProgress } from './store.ts';

/**
 * Signs a frozen release exactly as it was seen, by another person than the one who prepared it;
 * with it the campaign is released.
 */
export async function signRelease(
  world: ReleaseWorld,
  viewer: Viewer | null,
  code: string,
  seen_sha256: string,
): Promise<ReleaseHead | Refusal> {
  const allowed = may(viewer, 'release.sign', {});
  if (isRefusal(allowed)) return allowed;
  const key = await releaseKey(world.database, viewer!.tenant_id);
  const decide: Decide = async (tx, release, person) => {
    const no = checkSigning(release, person, seen_sha256);
    if (no) return no;
    const at = world.clock.now();
    const by = { viewer: person, tenant_id: person.tenant_id, at, idempotency_key: null };
    const decision = bodyOf(release).header.decision.number;
    if (release.number === 1) {
      const marked = await markReleased(world, tx, by, release.campaign_code, decision);
      if (isRefusal(marked)) return marked;
    }
    const signature = signatureOf(key, release.sha256, { name: person.name, at });
    return { ...release, state: 'signed', signed_by: person.account_id, signed_at: at, signature };
  };
  return act(world, viewer, 'release.sign', code, 'release.signed', decide);
}

function checkSigning(
  { state, number, sha256, prepared_by }: Release,
  { account_id }: Viewer,
  seen_sha256: string,
): Refusal | null {
  if (state !== 'prepared') return refuse('release.wrong-state', { state, number });
  if (prepared_by === account_id) return refuse('release.own-preparation', { number });
  return sha256 === seen_sha256 ? null : refuse('release.changed-meanwhile', { number });
}

/** Lets everybody read a signed release. */
export const publishRelease = (
  world: ReleaseWorld,
  viewer: Viewer | null,
  code: string,
): Promise<ReleaseHead | Refusal> =>
  act(world, viewer, 'release.prepare', code, 'release.published', async (_, release, person) => {
    const { state, number } = release;
    if (state !== 'signed') return refuse('release.wrong-state', { state, number });
    const at = world.clock.now();
    return { ...release, state: 'published', published_by: person.account_id, published_at: at };
  });

/** Gives up a release before it is signed; its number goes to the next. */
export const withdrawRelease = (
  world: ReleaseWorld,
  viewer: Viewer | null,
  code: string,
): Promise<ReleaseHead | Refusal> =>
  act(world, viewer, 'release.prepare', code, 'release.withdrawn', async (_, release) => {
    const { state, number } = release;
    if (state !== 'prepared') return refuse('release.wrong-state', { state, number });
    return { ...release, state: 'withdrawn' };
  });

type Decide = (tx: Tx, release: Release, viewer: Viewer) => Promise<Release | Refusal>;

/** One act in one transaction: lock the year, judge, write, tell the province's chain. */
async function act(
  world: ReleaseWorld,
  viewer: Viewer | null,
  verb: Verb,
  code: string,
  kind: ReleaseKind,
  decide: Decide,
): Promise<ReleaseHead | Refusal> {
  const allowed = may(viewer, verb, {});
  if (isRefusal(allowed)) return allowed;
  const place = readReleaseCode(code);
  if (!place) return refuse('release.not-found', { release: code });
  const { tenant_id } = viewer!;
  return world.database.inTenant(tenant_id, async (tx) => {
    const all = await lockReleases(tx, tenant_id, place.year);
    const release = all.find(({ number }) => number === place.number);
    if (!release) return refuse('release.not-found', { release: code });
    const done = await decide(tx, release, viewer!);
    if (isRefusal(done)) return done;
    await saveProgress(tx, tenant_id, done);
    await tellRelease(world, tx, viewer!, kind, done, null);
    return done;
  });
}
