import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Refusal, refuse } from '../../kernel/index.ts';
import {
  listTenants,
  openDatabase,
  PROJECT_DIR,
  type Tenant,
  type Tx,
} from '../../platform/index.ts';
import { PROVINCE_FILES } from './blank-province.ts';
import { checkOrder, type ProvinceOrder } from './order.ts';
import { insertProvince, isMadeBy, lockTenants, type ProvinceFiles } from './store.ts';

/**
 * Makes a province with its unit, blocks, calendar, periods, criteria sets and first accounts, in
 * one transaction of the owner, whom no policy binds. Refused with what is possible: a code that is
 * malformed or taken, a name that is missing, years that are none. The same idempotency key gives
 * the province that it made before.
 */
export async function createProvince(
  owner_url: string,
  order: ProvinceOrder,
): Promise<Tenant | Refusal> {
  const refusal = checkOrder(order);
  if (refusal) return refusal;
  const files = await readProvinceFiles();
  const database = openDatabase(owner_url, 1);
  try {
    return await database.local((tx) => makeOnce(tx, order, files));
  } finally {
    await database.close();
  }
}

/** The same inside a transaction of the owner that is under way. */
export async function createProvinceIn(tx: Tx, order: ProvinceOrder): Promise<Tenant | Refusal> {
  return checkOrder(order) ?? (await makeOnce(tx, order, await readProvinceFiles()));
}

async function makeOnce(
  tx: Tx,
  order: ProvinceOrder,
  files: ProvinceFiles,
): Promise<Tenant | Refusal> {
  await lockTenants(tx);
  const { code, idempotency_key: key } = order;
  const taken = (await listTenants(tx)).find((one) => one.code.toUpperCase() === code);
  if (!taken) return insertProvince(tx, order, files);
  if (key && (await isMadeBy(tx, taken, key))) return taken;
  return refuse('province.code-taken', { code, name: taken.name }, { path: 'code' });
}

/** The files that a new province is made from. */
export async function readProvinceFiles(): Promise<ProvinceFiles> {
  const { blank, periods, calendar, criteria } = PROVINCE_FILES;
  const names = [blank, periods, calendar, ...criteria];
  const read = await Promise.all(names.map((name) => readFile(join(PROJECT_DIR, name))));
  const jsonOf = (name: string) => JSON.parse(read[names.indexOf(name)]!.toString('utf8'));
  return {
    calendar: jsonOf(calendar),
    criteria: criteria.map(jsonOf),
    files: names.map((name, i) => ({ name, sha256: hash('sha256', read[i]!) })),
  };
}
