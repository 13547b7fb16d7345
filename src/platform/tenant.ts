import { type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from './database.ts';

/** One province of an installation. Every row of its tables holds its number. */
export interface Tenant {
  tenant_id: number;
  code: string;
  name: string;
}

/** The province whose pages stand at `/`; commands mean it unless they are told another. */
export const ROOT_TENANT_ID = 1;

/** Where a province's pages and routes begin: '' for the root province, else `/p/CODE`. */
export const prefixOf = ({ tenant_id, code }: Tenant): string =>
  tenant_id === ROOT_TENANT_ID ? '' : `/p/${code}`;

/** Every province, the root first. */
export const listTenants = (tx: Pick<Tx, 'rows'>): Promise<Tenant[]> =>
  tx.rows<Tenant>('select tenant_id, code, name from tenant order by tenant_id');

/** The province of a code in whatever case, the root one of null; else which codes there are. */
export async function findTenant(
  tx: Pick<Tx, 'rows'>,
  code: string | null,
): Promise<Tenant | Refusal> {
  const all = await listTenants(tx);
  const found =
    code === null
      ? all.find(({ tenant_id }) => tenant_id === ROOT_TENANT_ID)
      : all.find((one) => one.code.toUpperCase() === code.toUpperCase());
  return found ?? refuse('province.unknown', { code }, { possible: all.map((one) => one.code) });
}

/**
 * Channel on which it is told that units, procedures, periods, calendars or criteria of a province
 * changed, or that it is new; the payload is its number.
 */
export const REFERENCES_CHANNEL = 'motcua_references';
