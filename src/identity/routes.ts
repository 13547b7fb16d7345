import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Instant } from '../kernel/index.ts';
import { typed } from '../platform/index.ts';
import { foreignOrigin, type Incoming, rightAddress } from './address.ts';
import { type IdentityDeps, isDemoLoginOn } from './deps.ts';
import { cookiesOf, registerLogin } from './login/routes.ts';
import { registerProvider } from './provider/routes.ts';
import { ROLES } from './roles.ts';
import { laterExpiry } from './session/lifetime.ts';
import { findSession, prolongSession } from './session/store.ts';
import { reach, type Viewer } from './viewer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null is the public. */
    viewer: Viewer | null;
    /** When the viewer's session ends if nothing more is asked, in real time; null without one. */
    session_expires_at: Instant | null;
  }
}

/**
 * Signing in for the whole server. Call it (and wait) before any other route is registered: its
 * hooks lead to the right address, refuse other sites' writes and find the viewer of every request.
 */
export async function registerIdentity(app: FastifyInstance, deps: IdentityDeps): Promise<void> {
  app.decorateRequest('viewer', null);
  app.decorateRequest('session_expires_at', null);
  guardAddress(app, deps);
  resolveViewer(app, deps);
  registerLogin(app, deps);
  typed(app).get('/whoami', { schema: { response: { 200: whoamiSchema } } }, async (request) =>
    whoami(request),
  );
  if (isDemoLoginOn(deps.config)) await registerProvider(app, deps);
}

function guardAddress(app: FastifyInstance, deps: IdentityDeps): void {
  const { config } = deps;
  const cookies = cookiesOf(deps);
  app.addHook('onRequest', async (request, reply) => {
    const incoming: Incoming = {
      method: request.method,
      host: request.headers.host ?? '',
      url: request.originalUrl,
      ...(request.headers.origin === undefined ? {} : { origin: request.headers.origin }),
      has_session: cookies.sessionIn(request) !== null,
      has_mark: request.headers['x-motcua'] === '1',
    };
    const elsewhere = rightAddress(incoming, config.base_url);
    if (typeof elsewhere === 'string') return reply.redirect(elsewhere, 302);
    const refused = elsewhere ?? foreignOrigin(incoming, config.base_url);
    if (refused) return reply.answer(refused);
  });
}

/** Requests that never ask who is there, or that must not keep a session alive. */
const WITHOUT_VIEWER = /^\/(healthz|assets\/|oidc\/)/;
const WITHOUT_PROLONGING = /^\/whoami/;

function resolveViewer(app: FastifyInstance, deps: IdentityDeps): void {
  const { database, tenant_id, clock, real_clock } = deps;
  const cookies = cookiesOf(deps);
  app.addHook('onRequest', async (request) => {
    const token = cookies.sessionIn(request);
    if (!token || WITHOUT_VIEWER.test(request.url)) return;
    const now = real_clock.now();
    const found = await findSession(database, tenant_id, token, now, clock.now());
    if (!found) return;
    const { account_id, name, grants } = found;
    request.viewer = { account_id, tenant_id, name, grants: reach(grants, deps.units()) };
    const later = WITHOUT_PROLONGING.test(request.url) ? null : laterExpiry(found, now);
    if (later) await prolongSession(database, token, later);
    request.session_expires_at = later ?? found.expires_at;
  });
}

/** Who asks: account, name, roles with their units, and when the session ends (real time, ms). */
const whoamiSchema = z.object({
  /** Null for the public; the other fields are absent then. */
  account_id: z.int().nullable(),
  name: z.string().optional(),
  grants: z.array(z.object({ role: z.enum(ROLES), unit_id: z.int() })).optional(),
  session_expires_at: z.int().nullish(),
});

function whoami({ viewer, session_expires_at }: FastifyRequest): z.infer<typeof whoamiSchema> {
  if (!viewer) return { account_id: null };
  const grants = viewer.grants.map(({ role, unit_id }) => ({ role, unit_id }));
  return { account_id: viewer.account_id, name: viewer.name, grants, session_expires_at };
}
