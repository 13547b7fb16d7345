import { expect, test, vi } from 'vitest';
import { asDatabaseOwner, testDatabase } from '../../test/database.ts';

const CONNECTIONS = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and query like 'listen%'`;

const soon = (holds: () => unknown) => vi.waitFor(holds, { timeout: 8_000, interval: 20 });

test('many hear a channel over one connection, again after it was lost, until the last one leaves', async () => {
  const { database, owner_url } = await testDatabase();
  const asked = async (sql: string) => (await asDatabaseOwner(owner_url, sql))[0] as { n: number };
  const heard: string[] = [];
  const hear = (who: string) =>
    database.listen(
      'news',
      (payload) => heard.push(`${who} ${payload}`),
      () => heard.push(`${who} again`),
    );
  const [leaveA, leaveB] = await Promise.all([hear('a'), hear('b')]);
  expect(await asked(CONNECTIONS)).toEqual({ n: 1 });
  await asked(`select pg_notify('news', 'one')`);
  await soon(() => expect(heard.splice(0)).toEqual(['a one', 'b one']));
  await asked(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'
    and datname = current_database()`);
  await soon(() => expect(heard.splice(0)).toEqual(['a again', 'b again']));
  await leaveA();
  await asked(`select pg_notify('news', 'two')`);
  await soon(() => expect(heard.splice(0)).toEqual(['b two']));
  await leaveB();
  await soon(async () => expect(await asked(CONNECTIONS)).toEqual({ n: 0 }));
  const leave = await hear('c');
  await asked(`select pg_notify('news', 'three')`);
  await soon(() => expect(heard).toEqual(['c three']));
  await leave();
});
