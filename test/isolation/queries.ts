import pg from 'pg';
import { connection } from '../../src/platform/index.ts';
import { boundTo, type Statement } from './binding.ts';
import type { Ledger } from './ledger.ts';
import type { Recorded } from './recorder.ts';
import { MARKS, TENANT_TABLES } from './twin.ts';

/** A province that is not there: what a statement says of it, it says of nothing. */
const NOBODY = 99;

/** Statements over every province at once, and why that is right. */
const OF_ALL: [RegExp, string][] = [];

interface Outcome {
  rows: string[];
  many: number;
  error: string | null;
}

/**
 * Every statement that the program executed is tried again behind each wall alone: the owner, whom no
 * policy binds, sees by its text only its own province's rows; the application's role in another
 * province's transaction gets nothing by its parameters, nor another province's by its own.
 */
export async function tryQueries(
  { owner_url, app_url }: { owner_url: string; app_url: string },
  recorded: readonly Recorded[],
  told: Ledger,
): Promise<void> {
  const owner = new pg.Client(connection(owner_url));
  const app = new pg.Client(connection(app_url));
  await Promise.all([owner.connect(), app.connect()]);
  try {
    for (const one of recorded) await tryQuery(owner, app, one, told);
  } finally {
    await Promise.all([owner.end(), app.end()]);
  }
}

async function tryQuery(
  owner: pg.Client,
  app: pg.Client,
  one: Recorded,
  told: Ledger,
): Promise<void> {
  const { tenant_id: here } = one;
  const there = here === 1 ? 2 : 1;
  const name = `query of ${here}: ${one.sql.replace(/\s+/g, ' ').trim().slice(0, 160)}`;
  if (OF_ALL.some(([pattern]) => pattern.test(one.sql))) return told.cell(name, null);
  const theirs = boundTo(one, there);
  const none = boundTo(one, NOBODY);
  if (!theirs || !none) return told.cell(name, 'no parameter of it is the province');
  const inOwn = (what: Statement) => execute(app, here, what);
  const by_text = await execute(owner, here, one, there);
  told.cell(`${name}, its text alone`, differ(by_text, await inOwn(one), one.sql));
  told.cell(`${name}, its texts`, holds(by_text, there));
  const by_policy = await execute(app, there, one);
  told.cell(`${name}, the policy alone`, differ(by_policy, await execute(app, NOBODY, one)));
  told.cell(`${name}, asked for the other`, differ(await inOwn(theirs), await inOwn(none)));
}

/** What a statement does in a province's transaction, of which nothing stays. */
async function execute(
  client: pg.Client,
  tenant_id: number,
  { sql, values }: Statement,
  untouched?: number,
): Promise<Outcome> {
  await client.query(`begin; set local app.tenant = '${tenant_id}'; set local lock_timeout = '2s'`);
  try {
    const select = sql.replace(/^copy \(([\s\S]*)\) to stdout.*$/, '$1');
    const { rows, rowCount } = await client.query(select, values as unknown[]);
    const crossed = untouched === undefined ? [] : await touched(client, sql, untouched);
    const error = crossed.length > 0 ? `it writes rows of the other in ${crossed.join()}` : null;
    return { rows: rows.map((row) => JSON.stringify(row)).sort(), many: rowCount ?? 0, error };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { rows: [], many: 0, error: code === ROW_SECURITY ? null : `${code} ${message}` };
  } finally {
    await client.query('rollback');
  }
}

const ROW_SECURITY = '42501';

/** Tables in which this transaction has written rows of a province. */
async function touched(client: pg.Client, sql: string, tenant_id: number): Promise<string[]> {
  const target = /\b(?:insert into|update|delete from)\s+(\w+)/gi;
  const tables = [...sql.matchAll(target)].map(([, table]) => table!);
  const crossed: string[] = [];
  for (const table of tables.filter((name) => TENANT_TABLES.includes(name))) {
    const { rows } = await client.query(
      `select from ${table} where tenant_id = $1 and xmin = pg_current_xact_id()::xid limit 1`,
      [tenant_id],
    );
    if (rows.length > 0) crossed.push(table);
  }
  return crossed;
}

function differ(one: Outcome, other: Outcome, sql = ''): string | null {
  if (one.error !== other.error)
    return `${one.error ?? 'no error'}, otherwise ${other.error ?? 'none'}`;
  if (one.many !== other.many) return `${one.many} rows, otherwise ${other.many}`;
  // What takes the next number takes another one each time.
  if (/nextval/.test(sql)) return null;
  const at = one.rows.findIndex((row, i) => row !== other.rows[i]);
  return at < 0
    ? null
    : `${one.rows[at]!.slice(0, 200)}, otherwise ${other.rows[at]?.slice(0, 200)}`;
}

const holds = ({ rows }: Outcome, tenant_id: number): string | null =>
  rows.some((row) => row.includes(MARKS[tenant_id as 1 | 2]))
    ? 'a row of the other came back'
    : null;
