import type { CampaignWorld } from '../campaign/index.ts';
import type { Viewer } from '../identity/index.ts';
import { append } from '../journal/index.ts';
import type { Tx } from '../platform/index.ts';
import type { UnitTree } from '../unit/index.ts';
import type { ReleaseHead } from './release.ts';

/** What releases need of the world; the running server's parts fit. */
export interface ReleaseWorld extends CampaignWorld {
  references: CampaignWorld['references'] & { units: UnitTree };
  tenant: { tenant_id: number; code: string; name: string };
}

export type ReleaseKind =
  | 'release.prepared'
  | 'release.signed'
  | 'release.published'
  | 'release.withdrawn';

/** Tells an act on a release in the province's chain. */
export async function tellRelease(
  world: ReleaseWorld,
  tx: Tx,
  viewer: Viewer,
  kind: ReleaseKind,
  release: ReleaseHead,
  reason: string | null,
): Promise<void> {
  const { tenant_id } = viewer;
  const province_id = world.references.today().all.find(({ kind }) => kind === 'province')!.unit_id;
  const { release_id, year, number, campaign_code, sha256, signature } = release;
  const fingerprint = signature?.fingerprint ?? null;
  const entry = {
    at: world.clock.now(),
    actor_id: viewer.account_id,
    acting_unit_id: province_id,
    reason,
    idempotency_key: null,
    chain_id: province_id,
    kind,
    subject_id: release_id,
    payload: JSON.stringify({ release_id, year, number, campaign_code, sha256, fingerprint }),
  };
  await append(tx, tenant_id, [entry], world.real_clock.now());
}
