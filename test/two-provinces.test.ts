/** Two provinces served by one program: nothing of one is reached from the other. */
import { expect, test, vi } from 'vitest';
import { perform } from '../src/dossier/index.ts';
import { isRefusal } from '../src/kernel/index.ts';
import { differenceFromShown, loadColumns } from '../src/measure/index.ts';
import { openDatabase, REFERENCES_CHANNEL } from '../src/platform/index.ts';
import { asDatabaseOwner } from './database.ts';
import { Browser } from './sign-in.ts';
import { MARK } from './twins.ts';
import { type ServedProvince, type TwoProvinces, twoProvinces } from './two-provinces.ts';

/** An account of both provinces. */
const HEAD = 'H47.18/head';

/** Two seconds are promised; a busy machine gets more. */
const soon = (holds: () => unknown) => vi.waitFor(holds, { timeout: 8_000, interval: 20 });

test('each province is served under its own prefix, and one that is not here says so', async () => {
  const { root, other, origin } = await twoProvinces();
  for (const [province, is_marked] of [
    [root, false],
    [other, true],
  ] as const) {
    const page = await province.ask(null, '/map');
    expect(page.status).toBe(200);
    expect((await page.text()).includes(MARK)).toBe(is_marked);
  }
  const ask = async (path: string, init: RequestInit = {}) => {
    const { status, headers } = await fetch(origin + path, { redirect: 'manual', ...init });
    return [status, headers.get('location')?.replace(origin, '') ?? headers.get('content-type')];
  };
  const html = 'text/html; charset=utf-8';
  const problem = 'application/problem+json; charset=utf-8';
  expect(await ask('/P/h60/map?period=2023')).toEqual([302, '/p/H60/map?period=2023']);
  expect(await ask('/p/h47/map')).toEqual([302, '/map']);
  expect(await ask('/p/H47//other.example')).toEqual([302, '//other.example']);
  expect(await ask('/p/H99/map')).toEqual([404, html]);
  expect(await ask('/p/H99/api/v1/figures')).toEqual([404, problem]);
  expect(await ask('/p/h60/api/v1/dossiers', { method: 'POST' })).toEqual([404, problem]);
  expect(await ask('/p/H60/p/H47/map')).toEqual([404, html]);
  expect(await ask('/p/H60/nothing')).toEqual([404, html]);
  expect(await ask('/p/H60/refused/too-large')).toEqual([413, html]);
  await expectUnderPrefix(other);
});

/** Redirects of pages stay there, also those that a script asks for, and every link does. */
async function expectUnderPrefix(other: ServedProvince): Promise<void> {
  const start = await other.ask(null, '');
  expect([start.status, start.headers.get('location')]).toEqual([302, '/p/H60/map']);
  // The router in the browser puts its prefix before what it is told here.
  expect(await (await other.ask(null, '/_.data')).text()).toContain('"redirect","/map"');
  const page = await (await other.ask(null, '/map')).text();
  expect(page).toContain('"basename":"/p/H60"');
  const links = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => link!);
  const outside = links.filter((link) => !/^(\/p\/H60(\/|$|\?)|#|\/assets\/)/.test(link));
  expect(outside).toEqual([]);
}

test('who signs in at one province is nobody in the other, and works in both with two sessions', async () => {
  const { root, other } = await twoProvinces();
  const browser = new Browser();
  expect(await (await browser.signIn(other.base_url, HEAD)).json()).toMatchObject({
    name: expect.stringContaining(MARK),
  });
  expect((await browser.whoami(root.base_url)).account_id).toBeNull();
  const [token] = [...browser.cookies].filter(([name]) => name.includes('session_'));
  expect(token![1].path).toBe('/p/H60');
  // The value itself is worth nothing under the other province's name either.
  const stolen = token![1].value;
  const cookie = (await root.cookieOf(12)).replace(/=.*/, `=${stolen}`);
  const asked = await fetch(`${root.base_url}/whoami`, { headers: { cookie } });
  expect(await asked.json()).toEqual({ account_id: null });
  await browser.signIn(root.base_url, 'H47/administrator');
  expect((await browser.whoami(root.base_url)).name).not.toContain(MARK);
  expect((await browser.whoami(other.base_url)).name).toContain(MARK);
  const left = await browser.ask(`${other.base_url}/logout`, {
    method: 'POST',
    headers: { origin: new URL(root.base_url).origin },
  });
  expect(left.headers.get('location')).toBe('/p/H60/');
  expect((await browser.whoami(other.base_url)).account_id).toBeNull();
  expect((await browser.whoami(root.base_url)).account_id).toBe(12);
});

test('a sign-in of one province leads back into it alone, and is worth nothing in the other', async () => {
  const { root, other, origin } = await twoProvinces();
  const browser = new Browser();
  const chosen = await browser.choose(other.base_url, HEAD, '/dossiers');
  const resume = new URL(chosen.headers.get('location')!, other.base_url).href;
  const back = (await browser.follow(resume, '/login/callback')).address;
  expect(back).toMatch(`${other.base_url}/login/callback?`);
  const kept = await root.parts.database.rows<{ model: string }>(
    'select distinct model from local.provider_storage order by model',
  );
  expect(kept.map(({ model }) => model)).toEqual(KEPT.map((model) => `${model}_2`));
  const elsewhere = await browser.ask(back.replace('/p/H60', ''), {
    headers: { accept: 'application/json' },
  });
  expect(await elsewhere.json()).toMatchObject({ refused: 'login.unknown-attempt' });
  expect(await redeem(root, back, await clientSecretOf(root))).toMatchObject({
    error: 'invalid_grant',
  });
  expect(await redeem(other, back, await clientSecretOf(root))).toMatchObject({
    error: 'invalid_client',
  });
  const [uid] = /(?<=interaction\/)[^/?]+/.exec(
    (await browser.follow(`${other.base_url}/login`, '\n')).address,
  )!;
  const stray = await browser.ask(`${origin}/oidc/interaction/${uid}`);
  expect(stray.status).toBe(400);
  const done = await browser.ask(back);
  expect(done.headers.get('location')).toBe(`${other.base_url}/dossiers`);
});

/** What the provider keeps of a sign-in that came as far as its code. */
const KEPT = ['AuthorizationCode', 'Grant', 'Session'];

/** Asks a province's provider for tokens with a code that stands in an address. */
async function redeem({ base_url }: ServedProvince, back: string, secret: string) {
  const code = new URL(back).searchParams.get('code')!;
  const answer = await fetch(`${base_url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`motcua:${secret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${base_url}/login/callback`,
      code_verifier: 'x'.repeat(43),
    }),
  });
  return answer.json();
}

async function clientSecretOf({ parts }: ServedProvince): Promise<string> {
  const [row] = await parts.database.rows<{ value: string }>(
    `select value from local.secret where name = 'oidc_client_secret'`,
  );
  return row!.value;
}

test('a province that comes while the program runs is served at once, and one that goes no more', async () => {
  const scene = await twoProvinces();
  const status = async () => (await fetch(`${scene.origin}/p/H61/map`)).status;
  expect(await status()).toBe(404);
  await copyOfH60(scene, 3, 'H61');
  await soon(async () => expect(await status()).toBe(200));
  expect(scene.served(3)!.parts.tenant.name).toContain(MARK);
  await asDatabaseOwner(scene.owner_url, `update tenant set code = 'H62' where tenant_id = 3`);
  await soon(async () => expect(await status()).toBe(404));
  await soon(async () => expect((await fetch(`${scene.origin}/p/H62/map`)).status).toBe(200));
});

/** One more province with the rows of the second, in one transaction. */
async function copyOfH60({ owner_url }: TwoProvinces, tenant_id: number, code: string) {
  const owner = openDatabase(owner_url, 1);
  await owner.local(async (tx) => {
    await tx.rows('insert into tenant select $1, $2, name from tenant where tenant_id = 2', [
      tenant_id,
      code,
    ]);
    for (const table of ['block', 'unit', 'unit_version', 'calendar', 'period', 'criteria_set']) {
      const columns = await tx.rows<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_name = $1 and table_schema = 'public' and column_name <> 'tenant_id'
           and is_generated = 'NEVER' order by ordinal_position`,
        [table],
      );
      const names = columns.map(({ name }) => name).join(', ');
      await tx.rows(
        `insert into ${table} (tenant_id, ${names}) select ${tenant_id}, ${names} from ${table}
         where tenant_id = 2`,
      );
    }
  });
  await owner.rows('select pg_notify($1, $2)', [REFERENCES_CHANNEL, String(tenant_id)]);
  await owner.close();
}

test('units and periods added while the program runs count at once, as from nothing', async () => {
  const scene = await twoProvinces();
  const { parts } = scene.other;
  const year = String(new Date().getFullYear());
  const cell = (unit_id: number) => parts.figures.cell(unit_id, 'now');
  const before = parts.references;
  const scored = () =>
    parts.scores.scoring('on-time-2022', '2023')!.scores.map((score) => score.unit_id);
  expect(scored()).not.toContain(99001);
  await receive(scene, 20386);
  await asDatabaseOwner(
    scene.owner_url,
    `with units as (
       insert into unit select tenant_id, 99001, 'H47.18.99', kind, null, valid_from, valid_to
       from unit where tenant_id = 2 and unit_id = 20386 returning 1
     ), versions as (
       insert into unit_version (tenant_id, unit_id, valid_from, name, type, level, parent_id,
         block_code, place_kinds, source)
       select tenant_id, 99001, valid_from, 'Xã mới', type, level, parent_id, block_code,
         place_kinds, source
       from unit_version where tenant_id = 2 and unit_id = 20386 returning 1
     ), chains as (
       insert into journal_head (tenant_id, chain_id, seq, hash)
       select tenant_id, 99001, 0, decode(repeat('00', 32), 'hex') from journal_head
       where tenant_id = 2 and chain_id = 20386
     )
     insert into period (tenant_id, period_code, kind, name, from_on, to_on, source)
     values (2, 'now', 'year', 'now', '${year}-01-01', '${Number(year) + 1}-01-01', 'test')`,
  );
  await scene.database.rows('select pg_notify($1, $2)', [REFERENCES_CHANNEL, '2']);
  await soon(() => expect(cell(20386).received).toBe(1));
  expect(parts.references).toBe(before);
  expect(parts.references.today().by_id.get(99001)?.name).toBe('Xã mới');
  expect(scored()).toContain(99001);
  await receive(scene, 99001);
  await soon(() => expect(cell(99001).received).toBe(1));
  const { columns } = await loadColumns(scene.app_url, 2);
  const shown = await scene.other.ask(null, '/internal/shown', {
    headers: { 'x-motcua-token': scene.root.parts.token },
  });
  const told = (await shown.json()) as never;
  expect(differenceFromShown(told, columns, parts.references.periods)).toEqual([]);
  expect((told as { period_codes: string[] }).period_codes).toContain('now');
  const figures = await scene.other.ask(null, '/api/v1/figures?period=now&by=unit');
  const { figures: counted } = (await figures.json()) as { figures: { unit_id: number }[] };
  expect(counted.map(({ unit_id }) => unit_id).sort()).toEqual([20386, 99001]);
  expect((await scene.root.ask(null, '/api/v1/figures?period=now&by=unit')).status).toBe(404);
});

/** A dossier of the second province, received now at a commune's counter. */
async function receive({ other: { parts } }: TwoProvinces, unit_id: number) {
  const unit = parts.references.today().by_id.get(unit_id)!;
  const procedure = [...parts.references.procedures.values()].find(
    (one) => one.decided_by.length === 0 && one.serves_at.includes('commune'),
  )!;
  const viewer = {
    account_id: 203861,
    tenant_id: 2,
    name: '',
    grants: [{ role: 'one-stop-officer' as const, unit_id }],
  };
  const { procedure_id } = procedure;
  const applicant = { name: 'Nguyễn Thị Bảy' };
  const done = await perform(parts, viewer, {
    verb: 'receive',
    body: { unit_code: unit.code, procedure_id, channel: 1, applicant },
    idempotency_key: crypto.randomUUID(),
  });
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
}
