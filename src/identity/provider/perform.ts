import type { Context, Grant, Interaction, Provider } from 'oidc-provider';
import { cookieName } from '../cookie.ts';
import { type IdentityDeps, PROVIDER_PATH, providerIssuer, redirectUri } from '../deps.ts';
import { adapterOf, CLIENT_ID, clientSecret, cookieKey, signingKey } from './store.ts';

const SCOPE = 'openid';

/** The embedded OpenID Connect provider; keys and sign-ins under way live in the database. */
export async function openProvider(deps: IdentityDeps): Promise<Provider> {
  const { base_url } = deps.config;
  const Quiet = await importQuietly();
  const provider = new Quiet(providerIssuer(deps), await configuration(deps));
  // Behind a proxy that ends TLS the provider must believe its word that the visitor uses https.
  provider.proxy = base_url.startsWith('https:');
  provider.on('server_error', (_context, error) => deps.log_fault(error));
  return provider;
}

/** oidc-provider warns of every Node release that has no long-term support yet; ours is pinned. */
export async function importQuietly(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return (await import('oidc-provider')).Provider;
  } finally {
    console.warn = warn;
  }
}

async function configuration(deps: IdentityDeps): Promise<Record<string, unknown>> {
  const { config, prefix } = deps;
  const cookie = { signed: true, httpOnly: true, sameSite: 'lax' };
  const names = ['session', 'interaction', 'resume'].map((name) => [
    name,
    cookieName(`oidc_${name}`, config.base_url, prefix),
  ]);
  return {
    adapter: (model: string) => adapterOf(deps, model),
    clients: [await ownClient(deps)],
    jwks: { keys: [await signingKey(deps)] },
    cookies: {
      keys: [await cookieKey(deps)],
      names: Object.fromEntries(names),
      long: { ...cookie, path: prefix || '/' },
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    scopes: [SCOPE],
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    interactions: {
      url: (_context: Context, { uid }: Interaction) =>
        `${prefix}${PROVIDER_PATH}/interaction/${uid}`,
    },
    findAccount: async (_context: Context, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId }),
    }),
    loadExistingGrant,
    renderError: (context: Context, out: { error: string; error_description?: string }) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `${out.error}: ${out.error_description ?? ''}`;
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 3600,
      Session: 86_400,
      Grant: 86_400,
    },
  };
}

const ownClient = async (deps: IdentityDeps) => ({
  client_id: CLIENT_ID,
  client_secret: await clientSecret(deps),
  redirect_uris: [redirectUri(deps)],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_basic',
});

/** Our own client needs nobody's consent: it is this very application. */
async function loadExistingGrant({ oidc }: Context): Promise<Grant> {
  const { client, session, provider } = oidc;
  const known_id = session.grantIdFor(client.clientId);
  const known = known_id ? await provider.Grant.find(known_id) : undefined;
  if (known?.accountId === session.accountId) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}
