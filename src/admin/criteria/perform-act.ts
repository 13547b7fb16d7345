import { may, type Verb, type Viewer } from '../../identity/index.ts';
import { append } from '../../journal/index.ts';
import { type Instant, isRefusal, type Refusal } from '../../kernel/index.ts';
import type { Clock, Database, Tx } from '../../platform/index.ts';
import { bodyDigest } from '../../worktime/index.ts';
import type { StoredSet } from './set-version.ts';
import { lockSet, saveSet } from './store.ts';

/** What acts on criteria sets need of the world. */
export interface CriteriaWorld {
  database: Database;
  clock: Clock;
  real_clock: Clock;
  /** The unit in whose chain the province's own acts lie. */
  province_id: number;
  /** The measures that the program counts, by name. */
  measures: readonly string[];
}

/** What an act writes: the version as it is now, and the one that it replaces. */
export interface Written {
  kind: 'set.drafted' | 'set.edited' | 'set.in-force' | 'set.discarded';
  set: StoredSet;
  replaced?: StoredSet | undefined;
  /** The body before the act; of a new draft the one that it was drafted from. */
  before: string;
  /** What was changed, in the words of the program: `save areas[0]`. */
  change: string;
}

/** What an act finds under the lock: all versions of the code, the newest first, and its moment. */
export interface Found {
  tx: Tx;
  all: StoredSet[];
  at: Instant;
  person: Viewer;
}

/** One act in one transaction: lock the code, judge, write, tell the province's chain. */
export async function actOnSet(
  world: CriteriaWorld,
  viewer: Viewer | null,
  { verb, set_code }: { verb: Verb; set_code: string },
  decide: (found: Found) => Promise<Written | Refusal> | Written | Refusal,
): Promise<StoredSet | Refusal> {
  const allowed = may(viewer, verb, {});
  if (isRefusal(allowed)) return allowed;
  const person = viewer!;
  return world.database.inTenant(person.tenant_id, async (tx) => {
    const all = await lockSet(tx, person.tenant_id, set_code);
    const at = world.clock.now();
    const done = await decide({ tx, all, at, person });
    if (isRefusal(done)) return done;
    // The old one first: never are two of a code in force.
    if (done.replaced) await saveSet(tx, person.tenant_id, done.replaced);
    await saveSet(tx, person.tenant_id, done.set);
    await tell(world, tx, person, done, at);
    return done.set;
  });
}

async function tell(
  { real_clock, province_id }: CriteriaWorld,
  tx: Tx,
  { tenant_id, account_id }: Viewer,
  { kind, set, before, change }: Written,
  at: Instant,
): Promise<void> {
  const { set_code, version, base_set_code, base_version, decision_number, decision_on } = set;
  const payload = {
    set_code,
    version,
    base_set_code,
    base_version,
    change,
    before_sha256: bodyDigest(before),
    after_sha256: bodyDigest(set.body),
    ...(kind === 'set.in-force' && { decision_number, decision_on }),
  };
  const entry = {
    chain_id: province_id,
    kind,
    subject_id: null,
    at,
    actor_id: account_id,
    acting_unit_id: province_id,
    reason: set.reason,
    idempotency_key: null,
    payload: JSON.stringify(payload),
  };
  await append(tx, tenant_id, [entry], real_clock.now());
}
