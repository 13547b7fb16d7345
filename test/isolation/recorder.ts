import pg from 'pg';
import { onTestFinished } from 'vitest';
import { provinceOf, type Statement } from './binding.ts';
import { TENANT_TABLES } from './twin.ts';

/** A statement that the program executed, and in whose transaction. */
export interface Recorded extends Statement {
  tenant_id: number;
}

/** What the program sends to the database from now on, until the test ends. */
export interface Recorder {
  /** Different statements over tables of provinces, each with a few of its parameters. */
  recorded(): Recorded[];
}

/** So many lists of parameters of one statement are tried again. */
const MOST_EACH = 3;

const NAMES_TABLE = new RegExp(
  `\\b(from|join|into|update|using)\\s+(only\\s+)?(${TENANT_TABLES.join('|')})\\b`,
  'i',
);

/** Rows that stream in are told by their table alone. */
const NOT_REPEATED = /^\s*copy\b[\s\S]*\bfrom stdin\b/i;

interface Sent {
  text?: string;
  values?: readonly unknown[];
}

/**
 * Listens to every connection of this process, whoever opened it; to statements outside of a
 * province's transaction only where they are the owner's of the program, not those of a test.
 */
export function recordQueries(of_owner = false): Recorder {
  const tenant_of = new WeakMap<object, number>();
  const seen = new Map<string, Recorded[]>();
  const note = (client: object, sql: string, values: readonly unknown[]) => {
    const begun = /set local app\.tenant = '(\d+)'/.exec(sql);
    if (begun) tenant_of.set(client, Number(begun[1]));
    else if (/^(begin|commit|rollback)/.test(sql)) tenant_of.delete(client);
    if (!NAMES_TABLE.test(sql) || NOT_REPEATED.test(sql)) return;
    // The owner has no province set: there the statement itself must say which it is.
    const said = of_owner ? (provinceOf({ sql, values }) ?? 0) : undefined;
    const tenant_id = tenant_of.get(client) ?? said;
    if (tenant_id === undefined) return;
    const key = `${tenant_id} ${sql}`;
    const known = seen.get(key) ?? [];
    seen.set(key, known);
    if (known.length < MOST_EACH) known.push({ sql, values: structuredClone(values), tenant_id });
  };
  const { query } = pg.Client.prototype;
  const listening = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | Sent, unknown];
    const sql = typeof first === 'string' ? first : (first.text ?? '');
    const values = typeof first === 'string' ? second : first.values;
    note(this, sql, Array.isArray(values) ? values : []);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  };
  pg.Client.prototype.query = listening as typeof query;
  onTestFinished(() => {
    pg.Client.prototype.query = query;
  });
  return { recorded: () => [...seen.values()].flat() };
}
