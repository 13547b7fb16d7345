import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { orderOf, ranAs, writeTable } from '../../test/import/brought.ts';
import { type Dossier, listDossiers } from '../dossier/index.ts';
import { withBulk } from '../platform/index.ts';
import { copyDossiers } from './store-write.ts';

const REFERRING = ['unit_id', 'received_unit_id', 'procedure_id', 'applicant_id'] as const;

test('no dossier of a unit, procedure or applicant that does not exist is ever written', async () => {
  const { owner_url, database } = await testDatabase();
  await ranAs(orderOf(owner_url, await writeTable({ count: 5 })));
  const [first] = await database.inTenant(1, (tx) => listDossiers(tx, 1, [1]));
  await withBulk(owner_url, async (bulk) => {
    const write = (change: Partial<Dossier>) =>
      bulk.transaction((tx) => {
        const dossier = { ...first!, dossier_id: 999, code: 'X-999', ...change };
        return copyDossiers(tx, 1, [{ dossier, import_id: 1, due_by: 'file' }]);
      });
    for (const name of REFERRING)
      await expect(write({ [name]: 777 })).rejects.toThrow('a row of no');
    await write({});
    await expect(write({ dossier_id: 1000 })).rejects.toMatchObject({
      constraint: 'dossier_tenant_id_code_key',
    });
    const [role] = await bulk.rows<{ session_replication_role: string }>(
      'show session_replication_role',
    );
    expect(role).toEqual({ session_replication_role: 'origin' });
  });
});
