import type { Viewer } from '../identity/index.ts';
import { once as onceFor } from '../journal/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';

/** What one act asks: its name with what it is about, its body, and the key of the attempt. */
export interface Asked {
  /** Such as `report-line 2023 H47.18`. */
  what: string;
  body: unknown;
  idempotency_key: unknown;
}

/** Does something in one transaction and once, as whoever is signed in. */
export async function once<T>(
  world: { database: Database; real_clock: Clock },
  viewer: Viewer | null,
  asked: Asked,
  act: (tx: Tx, viewer: Viewer, key: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (!viewer) return refuse('access.sign-in-first', {}, { possible: ['/login'] });
  const { tenant_id, account_id } = viewer;
  const attempt = {
    tenant_id,
    account_id,
    key: asked.idempotency_key,
    asked: [asked.what, asked.body],
  };
  return onceFor(world, attempt, (tx, key) => act(tx, viewer, key));
}
