import * as oidc from 'openid-client';
import { MINUTE, type Refusal, refuse } from '../../kernel/index.ts';
import { isLoopback } from '../address.ts';
import {
  accountIssuer,
  addressOf,
  type IdentityDeps,
  providerIssuer,
  redirectUri,
} from '../deps.ts';
import { CLIENT_ID, clientSecret } from '../provider/store.ts';
import { openSession } from '../session/store.ts';
import { findAccount } from '../store.ts';
import { keepAttempt, takeAttempt } from './store.ts';

/** How long a person may take to sign in at the issuer. */
const ATTEMPT_MS = 10 * MINUTE;
const ANSWER_WITHIN_SECONDS = 10;

/** Signing in at the configured issuer, or at the embedded provider by the same code. */
export interface Login {
  /** The issuer's configuration, fetched at first use; throws while the issuer is away. */
  issuer(): Promise<oidc.Configuration>;
  deps: IdentityDeps;
}

/** Fetches nothing yet: the server starts although the issuer is away. */
export function openLogin(deps: IdentityDeps): Login {
  let known: Promise<oidc.Configuration> | null = null;
  const issuer = () => {
    known ??= discover(deps).catch((error) => {
      known = null;
      throw error;
    });
    return known;
  };
  return { issuer, deps };
}

async function discover(deps: IdentityDeps): Promise<oidc.Configuration> {
  const { config } = deps;
  const address = new URL(config.oidc?.issuer ?? providerIssuer(deps));
  const id = config.oidc?.client_id ?? CLIENT_ID;
  const secret = config.oidc?.client_secret ?? (await clientSecret(deps));
  const auth: oidc.ClientAuth = (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const by = methods.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(secret)
      : oidc.ClientSecretPost(secret);
    return by(server, ...rest);
  };
  const found = await oidc.discovery(address, id, undefined, auth, {
    execute: isLoopback(address) ? [oidc.allowInsecureRequests] : [],
    timeout: ANSWER_WITHIN_SECONDS,
  });
  oidc.enableNonRepudiationChecks(found);
  return found;
}

/** Binds a sign-in to one province and one browser: no other can be led to finish it. */
const attemptKey = ({ tenant_id }: IdentityDeps, browser: string, state: string): string =>
  `${tenant_id}.${browser}.${state}`;

/** Begins a sign-in of a browser; the address at the issuer to go to. */
export async function beginLogin(
  { issuer, deps }: Login,
  browser: string,
  return_to: string,
): Promise<URL> {
  const configuration = await issuer();
  const [verifier, nonce, state] = [
    oidc.randomPKCECodeVerifier(),
    oidc.randomNonce(),
    oidc.randomState(),
  ];
  const now = deps.real_clock.now();
  const attempt = { verifier, nonce, return_to, expires_at: now + ATTEMPT_MS };
  await keepAttempt(deps.database, attemptKey(deps, browser, state), attempt, now);
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(deps),
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // Who signs in again at the demonstration wants to be somebody else.
    ...(deps.config.oidc ? {} : { prompt: 'login' }),
  });
}

/** A finished sign-in: the new session's token and where the person wanted to go. */
export interface LoggedIn {
  token: string;
  return_to: string;
}

/** Takes up the issuer's answer: checks it, finds the account and begins a session. */
export async function finishLogin(
  login: Login,
  browser: string,
  answer: URL,
): Promise<LoggedIn | Refusal> {
  const { deps } = login;
  const state = answer.searchParams.get('state') ?? '';
  const key = attemptKey(deps, browser, state);
  const attempt = await takeAttempt(deps.database, key, deps.real_clock.now());
  if (!attempt) return refuse('login.unknown-attempt', {}, again(deps));
  const configuration = await login.issuer();
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
      pkceCodeVerifier: attempt.verifier,
      expectedNonce: attempt.nonce,
      expectedState: state,
      idTokenExpected: true,
    });
    return await enter(deps, tokens.claims()!.sub, tokens.id_token ?? null, attempt.return_to);
  } catch (error) {
    return refusalOf(error, deps);
  }
}

async function enter(
  deps: IdentityDeps,
  subject: string,
  id_token: string | null,
  return_to: string,
): Promise<LoggedIn | Refusal> {
  const { database, tenant_id } = deps;
  const issuer = accountIssuer(deps.config);
  const account = await database.inTenant(tenant_id, (tx) =>
    findAccount(tx, tenant_id, issuer, subject),
  );
  if (!account) return refuse('access.no-account', { issuer, subject });
  if (account.closed_at !== null && account.closed_at <= deps.clock.now())
    return refuse('access.account-closed', { issuer, subject });
  const session = { tenant_id, account_id: account.account_id, id_token };
  return { token: await openSession(database, session, deps.real_clock.now()), return_to };
}

const again = ({ prefix }: IdentityDeps) => ({ possible: [`${prefix}/login`] });

const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** What the issuer's no, or an answer that cannot be trusted, means; anything else is a fault. */
function refusalOf(error: unknown, deps: IdentityDeps): Refusal {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return refuse('login.not-given', { error: error.error }, again(deps));
  if (error instanceof oidc.ClientError && !AWAY.includes(error.code ?? ''))
    return refuse('login.not-trusted', { error: error.code ?? '' }, again(deps));
  throw error;
}

/** The issuer's own sign-out, when it has one; null when leaving us is all there is to do. */
export async function issuerLogout({ issuer, deps }: Login, id_token: string): Promise<URL | null> {
  if (!deps.config.oidc) return null;
  const configuration = await issuer();
  if (!configuration.serverMetadata().end_session_endpoint) return null;
  return oidc.buildEndSessionUrl(configuration, {
    id_token_hint: id_token,
    post_logout_redirect_uri: `${addressOf(deps)}/`,
  });
}
