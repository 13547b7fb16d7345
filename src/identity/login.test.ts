import { expect, test } from 'vitest';
import { asDatabaseOwner } from '../../test/database.ts';
import { Browser, freePort, NOW, province, serve } from '../../test/sign-in.ts';
import { DAY } from '../kernel/index.ts';
import { MOST_AT_ONCE } from './login/rate.ts';

test('one press on a demonstration account signs in, comes back and knows the roles', async () => {
  const { base_url } = await serve(await province(), await freePort());
  const browser = new Browser();
  expect(await browser.whoami(base_url)).toEqual({ account_id: null });
  const page = await browser.follow(`${base_url}/login`);
  const html = await page.response.text();
  expect(html).toContain('Huyện Phú Ninh');
  expect(html).toContain('H47.18/head');
  expect(html).not.toContain('H47.108');
  expect(html).not.toContain('<script');
  const back = await browser.signIn(base_url, 'H47.18/head');
  expect(await back.json()).toMatchObject({
    account_id: 5184,
    name: 'Nguyễn Hữu Nghĩa',
    grants: [{ role: 'head', unit_id: 518 }],
  });
});

test('a session and the signing keys survive a restart; signing out ends the session', async () => {
  const db = await province();
  const port = await freePort();
  const browser = new Browser();
  const first = await serve(db, port);
  await browser.signIn(first.base_url, 'H47.18/head');
  const keys = await (await fetch(`${first.base_url}/oidc/jwks`)).text();
  await first.app.close();
  const { base_url } = await serve(db, port);
  expect((await browser.whoami(base_url)).account_id).toBe(5184);
  expect(await (await fetch(`${base_url}/oidc/jwks`)).text()).toBe(keys);
  const copied = new Browser();
  copied.cookies = new Map(browser.cookies);
  const left = await browser.ask(`${base_url}/logout`, {
    method: 'POST',
    headers: { origin: base_url, 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([left.status, left.headers.get('location')]).toEqual([303, '/']);
  expect((await copied.whoami(base_url)).account_id).toBeNull();
});

test('a sign-in that was begun before a restart can be finished after it', async () => {
  const db = await province();
  const port = await freePort();
  const browser = new Browser();
  const first = await serve(db, port);
  const chosen = await browser.choose(first.base_url, 'H47/leader');
  await first.app.close();
  const { base_url } = await serve(db, port);
  await browser.follow(new URL(chosen.headers.get('location')!, base_url).href);
  expect((await browser.whoami(base_url)).account_id).toBe(11);
});

test('an answer with a wrong, used or foreign state is refused', async () => {
  const { base_url } = await serve(await province(), await freePort());
  const browser = new Browser();
  const chosen = await browser.choose(base_url, 'H47.18/head');
  const start = new URL(chosen.headers.get('location')!, base_url).href;
  const answer = new URL((await browser.follow(start, '/login/callback')).address);
  const forged = new URL(answer);
  forged.searchParams.set('state', 'other');
  const refused = async (who: Browser, address: URL) => {
    const response = await who.ask(address.href, { headers: { accept: 'application/json' } });
    return [response.status, ((await response.json()) as { refused: string }).refused];
  };
  expect(await refused(browser, forged)).toEqual([422, 'login.unknown-attempt']);
  expect(await refused(new Browser(), answer)).toEqual([422, 'login.unknown-attempt']);
  expect((await browser.ask(answer.href)).status).toBe(303);
  expect(await refused(browser, answer)).toEqual([422, 'login.unknown-attempt']);
});

test('a stolen code with another browser’s sign-in is refused, and says why on a page', async () => {
  const { base_url } = await serve(await province(), await freePort());
  const [victim, thief] = [new Browser(), new Browser()];
  const answerOf = async (browser: Browser) => {
    const chosen = await browser.choose(base_url, 'H47.18/head');
    const start = new URL(chosen.headers.get('location')!, base_url).href;
    return new URL((await browser.follow(start, '/login/callback')).address);
  };
  const [stolen, own] = [await answerOf(victim), await answerOf(thief)];
  own.searchParams.set('code', stolen.searchParams.get('code')!);
  const response = await thief.ask(own.href);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('login.not-given');
  expect((await thief.whoami(base_url)).account_id).toBeNull();
});

test('nobody is led to another host after signing in', async () => {
  const { base_url } = await serve(await province(), await freePort());
  for (const return_to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const response = await fetch(`${base_url}/login?return_to=${encodeURIComponent(return_to)}`, {
      redirect: 'manual',
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ refused: 'login.return-to-foreign' });
  }
});

test('only accounts of the page can be chosen, and only by a browser that is signing in', async () => {
  const { base_url } = await serve(await province(), await freePort());
  const browser = new Browser();
  expect((await browser.choose(base_url, 'H47.18/case-2')).status).toBe(400);
  const page = await browser.follow(`${base_url}/login`);
  const stranger = await new Browser().ask(page.address, {
    method: 'POST',
    body: new URLSearchParams({ subject: 'H47.18/head' }),
    headers: { origin: base_url },
  });
  expect(stranger.status).toBe(400);
});

test('an idle session ends after eight hours, a used one after a day, on the machine’s clock', async () => {
  const { base_url, later } = await serve(await province(), await freePort());
  const HOUR = DAY / 24;
  const browser = new Browser();
  const isThere = async () => (await browser.ask(`${base_url}/write`, own)).json();
  const own = { method: 'POST', headers: { origin: base_url } };
  await browser.signIn(base_url, 'H47.18/head');
  for (const hours of [7, 7, 7]) {
    later(hours * HOUR);
    expect(await isThere()).toEqual({ by: 'Nguyễn Hữu Nghĩa' });
  }
  later(4 * HOUR);
  expect(await isThere()).toEqual({ by: null });
  await browser.signIn(base_url, 'H47.18/head');
  later(7 * HOUR);
  await browser.whoami(base_url);
  later(2 * HOUR);
  expect(await isThere()).toEqual({ by: null });
});

test('roles hold over time: a grant that has ended in domain time gives nothing', async () => {
  const db = await province();
  const { base_url } = await serve(db, await freePort());
  const browser = new Browser();
  await browser.signIn(base_url, 'H47.18/head');
  await asDatabaseOwner(
    db.owner_url,
    'update role_grant set valid_to = $1 where account_id = 5184',
    [new Date(NOW)],
  );
  expect(await browser.whoami(base_url)).toMatchObject({ account_id: 5184, grants: [] });
  await asDatabaseOwner(db.owner_url, 'update account set closed_at = $1 where account_id = 5184', [
    new Date(NOW),
  ]);
  expect(await browser.whoami(base_url)).toEqual({ account_id: null });
});

test("writes that another site's page sends with the session's cookie are refused", async () => {
  const { base_url } = await serve(await province(), await freePort());
  const browser = new Browser();
  await browser.signIn(base_url, 'H47.18/head');
  const write = async (headers: Record<string, string>) =>
    (await browser.ask(`${base_url}/write`, { method: 'POST', headers })).status;
  expect(await write({ origin: base_url })).toBe(200);
  expect(await write({ 'x-motcua': '1' })).toBe(200);
  expect(await write({})).toBe(403);
  expect(await write({ origin: 'https://evil.example' })).toBe(403);
});

test('another host name is led to the right address, except for the health check', async () => {
  const { base_url } = await serve(await province(), await freePort());
  const other = base_url.replace('127.0.0.1', 'localhost');
  const led = await fetch(`${other}/login?return_to=/map`, { redirect: 'manual' });
  expect([led.status, led.headers.get('location')]).toEqual([
    302,
    `${base_url}/login?return_to=/map`,
  ]);
  expect((await fetch(`${other}/healthz`)).status).toBe(200);
  expect((await fetch(`${other}/write`, { method: 'POST' })).status).toBe(403);
});

test('demonstration accounts of a real province on the web must be asked for', async () => {
  const db = await province();
  const port = await freePort();
  const { app } = await serve(db, port, { base_url: 'https://motcua.example', demo: false });
  const response = await app.inject({ url: '/login', headers: { host: 'motcua.example' } });
  expect([response.statusCode, response.json().refused]).toEqual([403, 'access.demo-login-off']);
});

test('sign-ins without end from one address are refused for a while, others go on', async () => {
  const { base_url } = await serve(await province(), await freePort());
  const begin = (accept: string) =>
    fetch(`${base_url}/login`, { redirect: 'manual', headers: { accept } });
  /** What the address is answered once its store is used up, and after how many sign-ins. */
  const untilRefused = async (accept: string) => {
    for (let passed = 0; ; passed++) {
      const response = await begin(accept);
      if (response.status !== 302) return { passed, response };
    }
  };
  const { passed, response } = await untilRefused('application/json');
  expect(passed).toBeGreaterThanOrEqual(MOST_AT_ONCE);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await response.json()).toMatchObject({ refused: 'login.too-many' });
  const person = (await untilRefused('text/html')).response;
  expect([person.status, await person.text()]).toEqual([
    429,
    expect.stringContaining('Quá nhiều lần đăng nhập'),
  ]);
  expect((await fetch(`${base_url}/healthz`)).status).toBe(200);
});
