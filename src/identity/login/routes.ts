import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal, refuse, statusOf } from '../../kernel/index.ts';
import { localPath, underPrefix } from '../address.ts';
import { cookieName, cookieText, findCookie } from '../cookie.ts';
import { type IdentityDeps, isDemoLoginOn } from '../deps.ts';
import { PAGE_HEADERS } from '../html-policy.ts';
import { endSession, newToken } from '../session/store.ts';
import { failurePage } from './failure-page.ts';
import { beginLogin, finishLogin, issuerLogout, type Login, openLogin } from './perform.ts';
import { loginRate } from './rate.ts';

const BROWSER_SECONDS = 600;
/** Pages, not part of the API that is described. */
const UNLISTED = { schema: { hide: true } };

/** Cookies of one province: the session, and the browser that is signing in. */
export function cookiesOf({
  config: { base_url },
  prefix,
}: Pick<IdentityDeps, 'config' | 'prefix'>) {
  const secure = base_url.startsWith('https:');
  const [session, browser] = ['session', 'browser'].map((what) =>
    cookieName(what, base_url, prefix),
  ) as [string, string];
  const path = prefix || '/';
  return {
    sessionIn: (request: FastifyRequest) => findCookie(request.headers.cookie, session),
    browserIn: (request: FastifyRequest) => findCookie(request.headers.cookie, browser),
    keepSession: (token: string) => cookieText(session, token, { path, secure }),
    dropSession: () => cookieText(session, '', { path, secure, max_age: 0 }),
    keepBrowser: (token: string) =>
      cookieText(browser, token, { path: `${prefix}/login`, secure, max_age: BROWSER_SECONDS }),
  };
}

/** `GET /login`, `GET /login/callback` and `POST /logout`. */
export function registerLogin(app: FastifyInstance, deps: IdentityDeps): void {
  const login = openLogin(deps);
  const shown = (handler: Handler): Handler => whatFailed(deps, handler);
  app.get('/login', UNLISTED, shown(notTooOften(deps, toIssuer(login))));
  app.get('/login/callback', UNLISTED, shown(fromIssuer(login)));
  app.register(async (scope) => {
    // A form without fields still names its type.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    scope.post('/logout', UNLISTED, leave(login));
  });
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const isForPerson = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('text/html');

/** Refusals as a page for people, as problem details for programs; an issuer that is away too. */
function whatFailed(deps: IdentityDeps, handler: Handler): Handler {
  const tell = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) =>
    isForPerson(request)
      ? reply
          .status(statusOf(refusal))
          .headers(PAGE_HEADERS)
          .send(failurePage(refusal, deps.prefix))
      : reply.answer(refusal);
  return async (request, reply) => {
    try {
      const answer = await handler(request, reply);
      return isRefusal(answer) ? tell(request, reply, answer) : answer;
    } catch (error) {
      deps.log_fault(error as Error);
      return tell(request, reply, refuse('world.unavailable', { request: request.id }));
    }
  };
}

/** Each sign-in leaves a row, so one address may not begin them without end. */
function notTooOften({ real_clock }: IdentityDeps, handler: Handler): Handler {
  const rate = loginRate();
  return async (request, reply) => {
    const wait_seconds = rate.take(request.ip, real_clock.now());
    if (wait_seconds === 0) return handler(request, reply);
    reply.header('retry-after', wait_seconds);
    return refuse('login.too-many', { wait_seconds });
  };
}

const toIssuer =
  (login: Login): Handler =>
  async (request, reply) => {
    const { config, prefix } = login.deps;
    if (!config.oidc && !isDemoLoginOn(config)) return refuse('access.demo-login-off');
    const cookies = cookiesOf(login.deps);
    const { return_to = '/' } = request.query as { return_to?: unknown };
    const path = localPath(String(return_to), config.base_url);
    if (path === null)
      return refuse(
        'login.return-to-foreign',
        { return_to: String(return_to) },
        { path: 'return_to', possible: ['a path such as /map'] },
      );
    const browser = cookies.browserIn(request) ?? newToken();
    const address = await beginLogin(login, browser, underPrefix(path, prefix));
    return reply.header('set-cookie', cookies.keepBrowser(browser)).redirect(address.href, 302);
  };

const fromIssuer =
  (login: Login): Handler =>
  async (request, reply) => {
    const { config, database, tenant_id } = login.deps;
    const cookies = cookiesOf(login.deps);
    const browser = cookies.browserIn(request) ?? '';
    const answer = new URL(config.base_url + request.originalUrl);
    const done = await finishLogin(login, browser, answer);
    if (isRefusal(done)) return done;
    const former = cookies.sessionIn(request);
    if (former) await endSession(database, tenant_id, former);
    return reply
      .header('set-cookie', cookies.keepSession(done.token))
      .redirect(config.base_url + done.return_to, 303);
  };

/** Ends the session. A person is led on (to the issuer's sign-out too), a program gets 204. */
const leave =
  (login: Login): Handler =>
  async (request, reply) => {
    const { database, tenant_id, prefix, log_fault } = login.deps;
    const cookies = cookiesOf(login.deps);
    const token = cookies.sessionIn(request);
    const id_token = token ? await endSession(database, tenant_id, token) : null;
    reply.header('set-cookie', cookies.dropSession());
    if (!isForPerson(request)) return reply.status(204).send();
    const onward = id_token
      ? await issuerLogout(login, id_token).catch((error) => {
          log_fault(error);
          return null;
        })
      : null;
    return reply.redirect(onward?.href ?? `${prefix}/`, 303);
  };
