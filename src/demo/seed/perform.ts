import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../kernel/index.ts';
import { PROJECT_DIR } from '../../platform/index.ts';
import { withOwner } from '../load/store.ts';
import {
  DATA_FILES,
  type DataFile,
  PAR_SETS,
  type ProvinceData,
  provinceData,
} from '../province-data.ts';
import { emptyTables, seedCatalogue } from './store.ts';

const FILES = [...Object.values(DATA_FILES), ...PAR_SETS];
const FOLDERS = ['data/procedures', 'data/criteria'];

/** The province's data files as they are on disk, checked. */
export async function readProvince(): Promise<ProvinceData> {
  const names: string[] = [...FILES];
  for (const folder of FOLDERS)
    for (const name of (await readdir(join(PROJECT_DIR, folder))).sort())
      if (name.endsWith('.json')) names.push(`${folder}/${name}`);
  return provinceData(await Promise.all(names.map(readDataFile)));
}

async function readDataFile(name: string): Promise<DataFile> {
  const bytes = await readFile(join(PROJECT_DIR, name));
  return { name, sha256: hash('sha256', bytes), json: JSON.parse(bytes.toString('utf8')) };
}

/** When a province is seeded: in the domain, on the real clock, and from when its accounts hold. */
export interface SeedMoments {
  at: Instant;
  recorded_at: Instant;
  accounts_from: Instant;
}

/**
 * Writes the province without any dossier: units, calendars, procedures, criteria, accounts. What
 * a load that was killed had left behind goes first.
 */
export async function seedProvince(
  owner_url: string,
  tenant_id: number,
  data: ProvinceData,
  moments: SeedMoments,
): Promise<void> {
  await withOwner(owner_url, async (tx) => {
    await emptyTables(tx);
    await seedCatalogue(tx, tenant_id, data, moments);
  });
}
