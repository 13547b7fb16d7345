import { momentOf, QUANG_NAM_2022, startDomainClock, startSimulator } from './demo/index.ts';
import { creatingProvinces } from './main-create.ts';
import { openReadyDatabase } from './main-database.ts';
import { openImports } from './main-imports.ts';
import { type Closer, closeAll, startJobs } from './main-jobs.ts';
import { openParts } from './main-parts.ts';
import { serveProvinces } from './main-provinces.ts';
import { createServer, type Parts } from './main-serve.ts';
import {
  announceInstance,
  type Clock,
  type Config,
  type Database,
  onFarewell,
  openDatabase,
  openFront,
  ROOT_TENANT_ID,
  readConfig,
  realClock,
  withdrawInstance,
} from './platform/index.ts';

/** A running instance. */
export interface Running {
  base_url: string;
  stop(): Promise<void>;
}

const CONNECTIONS = 12;

/** The only place where faults are written; a service manager keeps standard error. */
const log_fault = (error: Error) => console.error(`${new Date().toISOString()} ${error.stack}`);

/** Wires configuration → database → figures → web server, and ends all of it in reverse. */
export async function serve(config: Config): Promise<Running> {
  const closers: Closer[] = [];
  const stop = () => closeAll(closers);
  try {
    const urls = await openReadyDatabase(config);
    closers.push(urls.stop);
    const database = openDatabase(urls.app_url, CONNECTIONS);
    closers.push(database.close);
    const clock = await clockOf(config, database, closers);
    const { app_url } = urls;
    const provinces = creatingProvinces(urls.owner_url, config);
    const opening = { config, database, app_url, clock, provinces, log_fault };
    const { owner_url } = urls;
    const imports = openImports({ ...opening, owner_url, tenant_id: ROOT_TENANT_ID });
    closers.push(imports.close);
    const parts = await openParts({ ...opening, imports });
    closers.push(parts.figures.close);
    const { app, live } = await createServer(parts);
    const { data_dir, base_url } = config;
    const front = openFront(base_url);
    closers.push(() => app.close(), live.close);
    await front.mount(parts, app);
    const world = { config, database, app_url, owner_url, front, root: parts, log_fault };
    closers.push((await serveProvinces(world)).close, front.close);
    await front.listen(config.port);
    await announceInstance(data_dir, { pid: process.pid, base_url, token: parts.token, ...urls });
    closers.push(() => withdrawInstance(data_dir));
    await startJobs(parts, owner_url, closers);
    simulate(parts, closers);
    return { base_url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demonstration lives in March 2023; any other province in the present. */
async function clockOf({ demo }: Config, database: Database, closers: Closer[]): Promise<Clock> {
  if (!demo) return realClock;
  const first_at = momentOf(QUANG_NAM_2022.demo_at);
  const world = { database, real_clock: realClock, tenant_id: ROOT_TENANT_ID, first_at };
  const clock = await startDomainClock(world);
  closers.push(clock.stop);
  return clock;
}

/** Lets the demonstration's officers work, unless nobody wants them to. */
function simulate(parts: Parts, closers: Closer[]): void {
  const { demo, simulator_per_minute: per_minute } = parts.config;
  if (!demo || per_minute === 0) return;
  const log = (line: string) => console.error(line);
  const simulator = startSimulator({ world: parts, tenant_id: ROOT_TENANT_ID, per_minute, log });
  closers.push(simulator.stop);
}

/** Serves until Ctrl+C, a signal, or the end of the process that started it. */
export async function serveUntilStopped(): Promise<void> {
  const starting = serve(readConfig(process.env));
  onFarewell(async () => (await starting).stop());
  const { base_url } = await starting;
  console.log(`ready ${base_url}`);
}

if (import.meta.main)
  serveUntilStopped().catch((error: Error) => {
    console.error(`motcua: ${error.message}`);
    process.exit(1);
  });
