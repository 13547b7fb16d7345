import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../kernel/index.ts';
import type { Clock, Database } from '../platform/index.ts';
import { type BehindQuery, dossiersBehind } from './behind.ts';
import { countFigures, type FiguresQuery } from './figures.ts';
import { type Follower, followJournal } from './follow/jobs.ts';
import type { Names } from './grouping.ts';
import type { DossierNews, FiguresChange, Freshness, LiveFigures } from './jobs-shape.ts';
import type { EventRow } from './journal-event.ts';
import { type LiveFold, liveFold } from './live.ts';
import type { Period } from './period.ts';
import { shownFigures } from './shown.ts';
import { loadColumns } from './store.ts';

/** What the live figures stand on; everything is handed in by `main`. */
export interface LiveFiguresOptions {
  database: Database;
  /** The application's own address of the database: dossiers are loaded over one connection more. */
  url: string;
  tenant_id: number;
  periods: readonly Period[];
  /** The domain's time, by which figures are told. */
  clock: Clock;
  /** The machine's time, by which it is judged whether figures are fresh. */
  real_clock: Clock;
  names: Names;
  /** Told once each time the journal stops being readable. */
  on_fault(fault: unknown): void;
}

const TICK_MS = 1_000;
const STALE_AFTER_MS = 5_000;

/** Loads the dossiers of one moment, then follows the journal from exactly there. */
export async function startLiveFigures(options: LiveFiguresOptions): Promise<LiveFigures> {
  const { database, url, tenant_id, periods, clock, real_clock } = options;
  const { columns, heads } = await loadColumns(url, tenant_id);
  const live = liveFold({ columns, periods, heads, as_of: clock.now() });
  const listeners = new Set<(change: FiguresChange) => void>();
  const tell = teller(live, listeners);
  const take = (rows: readonly EventRow[]) =>
    tell(rows.filter((row) => live.apply(row) === 'next'));
  const follower = await followJournal({
    database,
    tenant_id,
    places: live.places,
    real_clock,
    take,
  });
  const freshness = (): Freshness => {
    const caught_up_at = follower.caught_up_at();
    const is_stale = real_clock.now() - caught_up_at > STALE_AFTER_MS;
    return { state: is_stale ? 'stale' : 'fresh', as_of: live.as_of(), caught_up_at };
  };
  const stopTicking = startTicking(follower, options.on_fault, () => {
    // Time must not pass in figures that may lack events.
    if (freshness().state === 'fresh') live.advance(clock.now());
    tell([]);
  });
  const close = async () => {
    stopTicking();
    await follower.close();
  };
  const subscribe = (listener: (change: FiguresChange) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const takePeriods = (next: readonly Period[]) => {
    if (isDeepStrictEqual(next, live.periods)) return;
    tell([]);
    live.takePeriods(next);
  };
  return {
    ...answers(live, options.names),
    get periods() {
      return live.periods;
    },
    takePeriods,
    subscribe,
    state: freshness,
    close,
  };
}

/** The questions that are answered from memory. */
function answers(live: LiveFold, names: Names) {
  const momentOf = (as_of: Instant | undefined) => Math.min(as_of ?? live.as_of(), live.as_of());
  return {
    as_of: live.as_of,
    cell: live.cell,
    columns: live.columns,
    places: live.places.all,
    shown: () => shownFigures(live),
    figures: (query: FiguresQuery & { as_of?: Instant }) => {
      const as_of = momentOf(query.as_of);
      return { as_of, figures: countFigures(live.columns, query, as_of, names) };
    },
    dossiersBehind: (query: BehindQuery & { as_of?: Instant }) => {
      const as_of = momentOf(query.as_of);
      return { as_of, ...dossiersBehind(live.columns, query, as_of, names) };
    },
  };
}

/** Tells the listeners what changed, if anything did. */
function teller(live: LiveFold, listeners: ReadonlySet<(change: FiguresChange) => void>) {
  let change_no = 0;
  return (rows: readonly EventRow[]) => {
    const units = live.takeChanges();
    const events = rows.flatMap(newsOf);
    if (!units.length && !events.length) return;
    const change = { change_no: ++change_no, as_of: live.as_of(), units, events };
    for (const listener of listeners) listener(change);
  };
}

function newsOf({ chain_id, seq, kind, subject_id, at }: EventRow): DossierNews[] {
  if (!kind.startsWith('dossier.') || subject_id === null) return [];
  return [{ chain_id, seq, kind, dossier_id: subject_id, unit_id: chain_id, at }];
}

/** Each second lets time pass, each second time compares places with the heads. */
function startTicking(
  follower: Follower,
  on_fault: (fault: unknown) => void,
  tick: () => void,
): () => void {
  let ticks = 0;
  let comparing = false;
  let failing = false;
  const compare = async () => {
    comparing = true;
    try {
      await follower.compare();
      failing = false;
    } catch (fault) {
      if (!failing) on_fault(fault);
      failing = true;
    } finally {
      comparing = false;
    }
  };
  const timer = setInterval(() => {
    tick();
    if (++ticks % 2 === 0 && !comparing) compare();
  }, TICK_MS);
  return () => clearInterval(timer);
}
