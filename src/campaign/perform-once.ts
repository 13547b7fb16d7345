import type { Viewer } from '../identity/index.ts';
import { type Answered, bodyHash, checkKey, replay } from '../journal/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';

/** What one act asks: its name with what it is about, its body, and the key of the attempt. */
export interface Asked {
  /** Such as `report-line 2023 H47.18`. */
  what: string;
  body: unknown;
  idempotency_key: unknown;
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
 * again gets the answer of the first time.
 */
export async function once<T>(
  world: { database: Database; real_clock: Clock },
  viewer: Viewer | null,
  asked: Asked,
  act: (tx: Tx, viewer: Viewer, key: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (!viewer) return refuse('access.sign-in-first', {}, { possible: ['/login'] });
  const key = checkKey(asked.idempotency_key);
  if (isRefusal(key)) return key;
  const hash = bodyHash([asked.what, asked.body]);
  const attempt = () =>
    world.database.inTenant(viewer.tenant_id, async (tx) => {
      const before = await findAnswer(tx, viewer, key);
      if (before) {
        const again = replay(before, hash, key);
        return isRefusal(again) ? again : (JSON.parse(again.answer) as T);
      }
      const done = await act(tx, viewer, key);
      if (isRefusal(done)) throw new Undo(done);
      await keepAnswer(tx, viewer, key, hash, done, world.real_clock.now());
      return done;
    });
  try {
    // The same key came twice at the same moment: the other one has been answered by now.
    return await attempt().catch((error) =>
      isKeyTaken(error) ? attempt() : Promise.reject(error),
    );
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}

const isKeyTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'idempotency_pkey';

async function findAnswer(
  tx: Tx,
  { tenant_id, account_id }: Viewer,
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
  { tenant_id, account_id }: Viewer,
  key: string,
  hash: Buffer,
  done: unknown,
  recorded_at: number,
): Promise<void> {
  await tx.rows('insert into idempotency values ($1, $2, $3, $4, $5, $6, $7)', [
    tenant_id,
    key,
    account_id,
    hash,
    200,
    JSON.stringify(done),
    new Date(recorded_at),
  ]);
}
