import { isHeldForBulk, JOURNAL_CHANNEL } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Clock, Database } from '../../platform/index.ts';
import type { EventRow } from '../journal-event.ts';
import type { Places } from '../places.ts';
import { readGrown, readPlaces } from '../store.ts';

/** What a follower needs. */
export interface FollowOptions {
  database: Database;
  tenant_id: number;
  /** The reader's places; `take` moves them. */
  places: Places;
  /** Gets the next rows of some chains, each chain's in order and from its place on. */
  take(rows: readonly EventRow[]): void;
  real_clock: Clock;
}

/** Follows a province's journal: hears that chains grew, and reads them from its places. */
export interface Follower {
  /**
   * Compares all heads with the places, so that a lost notification loses nothing. While many rows are
   * written it may do nothing.
   */
  compare(): Promise<void>;
  /** The real moment at which the places were last known to equal the heads. */
  caught_up_at(): Instant;
  close(): Promise<void>;
}

/** Rows of one chain in one read; a chain that grew by more is read again at once. */
const MOST_ROWS = 1000;
/**
 * A writer of many rows is let come to its end this long: reading along takes it the machine, and shows
 * a part of what it brings. Chains that are told to have grown are read at once all the same.
 */
const BULK_PATIENCE_MS = 4_500;

/** Starts to listen, then reads what came before it listened. */
export async function followJournal(options: FollowOptions): Promise<Follower> {
  const { database, tenant_id, places, real_clock } = options;
  const reader: Reader = { ...options, grown: new Set(), running: null };
  let caught_up_at = real_clock.now();
  const compare = async () => {
    const asked_at = real_clock.now();
    const heads = await database.inTenant(tenant_id, async (tx) =>
      asked_at - caught_up_at < BULK_PATIENCE_MS && (await isHeldForBulk(tx, tenant_id))
        ? null
        : readPlaces(tx, tenant_id),
    );
    if (!heads) return;
    const behind = () => heads.filter(({ chain_id, seq }) => places.of(chain_id) < seq);
    for (const { chain_id } of behind()) reader.grown.add(chain_id);
    await catchUp(reader);
    if (behind().length === 0) caught_up_at = asked_at;
  };
  // A fault here is met again, and told, by the next comparison.
  const quiet = () => {};
  const stop = await database.listen(
    JOURNAL_CHANNEL,
    (payload) => {
      const [tenant, chain_id, seq] = payload.split(':').map(Number) as [number, number, number];
      if (tenant !== tenant_id || seq <= places.of(chain_id)) return;
      reader.grown.add(chain_id);
      catchUp(reader).catch(quiet);
    },
    () => void compare().catch(quiet),
  );
  await compare();
  return { compare, caught_up_at: () => caught_up_at, close: stop };
}

interface Reader extends FollowOptions {
  /** Chains that are known to reach further than their places. */
  readonly grown: Set<number>;
  running: Promise<void> | null;
}

/** Reads grown chains until none is left; calls made meanwhile join in. */
async function catchUp(reader: Reader): Promise<void> {
  if (reader.grown.size && !reader.running) reader.running = readAll(reader);
  await reader.running;
}

async function readAll(reader: Reader): Promise<void> {
  try {
    while (reader.grown.size) await readSome(reader);
  } finally {
    // In the same moment as the loop's end, so that no chain is marked in between and forgotten.
    reader.running = null;
  }
}

/** One read over all chains that are marked now. Chains of a failed read are marked again. */
async function readSome({ database, tenant_id, places, take, grown }: Reader): Promise<void> {
  const from = [...grown].map((chain_id) => ({ chain_id, seq: places.of(chain_id) }));
  grown.clear();
  try {
    const rows = await database.inTenant(tenant_id, (tx) =>
      readGrown(tx, tenant_id, from, MOST_ROWS),
    );
    take(rows);
    for (const [chain_id, read] of Map.groupBy(rows, (row) => row.chain_id))
      if (read.length === MOST_ROWS) grown.add(chain_id);
  } catch (error) {
    for (const { chain_id } of from) grown.add(chain_id);
    throw error;
  }
}
