import { findHolders } from '../dossier/index.ts';
import { officersOf } from '../identity/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';

/** An officer who may hold a dossier, as a form offers the choice. */
export interface HolderChoice {
  account_id: number;
  name: string;
  roles: string[];
}

/** Who may hold the dossiers of a unit now, by name. */
export async function readHolderChoices(
  tx: Tx,
  tenant_id: number,
  unit_id: number,
  now: Instant,
): Promise<HolderChoice[]> {
  const able = await findHolders(tx, tenant_id, unit_id, now);
  const officers = await officersOf(tx, tenant_id, unit_id, now);
  return officers.filter(({ account_id }) => able.has(account_id));
}
