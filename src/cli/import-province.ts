import type { Mapping } from '../import/index.ts';
import { type Instant, isRefusal, type Refusal } from '../kernel/index.ts';
import { type Config, inSnapshot, ROOT_TENANT_ID, realClock } from '../platform/index.ts';
import { type FoundInstance, findProvince } from './instance.ts';

/** The province that is meant; without a number it is made from the mapping. */
export interface MeantProvince {
  tenant_id: number | null;
  code: string;
}

/** By the command line, else by the mapping, else the root one. */
export async function provinceFor(
  found: FoundInstance,
  asked: string | undefined,
  { province }: Mapping,
): Promise<MeantProvince | Refusal> {
  const tenant = await findProvince(found, asked ?? province?.code);
  if (!isRefusal(tenant)) return tenant;
  const named = asked === undefined || asked.toUpperCase() === province?.code;
  return province && named ? { tenant_id: null, code: province.code } : tenant;
}

/** The moment by the province's clock: the demonstration's stands where its server left it. */
export async function momentsOf(
  { urls }: FoundInstance,
  tenant_id: number | null,
  { demo }: Config,
): Promise<{ now: Instant; recorded_at: Instant }> {
  const recorded_at = realClock.now();
  if (!demo || tenant_id !== ROOT_TENANT_ID) return { now: recorded_at, recorded_at };
  const [clock] = await inSnapshot(urls.app_url, tenant_id, (snapshot) =>
    snapshot.rows<{ domain_at: Instant }>('select domain_at from local.domain_clock where id = 1'),
  );
  return { now: clock?.domain_at ?? recorded_at, recorded_at };
}
