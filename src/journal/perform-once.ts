import { isRefusal, type Refusal } from '../kernel/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';
import { type Answered, bodyHash, checkKey, replay } from './idempotency.ts';

/** One attempt: whose it is, the caller's key, and what is asked, whole. */
export interface Attempt {
  tenant_id: number;
  account_id: number;
  key: unknown;
  /** The same key with anything else asked is refused. */
  asked: unknown;
}

/** A refusal leaves the transaction by this, so that nothing of what was begun stays. */
class Undo extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Does something in one transaction and once: a refused act writes nothing, the same request sent
 * again gets the answer of the first time. Answers are kept as JSON.
 */
export async function once<T>(
  world: { database: Database; real_clock: Clock },
  attempt: Attempt,
  act: (tx: Tx, key: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const key = checkKey(attempt.key);
  if (isRefusal(key)) return key;
  const hash = bodyHash(attempt.asked);
  const tryIt = () =>
    world.database.inTenant(attempt.tenant_id, async (tx) => {
      const before = await findAnswer(tx, attempt, key);
      if (before) {
        const again = replay(before, hash, key);
        return isRefusal(again) ? again : (JSON.parse(again.answer) as T);
      }
      const done = await act(tx, key);
      if (isRefusal(done)) throw new Undo(done);
      await keepAnswer(tx, attempt, { key, hash, done, recorded_at: world.real_clock.now() });
      return done;
    });
  try {
    // The same key came twice at the same moment: the other one has been answered by now.
    return await tryIt().catch((error) => (isKeyTaken(error) ? tryIt() : Promise.reject(error)));
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}

const isKeyTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'idempotency_pkey';

async function findAnswer(
  tx: Tx,
  { tenant_id, account_id }: Attempt,
  key: string,
): Promise<Answered | undefined> {
  const [row] = await tx.rows<Answered>(
    `select body_hash, status, answer from idempotency
     where tenant_id = $1 and account_id = $2 and key = $3`,
    [tenant_id, account_id, key],
  );
  return row;
}

async function keepAnswer(
  tx: Tx,
  { tenant_id, account_id }: Attempt,
  kept: { key: string; hash: Buffer; done: unknown; recorded_at: number },
): Promise<void> {
  const status = (kept.done as { status?: number } | null)?.status ?? 200;
  await tx.rows('insert into idempotency values ($1, $2, $3, $4, $5, $6, $7)', [
    tenant_id,
    kept.key,
    account_id,
    kept.hash,
    status,
    JSON.stringify(kept.done),
    new Date(kept.recorded_at),
  ]);
}
