import type { Role, Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal } from '../../kernel/index.ts';
import {
  prepareRelease,
  publishRelease,
  type ReleaseWorld,
  releaseCode,
  signRelease,
} from '../../release/index.ts';
import { momentOf } from '../demo.ts';
import { leaderAt, secretaryAt } from './people.ts';
import type { CampaignSource } from './source.ts';
import type { SetClock } from './world.ts';

/**
 * Freezes, signs and publishes a campaign's result by the same acts that the program has, each at
 * its moment: the secretary prepares, the leader signs.
 */
export async function releaseResult(
  world: ReleaseWorld & { clock: SetClock },
  { campaign, release }: CampaignSource,
  province_id: number,
): Promise<void> {
  const { tenant_id } = world.tenant;
  const person = (account_id: number, name: string, role: Role): Viewer => ({
    account_id,
    tenant_id,
    name,
    grants: [{ role, unit_id: province_id }],
  });
  const secretary = person(secretaryAt(province_id), release.secretary_name, 'council-secretary');
  const leader = person(leaderAt(province_id), release.signer_name, 'provincial-leader');
  const { campaign_code } = campaign;
  const { decision_number, decision_on, signer_name, signer_title } = release;
  const command = { campaign_code, decision_number, decision_on, signer_name, signer_title };
  world.clock.set(momentOf(release.prepared_at));
  const prepared = done(await prepareRelease(world, secretary, command));
  const code = releaseCode(prepared);
  world.clock.set(momentOf(release.signed_at));
  done(await signRelease(world, leader, code, prepared.sha256));
  world.clock.set(momentOf(release.published_at));
  done(await publishRelease(world, secretary, code));
}

function done<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`the release is refused: ${JSON.stringify(result)}`);
  return result as T;
}
