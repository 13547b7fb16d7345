import { startCalendarJobs, startCriteriaJobs, startNoticeJobs } from './admin/index.ts';
import { startCampaignJobs, startSheetScores, startSurveyScores } from './campaign/index.ts';
import { momentOf, QUANG_NAM_2022, startDomainClock, startSimulator } from './demo/index.ts';
import { startFileJobs } from './file/index.ts';
import { openReadyDatabase, PROVINCE } from './main-database.ts';
import { openParts } from './main-parts.ts';
import { createServer, type Parts } from './main-serve.ts';
import { startMessageJobs } from './message/index.ts';
import { startScoreClosing, startScoreRenewal } from './par/index.ts';
import {
  announceInstance,
  type Clock,
  type Config,
  type Database,
  onFarewell,
  openDatabase,
  readConfig,
  realClock,
  withdrawInstance,
} from './platform/index.ts';
import { startSurveyJobs } from './survey/index.ts';

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
  const closers: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closers.toReversed()) await close();
  };
  try {
    const urls = await openReadyDatabase(config);
    closers.push(urls.stop);
    const database = openDatabase(urls.app_url, CONNECTIONS);
    closers.push(database.close);
    const clock = await clockOf(config, database, closers);
    const { app_url } = urls;
    const parts = await openParts({ config, database, app_url, clock, log_fault });
    closers.push(parts.figures.close);
    const { app, live } = await createServer(parts);
    closers.push(() => app.close(), live.close);
    await app.listen({ port: config.port, host: '127.0.0.1' });
    const { data_dir, base_url } = config;
    await announceInstance(data_dir, { pid: process.pid, base_url, token: parts.token, ...urls });
    closers.push(() => withdrawInstance(data_dir));
    await startJobs(parts, closers);
    simulate(parts, closers);
    return { base_url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demonstration lives in March 2023; any other province in the present. */
async function clockOf(
  { demo }: Config,
  database: Database,
  closers: (() => unknown)[],
): Promise<Clock> {
  if (!demo) return realClock;
  const first_at = momentOf(QUANG_NAM_2022.demo_at);
  const world = { database, real_clock: realClock, tenant_id: PROVINCE, first_at };
  const clock = await startDomainClock(world);
  closers.push(clock.stop);
  return clock;
}

/** Starts what nobody asks for: a new calendar's consequences, and notices of due instants. */
async function startJobs(parts: Parts, closers: (() => unknown)[]): Promise<void> {
  const province = parts.references.today().all.find(({ kind }) => kind === 'province')!;
  const world = {
    ...parts,
    tenant_id: parts.tenant.tenant_id,
    province_id: province.unit_id,
    on_fault: (fault: unknown) => log_fault(fault as Error),
  };
  closers.push((await startCalendarJobs(world)).stop);
  closers.push((await startCriteriaJobs(world)).stop);
  closers.push((await startNoticeJobs(world)).stop);
  closers.push(startMessageJobs(world).stop);
  closers.push(startCampaignJobs(world).stop);
  closers.push(startSheetScores(world).stop);
  closers.push(startSurveyScores(world).stop);
  const { today } = parts.references;
  const base_url = parts.config.base_url + parts.prefix;
  closers.push(startSurveyJobs({ ...world, base_url, units: today }).stop);
  closers.push(startFileJobs(parts.files, world.on_fault).stop);
  closers.push(startScoreRenewal({ ...world, as_of: parts.figures.as_of }).stop);
  const { units } = parts.references.units;
  const codeOf = (unit_id: number) => units.get(unit_id)!.code;
  closers.push(startScoreClosing({ ...world, codeOf }).stop);
}

/** Lets the demonstration's officers work, unless nobody wants them to. */
function simulate(parts: Parts, closers: (() => unknown)[]): void {
  const { demo, simulator_per_minute: per_minute } = parts.config;
  if (!demo || per_minute === 0) return;
  const log = (line: string) => console.error(line);
  const simulator = startSimulator({ world: parts, tenant_id: PROVINCE, per_minute, log });
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
