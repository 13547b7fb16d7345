import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { TestDatabase } from '../../test/database.ts';
import { Browser, freePort, NOW, province, serve } from '../../test/sign-in.ts';
import { realClock } from '../platform/index.ts';
import { importQuietly } from './provider/perform.ts';
import { adapterOf, signingKey } from './provider/store.ts';
import { insertAccounts } from './store.ts';

const CLIENT = { client_id: 'motcua-quang-nam', client_secret: 'a secret of sixteen or more' };

interface OtherIssuer {
  issuer: string;
  /** Who signs in there next. */
  subject: string;
}

/** A province's own sign-on: another issuer on another port, which asks nothing. */
async function otherIssuer(
  { database }: TestDatabase,
  port: number,
  base_url: string,
): Promise<OtherIssuer> {
  const issuer = `http://127.0.0.1:${port}`;
  const told: OtherIssuer = { issuer, subject: 'citizen-of-nowhere' };
  const of = { database, real_clock: realClock, tenant_id: 1, prefix: '' };
  const Provider = await importQuietly();
  const provider = new Provider(issuer, {
    adapter: (model: string) => adapterOf(of, `other-${model}`),
    clients: [
      {
        ...CLIENT,
        redirect_uris: [`${base_url}/login/callback`],
        post_logout_redirect_uris: [`${base_url}/`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    jwks: { keys: [await signingKey(of)] },
    cookies: { keys: ['other'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    ttl: { AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    interactions: { url: () => '/choose' },
    findAccount: async (_context: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId }),
    }),
    loadExistingGrant: async ({ oidc }: never) => grantFor(oidc),
  });
  const answer = provider.callback();
  const server = createServer((request: IncomingMessage, response: ServerResponse) =>
    request.url === '/choose'
      ? provider.interactionFinished(
          request,
          response,
          { login: { accountId: told.subject, remember: false } },
          { mergeWithLastSubmission: false },
        )
      : answer(request, response),
  ).listen(port, '127.0.0.1');
  onTestFinished(() => new Promise((done) => server.close(() => done()).closeAllConnections()));
  return told;
}

type GrantContext = import('oidc-provider').Context['oidc'];

async function grantFor({ provider, client, session }: GrantContext) {
  const names = { clientId: client.clientId, accountId: session.accountId };
  const grant = new provider.Grant(names);
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

async function withOtherIssuer(prefix = '') {
  const db = await province();
  const [issuer_port, port] = [await freePort(), await freePort()];
  const issuer = `http://127.0.0.1:${issuer_port}`;
  const running = await serve(db, port, { oidc: { issuer, ...CLIENT } }, prefix);
  return { db, ...running, start: () => otherIssuer(db, issuer_port, running.base_url) };
}

test('while the issuer is away people are told, and it is asked again at the next try', async () => {
  const { base_url, faults, start } = await withOtherIssuer();
  const away = await new Browser().ask(`${base_url}/login`);
  expect(away.status).toBe(503);
  expect(await away.text()).toContain('Tra cứu công khai vẫn dùng được');
  expect(faults).toHaveLength(1);
  faults.length = 0;
  await start();
  expect((await new Browser().ask(`${base_url}/login`)).status).toBe(302);
});

test.each(['', '/p/H60'])(
  'another issuer signs its people in by the same code, and out at its own page: %s',
  async (prefix) => {
    const { db, base_url, start } = await withOtherIssuer(prefix);
    const other = await start();
    const browser = new Browser();
    const unknown = await browser.follow(`${base_url}/login?return_to=/whoami`);
    expect(unknown.response.status).toBe(403);
    expect(await unknown.response.text()).toContain('citizen-of-nowhere');
    const account = {
      account_id: 1_000_001,
      subject: '049123456789',
      name: 'Trần Công Danh',
      title: '',
      grants: [{ role: 'head' as const, unit_id: 518 }],
    };
    await db.database.inTenant(1, (tx) => insertAccounts(tx, 1, other.issuer, [account], NOW));
    other.subject = account.subject;
    const known = new Browser();
    const { response } = await known.follow(`${base_url}/login?return_to=/whoami`);
    expect(await response.json()).toMatchObject({ account_id: 1_000_001, name: 'Trần Công Danh' });
    const left = await known.ask(`${base_url}/logout`, {
      method: 'POST',
      headers: { origin: new URL(base_url).origin },
    });
    const address = new URL(left.headers.get('location')!);
    expect(address.origin + address.pathname).toBe(`${other.issuer}/session/end`);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${base_url}/`);
    expect((await known.whoami(base_url)).account_id).toBeNull();
  },
);

test('no demonstration account opens a province that has its own issuer', async () => {
  const { base_url } = await withOtherIssuer();
  expect((await fetch(`${base_url}/oidc/jwks`)).status).toBe(404);
});
