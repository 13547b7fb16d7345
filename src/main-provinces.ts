import { isHeldForBulk } from './journal/index.ts';
import type { Instant } from './kernel/index.ts';
import { openImports } from './main-imports.ts';
import { type Closer, closeAll, startJobs } from './main-jobs.ts';
import { openParts } from './main-parts.ts';
import { createServer, type Parts } from './main-serve.ts';
import {
  type Config,
  type Database,
  type Front,
  listTenants,
  prefixOf,
  REFERENCES_CHANNEL,
  realClock,
  startTurns,
  type Tenant,
} from './platform/index.ts';

/** What serving the provinces beside the root one stands on. */
export interface Installation {
  config: Config;
  database: Database;
  app_url: string;
  /** Imports write as the owner. */
  owner_url: string;
  front: Front;
  /** The root province, served already. */
  root: Parts;
  log_fault(error: Error): void;
}

/** The provinces beside the root one, until it is closed. */
export interface Provinces {
  /** The parts of a province, or null while it is not served. */
  find(tenant_id: number): Parts | null;
  /** Looks now which provinces there are. */
  look(): Promise<void>;
  close(): Promise<void>;
}

interface Served {
  tenant: Tenant;
  parts: Parts;
  closers: Closer[];
}

const LOOK_MS = 2_000;
/** A province that is being filled is opened when it is full, and at the latest after this time. */
const FILLING_MS = 5_000;

/**
 * Serves every province beside the root one under its prefix, and those that come while the program
 * runs. What changes slowly is read again when somebody says that it changed.
 */
export async function serveProvinces(world: Installation): Promise<Provinces> {
  const served = new Map<number, Served>();
  const failing = new Set<number>();
  const reloads = new Map<number, Promise<void>>();
  const filling = new Map<number, Instant>();
  const turns = startTurns(() => look(world, served, failing, filling), LOOK_MS, told(world));
  const partsOf = (tenant_id: number) =>
    tenant_id === world.root.tenant.tenant_id ? world.root : served.get(tenant_id)?.parts;
  const waiting = new Set<number>();
  // One after the other, so that the last one reads what the last change left.
  const reload = (tenant_id: number) => {
    if (waiting.has(tenant_id)) return;
    waiting.add(tenant_id);
    const read = () => {
      waiting.delete(tenant_id);
      return partsOf(tenant_id)?.references.reload();
    };
    // A province that is new is served first.
    const before = reloads.get(tenant_id) ?? turns.tick().catch(told(world));
    reloads.set(tenant_id, before.then(read).catch(told(world)));
  };
  const stop = await world.database.listen(
    REFERENCES_CHANNEL,
    (payload) => reload(Number(payload)),
    () => [world.root.tenant.tenant_id, ...served.keys()].forEach(reload),
  );
  await turns.tick();
  return {
    find: (tenant_id) => partsOf(tenant_id) ?? null,
    look: turns.tick,
    async close() {
      await stop();
      await turns.stop();
      await Promise.all(reloads.values());
      await Promise.all([...served.values()].map(({ closers }) => closeAll(closers)));
    },
  };
}

const told = (world: Installation) => (fault: unknown) => world.log_fault(fault as Error);

/** Opens the provinces that are new, closes those that are gone, and takes up new names. */
async function look(
  world: Installation,
  served: Map<number, Served>,
  failing: Set<number>,
  filling: Map<number, Instant>,
): Promise<void> {
  const tenants = await listTenants(world.database);
  const by_id = new Map(tenants.map((one) => [one.tenant_id, one]));
  const { tenant: root } = world.root;
  root.name = by_id.get(root.tenant_id)?.name ?? root.name;
  for (const [tenant_id, { tenant, parts, closers }] of served) {
    const now = by_id.get(tenant_id);
    if (now?.code === tenant.code) parts.tenant.name = now.name;
    else {
      world.front.unmount(tenant.code);
      served.delete(tenant_id);
      await closeAll(closers);
    }
  }
  const missing = tenants.filter((one) => prefixOf(one) !== '' && !served.has(one.tenant_id));
  await Promise.all(
    missing.map(async (tenant) => {
      if (!(await isFilling(world, tenant, filling)))
        await serveOne(world, tenant, served, failing);
    }),
  );
}

/** Opening reads all dossiers at once, which is cheaper than following them as they come. */
async function isFilling(
  { database }: Installation,
  { tenant_id }: Tenant,
  filling: Map<number, Instant>,
): Promise<boolean> {
  const now = realClock.now();
  const since = filling.get(tenant_id) ?? now;
  filling.set(tenant_id, since);
  if (now - since >= FILLING_MS) return false;
  return database.inTenant(tenant_id, (tx) => isHeldForBulk(tx, tenant_id));
}

/** A province that cannot be served is told of once, tried again, and keeps no other from it. */
async function serveOne(
  world: Installation,
  tenant: Tenant,
  served: Map<number, Served>,
  failing: Set<number>,
): Promise<void> {
  try {
    served.set(tenant.tenant_id, await openProvince(world, tenant));
    failing.delete(tenant.tenant_id);
  } catch (fault) {
    if (!failing.has(tenant.tenant_id)) told(world)(fault);
    failing.add(tenant.tenant_id);
  }
}

/** A real province lives in the present, whatever the root one demonstrates. */
async function openProvince(
  { config, database, app_url, owner_url, front, root, log_fault }: Installation,
  tenant: Tenant,
): Promise<Served> {
  const closers: Closer[] = [];
  try {
    const { tenant_id } = tenant;
    const opening = { config: { ...config, demo: false }, database, clock: realClock, log_fault };
    const imports = openImports({ ...opening, owner_url, tenant_id });
    closers.push(imports.close);
    const { token } = root;
    const parts = await openParts({ ...opening, app_url, tenant_id, imports, token });
    closers.push(parts.figures.close);
    const { app, live } = await createServer(parts);
    closers.push(() => app.close(), live.close);
    await startJobs(parts, owner_url, closers);
    await front.mount(parts, app);
    return { tenant, parts, closers };
  } catch (fault) {
    await closeAll(closers);
    throw fault;
  }
}
