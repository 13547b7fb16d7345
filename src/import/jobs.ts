import { type ChildProcess, fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { listFiles } from '../file/index.ts';
import { isHeldForBulk } from '../journal/index.ts';
import { type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';
import type { Report, Work } from './entry.run.ts';
import type { ImportJobs, StartOrder } from './jobs-shape.ts';
import { readMapping } from './parse-mapping.ts';
import type { ImportOrder } from './run/order.ts';
import type { ImportProgress, ImportState } from './run/record.ts';
import { noTotals } from './run/tally.ts';
import { insertImport, settleEnded } from './store-import.ts';
import { findImport } from './store-report.ts';

/** What running imports needs of the world. */
export interface ImportJobsWorld {
  database: Database;
  /** Rows are written by the owner, whom no policy binds. */
  owner_url: string;
  tenant_id: number;
  clock: Clock;
  real_clock: Clock;
  /** The folder of this instance, where its kept files are. */
  data_dir: string;
  /** The issuer of accounts, where an import makes a province. */
  issuer: string;
  on_fault(fault: Error): void;
}

/** So long it takes at most until a killed process's connection is closed. */
const SETTLE_MS = 100;
const SETTLE_TRIES = 100;

/** The process that works for this province, and how far it is. */
interface Running {
  import_id: number;
  child: ChildProcess;
  progress: ImportProgress;
  ended: Promise<unknown>;
}

/** Runs a province's imports, each in a process of its own, one at a time. */
export function importJobs(world: ImportJobsWorld): ImportJobs {
  const { tenant_id, owner_url } = world;
  const desk = deskOf(world);
  void desk.settle().catch(world.on_fault);
  return {
    start: async (order) => {
      const busy = await desk.free();
      if (busy) return busy;
      const made = await desk.inTenant((tx) => keep(tx, world, order));
      if (isRefusal(made)) return made;
      desk.work(made.import_id, 'reading', { run: runOrder(world, made, order) });
      return made.import_id;
    },
    resume: async (import_id, account_id) => {
      const found = await desk.find(import_id, ['checked', 'stopped', 'failed']);
      if (isRefusal(found)) return found;
      const { file_id } = found;
      if (file_id === null) return refuse('import.file-elsewhere', { import_id });
      const order = { ...found, file_id, dry_run: false, account_id };
      desk.work(import_id, 'reading', { run: runOrder(world, found, order) });
      return true;
    },
    undo: async (import_id, reason, account_id) => {
      const found = await desk.find(import_id, ['finished', 'stopped', 'undoing']);
      if (isRefusal(found)) return found;
      const who = { owner_url, tenant_id, import_id, account_id, reason };
      desk.work(import_id, 'undoing', { undo: { ...who, ...momentsOf(world) } });
      return true;
    },
    stop: async (import_id) => {
      if (desk.running()?.import_id === import_id) await desk.end();
    },
    progress: (import_id) => {
      const running = desk.running();
      return running?.import_id === import_id ? running.progress : null;
    },
    close: desk.end,
  };
}

/** The one process of a province: who may begin one, and what it leaves when it ends. */
function deskOf(world: ImportJobsWorld) {
  const { database, tenant_id } = world;
  let running: Running | null = null;
  const inTenant = <T>(fn: (tx: Tx) => Promise<T>) => database.inTenant(tenant_id, fn);
  /** Nobody else imports here; what ended in the middle is said to have. */
  const free = async (): Promise<Refusal | null> => {
    if (running || (await inTenant((tx) => isHeldForBulk(tx, tenant_id))))
      return refuse('import.busy', {});
    await inTenant((tx) => settleEnded(tx, tenant_id));
    return null;
  };
  /** What a process left that ended in the middle, as soon as the database knows that it did. */
  const settle = async () => {
    for (let tries = 0; tries < SETTLE_TRIES; tries++) {
      if (!(await inTenant((tx) => isHeldForBulk(tx, tenant_id)))) {
        await inTenant((tx) => settleEnded(tx, tenant_id));
        return;
      }
      await pause(SETTLE_MS);
    }
  };
  /** One in a state from which it can go on, while nobody imports. */
  const find = async (import_id: number, possible: ImportState[]) => {
    const busy = await free();
    if (busy) return busy;
    const found = await inTenant((tx) => findImport(tx, tenant_id, import_id));
    if (!found) return refuse('import.not-found', { import_id });
    if (possible.includes(found.state)) return found;
    return refuse('import.wrong-state', { import_id, state: found.state }, { possible });
  };
  const work = (import_id: number, what: ImportProgress['what'], order: Work) => {
    const started = begin(import_id, what, order, world);
    running = started;
    started.ended = started.ended.then(async () => {
      if (running === started) running = null;
      await settle().catch(world.on_fault);
    });
  };
  const end = async () => {
    const { child, ended } = running ?? {};
    child?.kill('SIGKILL');
    await ended;
  };
  return { inTenant, free, settle, find, work, end, running: () => running };
}

const momentsOf = ({
  clock,
  real_clock,
}: ImportJobsWorld): { now: Instant; recorded_at: Instant } => ({
  now: clock.now(),
  recorded_at: real_clock.now(),
});

/** What a run needs of the import's own row. */
interface Kept {
  import_id: number;
  file_name: string;
  file_sha256: string;
}

/** Writes the import's row, so that its page is there before its process is. */
async function keep(tx: Tx, world: ImportJobsWorld, order: StartOrder): Promise<Kept | Refusal> {
  const { tenant_id, clock } = world;
  const { file_id, mapping, dry_run, account_id: by } = order;
  const read = readMapping(mapping);
  if (isRefusal(read)) return read;
  const [file] = await listFiles(tx, tenant_id, [file_id]);
  if (!file) return refuse('file.not-found', { file_id });
  const at = clock.now();
  const kept = { file_name: file.name, file_sha256: file.sha256 };
  const import_id = await insertImport(tx, tenant_id, {
    ...kept,
    file_id,
    mapping,
    mapping_sha256: hash('sha256', mapping),
    state: dry_run ? 'checking' : 'running',
    totals: noTotals(at),
    rows_total: 0,
    by,
    at,
  });
  return { import_id, ...kept };
}

const runOrder = (
  world: ImportJobsWorld,
  { import_id, file_name, file_sha256: sha256 }: Kept,
  { file_id, mapping, dry_run, account_id }: StartOrder,
): ImportOrder => ({
  owner_url: world.owner_url,
  tenant_id: world.tenant_id,
  import_id,
  source: { sha256 },
  file_name,
  file_id,
  mapping,
  dry_run,
  keep: true,
  account_id,
  issuer: world.issuer,
  ...momentsOf(world),
});

/** Starts the process; a fault of its is told, and leaves the import as one that stopped. */
function begin(
  import_id: number,
  what: ImportProgress['what'],
  work: Work,
  { data_dir, on_fault }: ImportJobsWorld,
): Running {
  const child = fork(new URL('./entry.run.ts', import.meta.url), {
    serialization: 'advanced',
    env: { ...process.env, MOTCUA_DATA: data_dir },
    execArgv: ['--max-old-space-size=1500', '--max-semi-space-size=64'],
  });
  const running: Running = {
    import_id,
    child,
    progress: { import_id, what, done: 0, total: 0 },
    ended: once(child, 'exit'),
  };
  child.on('message', (report: Report) => {
    if ('progress' in report) running.progress = { ...report.progress, import_id };
    else if ('fault' in report) on_fault(new Error(report.fault));
  });
  child.on('error', on_fault);
  child.send(work);
  return running;
}
