import { asDatabaseOwner } from '../database.ts';
import { TENANT_TABLES } from './twin.ts';

/** What a province's rows are, table by table. */
export type Fingerprint = Map<string, string>;

/** A digest of every table's rows of one province, read as the owner. */
export async function fingerprint(owner_url: string, tenant_id: number): Promise<Fingerprint> {
  const parts = TENANT_TABLES.map(
    (table) => `select '${table}' as name,
      count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as rows
      from ${table} t where tenant_id = $1`,
  );
  const found = await asDatabaseOwner(owner_url, parts.join(' union all '), [tenant_id]);
  return new Map(found.map(({ name, rows }: { name: string; rows: string }) => [name, rows]));
}

/** Tables whose rows are not what they were. */
export const changed = (before: Fingerprint, after: Fingerprint): string[] =>
  [...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table);

/** Waits until a province's own jobs have nothing more to write. */
export async function settled(owner_url: string, tenant_id: number): Promise<Fingerprint> {
  let before = await fingerprint(owner_url, tenant_id);
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = await fingerprint(owner_url, tenant_id);
    same = changed(before, now).length === 0 ? same + 1 : 0;
    before = now;
  }
  return before;
}
