import { JOURNAL_CHANNEL } from '../../journal/index.ts';
import type { LiveScores } from '../../par/index.ts';
import type { Database } from '../../platform/index.ts';
import { readInForce } from './store.ts';

/** What keeps the criteria sets in force needs of the world. */
export interface CriteriaJobWorld {
  database: Database;
  tenant_id: number;
  province_id: number;
  references: {
    sets: readonly { set_code: string; version: number }[];
    reload(): PromiseLike<void>;
  };
  scores: Pick<LiveScores, 'renew'>;
  on_fault(fault: unknown): void;
}

const TICK_MS = 2_000;

/**
 * Scores by a new version as soon as the province's chain tells of one, or at the next tick; every
 * process of a province does so for itself.
 */
export async function startCriteriaJobs(
  world: CriteriaJobWorld,
): Promise<{ stop(): Promise<void> }> {
  let running: Promise<void> | null = null;
  let stopped = false;
  const quietly = () => {
    if (stopped) return;
    running ??= takeUp(world)
      .catch((fault) => stopped || world.on_fault(fault))
      .then(() => {
        running = null;
      });
  };
  const stop = await world.database.listen(
    JOURNAL_CHANNEL,
    (told) => {
      if (told.startsWith(`${world.tenant_id}:${world.province_id}:`)) quietly();
    },
    quietly,
  );
  const timer = setInterval(quietly, TICK_MS);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await stop();
      await running;
    },
  };
}

/** Takes up the versions in force where they are others than those scored by. */
export async function takeUp({
  database,
  tenant_id,
  references,
  scores,
}: Omit<CriteriaJobWorld, 'on_fault' | 'province_id'>): Promise<void> {
  const in_force = await database.inTenant(tenant_id, (tx) => readInForce(tx, tenant_id));
  const held = references.sets.map(({ set_code, version }) => `${set_code} ${version}`).sort();
  if (in_force.sort().join() === held.join()) return;
  await references.reload();
  scores.renew();
}
