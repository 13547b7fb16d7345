import { createHash } from 'node:crypto';
import pg from 'pg';
import { tables } from '../../db/tables.ts';
import { connection } from '../../src/platform/index.ts';

/** The second province of the scene. */
export const OTHER = { tenant_id: 2, code: 'H60' } as const;

/** What every text of a province carries. */
export const MARKS = { 1: '⟦A⟧', 2: '⟦B⟧' } as const;

/** The tables whose rows belong to one province. */
export const TENANT_TABLES = Object.keys(tables).filter((name) => tables[name] === 'tenant');

/** Numbers of what the second province alone has lie so far above those that both have. */
const FAR = 900_000;
const far = (column: string) => `${column} + ${FAR}`;

/** The link of an invitation that the second province alone has. */
export const FOREIGN_TOKEN = 'a-link-of-the-other-province-000000000000';
const TOKEN_HASH = `'\\x${createHash('sha256').update(FOREIGN_TOKEN).digest('hex')}'::bytea`;

const survey = { survey_id: far('survey_id') };
const otherUuid = (column: string) =>
  `overlay(overlay(md5(${column}::text) placing '4' from 13) placing '8' from 17)::uuid`;

/** Of which rows the second province has a copy with keys of its own, and how those are made. */
const ALONE: Record<string, Record<string, string>> = {
  account: { account_id: far('account_id'), subject: `subject || '-B'` },
  applicant: { applicant_id: far('applicant_id') },
  calendar: { version: far('version'), state: `'replaced'` },
  campaign: { campaign_id: far('campaign_id'), campaign_code: `campaign_code || 'B'` },
  criteria_set: {
    set_code: `set_code || '-b'`,
    body: `replace(body, '"set_code":"' || set_code, '"set_code":"' || set_code || '-b')`,
  },
  dossier: { dossier_id: far('dossier_id'), code: `replace(code, '-000', '-900')` },
  file: { file_id: far('file_id') },
  import: { import_id: far('import_id') },
  import_row: { import_id: far('import_id'), code: `code || 'B'` },
  import_plain: { import_id: far('import_id') },
  message: { message_id: far('message_id'), once: `once || 'B'` },
  notice: { notice_id: otherUuid('notice_id'), dossier_id: far('dossier_id') },
  procedure: { procedure_id: far('procedure_id') },
  release: { release_id: far('release_id'), number: far('number') },
  sheet: { sheet_id: far('sheet_id'), campaign_id: far('campaign_id') },
  sheet_line: { sheet_id: far('sheet_id') },
  survey: { ...survey, survey_code: `survey_code || 'B'` },
  survey_answer: survey,
  survey_invitation: survey,
  survey_stratum: survey,
  survey_tally: survey,
  survey_version: survey,
  unit: { unit_id: far('unit_id'), code: `code || 'B'` },
  unit_version: { unit_id: far('unit_id') },
  upload: { upload_id: otherUuid('upload_id') },
};

/** Of a whole catalogue one is enough. */
const ONLY: Record<string, string> = {
  account: 'account_id < 20',
  criteria_set: `set_code = 'on-time-2022' and state = 'in-force'`,
  dossier: `unit_id = 20386 and code like 'H47%'`,
  procedure: 'procedure_id = 73',
  unit: 'unit_id = 20386',
  unit_version: 'unit_id = 20386',
};

/** Texts that people read, in columns of their own. */
const TEXTS: Record<string, readonly string[]> = {
  account: ['name'],
  applicant: ['name', 'address'],
  block: ['name'],
  calendar: ['reason'],
  criteria_set: ['reason'],
  file: ['name'],
  import: ['file_name'],
  journal: ['reason'],
  message: ['subject', 'body'],
  message_attempt: ['detail'],
  procedure: ['title', 'source', 'search_key'],
  survey_version: ['reason'],
  tenant: ['name'],
  unit_version: ['name', 'source'],
  upload: ['name'],
};

/** Texts inside what is kept as JSON. */
const BODIES: Record<string, readonly string[]> = {
  calendar: ['body'],
  campaign: ['body'],
  criteria_set: ['body'],
  idempotency: ['answer'],
  import_row: ['faults'],
  journal: ['payload'],
  release: ['body'],
  sheet_line: ['body'],
  survey: ['body'],
  survey_version: ['body'],
};

/**
 * Makes of a database with one province one with two that could not be more alike: the second has
 * every row of the first with the same keys, some rows more, and both have their mark in every text.
 */
export async function makeTwin(owner_url: string): Promise<void> {
  const client = new pg.Client(connection(owner_url));
  await client.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    const { tenant_id, code } = OTHER;
    await client.query('insert into tenant values ($1, $2, $2)', [tenant_id, code]);
    // The second lives in the present: without these, years of months would be closed meanwhile.
    await client.query(`delete from period where from_on >= '2023-04-01'`);
    for (const table of TENANT_TABLES) await copyRows(client, table);
    await client.query(`update unit set code = $2 where tenant_id = $1 and kind = 'province'`, [
      tenant_id,
      code,
    ]);
    await client.query(
      `insert into survey_token select tenant_id, ${TOKEN_HASH}, survey_id, invitation_id
       from survey_invitation where tenant_id = $1 and survey_id > $2 limit 1`,
      [tenant_id, FAR],
    );
    for (const province of [1, 2] as const) await markRows(client, province);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function copyRows(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const columns = rows.map(({ name }) => name).filter((name) => name !== 'tenant_id');
  const copy = (values: readonly string[], only = 'true') =>
    client.query(`insert into ${table} (tenant_id, ${columns.join(', ')})
      select ${OTHER.tenant_id}, ${values.join(', ')} from ${table} where tenant_id = 1 and ${only}`);
  await copy(columns);
  const alone = ALONE[table];
  if (alone)
    await copy(
      columns.map((column) => alone[column] ?? column),
      ONLY[table],
    );
}

async function markRows(client: pg.Client, tenant_id: 1 | 2): Promise<void> {
  const mark = MARKS[tenant_id];
  for (const [table, columns] of Object.entries(TEXTS)) {
    const marked = columns.map((column) => `${column} = ${column} || ' ${mark}'`);
    await client.query(`update ${table} set ${marked.join(', ')} where tenant_id = $1`, [
      tenant_id,
    ]);
  }
  for (const [table, columns] of Object.entries(BODIES))
    for (const column of columns) await markBodies(client, table, column, tenant_id);
}

async function markBodies(
  client: pg.Client,
  table: string,
  column: string,
  tenant_id: 1 | 2,
): Promise<void> {
  const { rows } = await client.query(
    `select ctid::text as place, ${column}::text as body from ${table}
     where tenant_id = $1 and ${column} is not null and ${column}::text ~ '^[\\[{]'`,
    [tenant_id],
  );
  const bodies = rows.map(({ body }) => JSON.stringify(marked(JSON.parse(body), MARKS[tenant_id])));
  const type = ['campaign', 'import_row', 'sheet_line'].includes(table) ? 'jsonb' : 'text';
  await client.query(
    `update ${table} t set ${column} = n.body::${type}
     from unnest($2::tid[], $3::text[]) as n (place, body)
     where t.ctid = n.place and t.tenant_id = $1`,
    [tenant_id, rows.map(({ place }) => place), bodies],
  );
}

const READ = /^(name|label|title|text|basis|reason|remarks|note|value)(_vi|_en)?$/;

/** Words and numbers of the program's own. */
const PLAIN = /^[a-z0-9./-]*$/;

function marked(value: unknown, mark: string): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) =>
      typeof one === 'string' && READ.test(key) && !PLAIN.test(one)
        ? [key, `${one} ${mark}`]
        : [key, marked(one, mark)],
    ),
  );
}
