import pg from 'pg';
import { connection } from '../../src/platform/index.ts';
import type { Ledger } from './ledger.ts';
import { OTHER, TENANT_TABLES } from './twin.ts';

/** No row is of this province. */
const NOBODY = null;

/**
 * Row-level security by itself: even with every right on every table, the application's role sees
 * and changes no row of a province that is not its transaction's, nor any row in none.
 */
export async function tryPolicies(
  { owner_url, app_url }: { owner_url: string; app_url: string },
  told: Ledger,
): Promise<void> {
  const owner = new pg.Client(connection(owner_url));
  const app = new pg.Client(connection(app_url));
  await Promise.all([owner.connect(), app.connect()]);
  try {
    await owner.query(
      'grant select, insert, update, delete on all tables in schema public to motcua_app',
    );
    for (const table of TENANT_TABLES) {
      const { rows } = await owner.query(
        `select to_jsonb(t) as row from ${table} t where tenant_id = $1 limit 1`,
        [OTHER.tenant_id],
      );
      told.cell(
        `${table} has rows in the scene`,
        rows[0] ? null : 'it is empty: fill it in things.ts',
      );
      for (const tenant_id of [1, NOBODY])
        for (const [verb, sql] of Object.entries(verbs(table)))
          told.cell(
            `row security: ${verb} ${table} as ${tenant_id ?? 'nobody'}`,
            await crosses(app, tenant_id, sql, rows[0]?.row),
          );
    }
  } finally {
    await Promise.all([owner.end(), app.end()]);
  }
}

const verbs = (table: string) => ({
  select: `select from ${table} where tenant_id = ($1::jsonb->>'tenant_id')::int`,
  insert: `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`,
  update: `update ${table} set tenant_id = tenant_id where tenant_id = ($1::jsonb->>'tenant_id')::int`,
  'move into': `update ${table} set tenant_id = ($1::jsonb->>'tenant_id')::int`,
  delete: `delete from ${table} where tenant_id = ($1::jsonb->>'tenant_id')::int`,
});

/** Refused by the policy, or without any row: null. */
async function crosses(
  app: pg.Client,
  tenant_id: number | null,
  sql: string,
  row: unknown,
): Promise<string | null> {
  await app.query('begin');
  try {
    if (tenant_id !== null) await app.query(`set local app.tenant = '${tenant_id}'`);
    const { rowCount } = await app.query(sql, [JSON.stringify(row)]);
    return rowCount === 0 ? null : `${rowCount} rows`;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === ROW_SECURITY ? null : `${code} ${message}`;
  } finally {
    await app.query('rollback');
  }
}

const ROW_SECURITY = '42501';
