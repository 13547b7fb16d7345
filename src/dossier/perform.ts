import type { Viewer } from '../identity/index.ts';
import { once } from '../journal/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { performAction } from './perform-action.ts';
import { performReceive } from './perform-receive.ts';
import type { References } from './references.ts';
import type { ActRequest } from './request.ts';

/** What performing needs of the world. */
export interface DossierWorld {
  database: Database;
  clock: Clock;
  real_clock: Clock;
  references: References;
}

/** What was done. The same request sent again gets the same answer. */
export interface Done {
  status: 200 | 201;
  dossier: Dossier;
  /** The journal number of the row, in the responsible unit's chain. */
  seq: number;
}

/** One request inside its transaction. */
export interface Act {
  world: DossierWorld;
  tx: Tx;
  viewer: Viewer;
  request: ActRequest;
  idempotency_key: string;
}

/**
 * Does one thing to a dossier in one transaction: lock, load, judge, append to the journal, write
 * the state. A refused act writes nothing; a repeated one is answered as the first time.
 */
export async function perform(
  world: DossierWorld,
  viewer: Viewer | null,
  request: ActRequest,
): Promise<Done | Refusal> {
  if (!viewer)
    return refuse('access.sign-in-first', { verb: request.verb }, { possible: ['/login'] });
  const { tenant_id, account_id } = viewer;
  const { verb, code = null, body, idempotency_key: key } = request;
  const attempt = { tenant_id, account_id, key, asked: [verb, code, body] };
  return once(world, attempt, (tx, idempotency_key) => {
    const act = { world, tx, viewer, request, idempotency_key };
    return verb === 'receive' ? performReceive(act) : performAction(act);
  });
}
