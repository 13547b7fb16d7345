import type { Instant } from '../../kernel/index.ts';
import type { Period } from '../../measure/index.ts';
import type { Clock, Database } from '../../platform/index.ts';
import type { LiveScores } from '../live-scores.ts';
import { type ClosingOf, closingOf, dueClosings } from './closing.ts';
import { insertClosing, listClosings, readBeginning } from './store.ts';

/** What closing stands on. */
export interface ClosingWorld {
  database: Database;
  tenant_id: number;
  province_id: number;
  /** The province's time and the machine's. */
  clock: Clock;
  real_clock: Clock;
  figures: {
    readonly periods: readonly Period[];
    as_of(): Instant;
    places(): ReadonlyMap<number, number>;
  };
  scores: Pick<LiveScores, 'sets' | 'past'>;
  /** The code by which a unit stands in the stored table. */
  codeOf(unit_id: number): string;
  on_fault(fault: unknown): void;
}

/** Closes months and quarters until it is stopped. */
export interface ScoreClosing {
  /** Closes what is over and was not closed; how many closings that were. */
  tick(): Promise<number>;
  stop(): Promise<void>;
}

const TICK_MS = 60_000;
/** After a start, sheets and surveys first tell what they know. */
const FIRST_MS = 20_000;
/** Between two closings the server answers others. */
const REST_MS = 5;

/**
 * Each tick asks the table what was closed, and its key keeps a period from being closed twice. Only
 * what had no score at all is remembered, so that it is not scored again every minute. So a restart, a missed month and a second process change nothing.
 */
export function startScoreClosing(world: ClosingWorld): ScoreClosing {
  let running: Promise<number> | null = null;
  let stopped = false;
  const empty = new Set<string>();
  const tick = () => {
    running ??= closeDue(world, empty, () => stopped).finally(() => {
      running = null;
    });
    return running;
  };
  const quietly = () => void tick().catch((fault) => stopped || world.on_fault(fault));
  const timer = setInterval(quietly, TICK_MS);
  const first = setTimeout(quietly, FIRST_MS);
  return {
    tick,
    stop: async () => {
      stopped = true;
      clearTimeout(first);
      clearInterval(timer);
      await running?.catch(() => {});
    },
  };
}

async function closeDue(
  world: ClosingWorld,
  empty: Set<string>,
  isStopped: () => boolean,
): Promise<number> {
  const { database, tenant_id, figures, scores } = world;
  const { closed, since } = await database.inTenant(tenant_id, async (tx) => ({
    closed: await listClosings(tx, tenant_id),
    since: await readBeginning(tx, tenant_id),
  }));
  let closings = 0;
  for (const one of dueClosings(scores.sets, figures.periods, closed, figures.as_of(), since)) {
    const key = `${one.period_code} ${one.set_code}`;
    if (empty.has(key)) continue;
    if (isStopped()) break;
    if (await close(world, one)) closings++;
    else empty.add(key);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  return closings;
}

async function close(world: ClosingWorld, { period_code, set_code }: ClosingOf): Promise<boolean> {
  const { database, tenant_id, province_id, clock, real_clock, figures, scores, codeOf } = world;
  const { to_at } = figures.periods.find((one) => one.period_code === period_code)!;
  const scoring = scores.past(set_code, period_code, to_at);
  // In the same moment as the scores, so that they are of exactly these rows.
  const places = figures.places();
  const closing = scoring && closingOf(scoring, period_code, codeOf);
  if (!closing) return false;
  return database.inTenant(tenant_id, (tx) => {
    const [at, recorded_at] = [clock.now(), real_clock.now()];
    return insertClosing(tx, closing, { tenant_id, province_id, at, recorded_at, places });
  });
}
