import { createProvince } from '../../src/import/index.ts';
import { runImport } from '../../src/import/perform-run.ts';
import { undoImport } from '../../src/import/perform-undo.ts';
import { isRefusal } from '../../src/kernel/index.ts';
import type { TestDatabase } from '../database.ts';
import { endingIn, filesUnder, read } from '../tidy/walk.ts';
import { changed, fingerprint } from './fingerprint.ts';
import { AT, importOf, tableFile } from './importing.ts';
import type { Ledger } from './ledger.ts';

/**
 * Files that open the owner's connection, whom no policy binds, and what they write with it. The
 * words of a statement are tried like all others; what is written is compared table by table.
 */
const OWNERS: Record<string, string> = {
  'src/cli/database-url.ts': 'prints the address, opens nothing',
  'src/cli/import-file.ts': 'hands the address to the run of an import',
  'src/cli/import-undo.ts': 'hands the address to the undoing of an import',
  'src/cli/province.ts': 'hands the address to the making of a province',
  'src/demo/campaign/perform.ts': 'the first load, of the root province, before anybody is served',
  'src/demo/entry.load.ts': 'the first load',
  'src/demo/load/perform.ts': 'the first load',
  'src/demo/load/store.ts': 'the first load',
  'src/demo/perform.ts': 'the first load',
  'src/demo/seed/perform.ts': 'the first load',
  'src/demo/survey/perform.ts': 'the first load',
  'src/import/jobs.ts': 'hands the address to the process of an import',
  'src/import/perform-judge.ts': 'an import, of the province of its order',
  'src/import/perform-run.ts': 'an import, of the province of its order',
  'src/import/perform-undo.ts': 'the undoing of an import, in the province of its order',
  'src/import/province/jobs.ts': 'the periods of the next year, of the province it runs for',
  'src/import/province/perform.ts': 'a new province',
  'src/import/run/order.ts': 'the order of an import',
  'src/main-create.ts': 'hands the address to the making of a province',
  'src/main-database.ts': 'migrations and the first load',
  'src/main-imports.ts': 'hands the address to the process of an import',
  'src/main-jobs.ts': 'hands the address to the turn of the year',
  'src/main-provinces.ts': 'hands the address on',
  'src/main.ts': 'hands the address on',
  'src/platform/instance.ts': 'tells commands the address',
  'src/platform/migrate.ts': 'migrations: tables and policies, no row of a province',
};

/** Every file that can work as the owner is named above. */
export function tryOwners(told: Ledger): void {
  const sources = endingIn(filesUnder('src'), '.ts', '.tsx').filter(
    (path) => !/\.test\.tsx?$|^src\/platform\/postgres\//.test(path),
  );
  for (const path of sources)
    if (/\bowner_url\b|\bwithOwner\b|\bwithBulk\(/.test(read(path)))
      told.cell(
        `${path} works as the owner`,
        OWNERS[path] || path === 'src/platform/bulk.ts'
          ? null
          : 'say in test/isolation/owners.ts whose rows it writes',
      );
}

/** Does as the owner all that is done while provinces are served: each changes one province alone. */
export async function actAsOwner({ owner_url }: TestDatabase, told: Ledger): Promise<void> {
  const path = await tableFile();
  const touches = async (name: string, tenant_id: number, act: () => Promise<unknown>) => {
    const [root, other] = [await fingerprint(owner_url, 1), await fingerprint(owner_url, 2)];
    const done = await act();
    told.cell(name, isRefusal(done) ? JSON.stringify(done) : null);
    for (const [at, before] of [
      [1, root],
      [2, other],
    ] as const) {
      const found = changed(before, await fingerprint(owner_url, at));
      for (const table of before.keys())
        if (at !== tenant_id)
          told.cell(
            `${name}: ${table} of ${at}`,
            found.includes(table) ? 'rows of the other changed' : null,
          );
        else if (table === 'import')
          told.cell(`${name}: own ${table}`, found.includes(table) ? null : 'nothing was written');
    }
  };
  const bring = (tenant_id: number) =>
    touches(`import into ${tenant_id}`, tenant_id, () =>
      runImport(importOf(owner_url, tenant_id, path), { progress: () => {} }),
    );
  const undo = (tenant_id: number, import_id: number) =>
    undoImport(
      {
        ...{ owner_url, tenant_id, import_id, account_id: null },
        ...{ reason: null, now: AT, recorded_at: AT },
      },
      () => {},
    );
  // Each province counts its imports from one: the second of the other is none of the root's.
  for (const tenant_id of [1, 2, 2]) await bring(tenant_id);
  const refused = await undo(1, 2);
  const known = isRefusal(refused) && refused.refused === 'import.not-found';
  told.cell('undo in 1 of an import of 2', known ? null : JSON.stringify(refused));
  for (const tenant_id of [1, 2])
    await touches(`undo the import into ${tenant_id}`, tenant_id, () => undo(tenant_id, tenant_id));
  await touches('a new province', 3, () =>
    createProvince(owner_url, {
      ...{ code: 'H61', name: 'Thử nghiệm', issuer: 'https://issuer.example', by: 'test' },
      ...{ from_year: 2022, to_year: 2023, at: AT, recorded_at: AT },
    }),
  );
  await bring(3);
}
