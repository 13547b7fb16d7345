import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouterContext, ServerBuild } from 'react-router';
import { serveAssets } from './assets.ts';

/** How the built pages are mounted. */
export interface PagesOptions {
  /** Folder of the build, with `server/index.js` and `client/assets/`. */
  build_dir: string;
  /** What stands before every path, if anything: links, forms and redirects of the pages get it. */
  prefix?: string;
  /** What loaders and actions of a request get beside the nonce: the world and who is looking. */
  context_of(request: FastifyRequest): Promise<object>;
  /** How large a form with files may be in all, from someone signed in. */
  form_bytes?: number;
  /** Other origins that a form's answer may lead to, such as an external login provider's. */
  form_origins?: string[];
}

/** Forms without files; those with files may be larger, from someone signed in. */
const BODY_LIMIT = 1_000_000;

/**
 * Mounts the pages on every address that nothing else has taken. The bundle holds its own copies of
 * all modules: it gets values only through the context, under the key that its entry exports.
 */
export async function mountPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const draw = await drawer(options);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_, body, done) =>
      done(null, body),
    );
    takeForms(scope, (options.form_bytes ?? 0) + BODY_LIMIT);
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const refusal = REFUSALS[error.code];
      if (!refusal) throw error;
      return draw(request, reply, refusal);
    });
    // The pages of all provinces name the files of the root.
    if (!options.prefix) await serveAssets(scope, join(options.build_dir, 'client/assets'));
    scope.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      handler: (request, reply) => draw(request, reply, null),
    });
  });
}

/** Forms with files: nobody who is not signed in fills the memory with them. */
function takeForms(scope: FastifyInstance, most: number): void {
  scope.addContentTypeParser('multipart/form-data', async (request: object, body: Readable) => {
    const { viewer } = request as { viewer?: unknown };
    const limit = viewer ? most : BODY_LIMIT;
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of body) {
      size += part.length;
      if (size > limit) throw TOO_LARGE;
      parts.push(part);
    }
    return Buffer.concat(parts);
  });
}

const TOO_LARGE = Object.assign(new Error('the form is too large'), {
  code: 'FST_ERR_CTP_BODY_TOO_LARGE',
  statusCode: 413,
});

/** Faults of the request that the web server finds before any page is asked, and their pages. */
const REFUSALS: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: '/refused/too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: '/refused/unreadable',
};

type Draw = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: string | null,
) => Promise<unknown>;

async function drawer(options: PagesOptions): Promise<Draw> {
  // React takes its quick or its slow form by this variable when it is first imported.
  process.env.NODE_ENV ||= 'production';
  const { createRequestHandler, RouterContextProvider } = await import('react-router');
  const address = pathToFileURL(join(options.build_dir, 'server/index.js')).href;
  const build: ServerBuild = await import(address);
  const { prefix = '' } = options;
  const handle = createRequestHandler({ ...build, basename: prefix || '/' }, 'production');
  const { pageContext } = build.entry.module as unknown as { pageContext: RouterContext<object> };
  return async (request, reply, refusal) => {
    const nonce = randomBytes(16).toString('base64');
    const page = { ...(await options.context_of(request)), nonce };
    const provider = new RouterContextProvider(new Map([[pageContext, page]]));
    const path = refusal ?? leading(request, prefix);
    const asked = path ? plainRequest(request, prefix + path) : pageRequest(request, reply);
    const answer = await handle(asked, provider);
    reply.headers(securityHeaders(nonce, options.form_origins ?? []));
    return send(request, reply, answer);
  };
}

const addressOf = (request: FastifyRequest, path: string): string =>
  new URL(path, `${request.protocol}://${request.host}`).href;

/** `/p/H60/../map` leads out of the province that it was given to: there is no such page. */
const leading = (request: FastifyRequest, prefix: string): string | null =>
  new URL(addressOf(request, request.originalUrl)).pathname.startsWith(prefix)
    ? null
    : '/refused/no-such-page';

/** The request as the pages read it; it is given up when the reader goes away. */
function pageRequest(request: FastifyRequest, reply: FastifyReply): Request {
  const gone = new AbortController();
  reply.raw.on('close', () => reply.raw.writableFinished || gone.abort());
  return new Request(addressOf(request, request.originalUrl), {
    method: request.method,
    headers: headersOf(request),
    signal: gone.signal,
    body: (request.body as Buffer<ArrayBuffer> | undefined) ?? null,
  });
}

const plainRequest = (request: FastifyRequest, path: string): Request =>
  new Request(addressOf(request, path), { headers: { cookie: request.headers.cookie ?? '' } });

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  return headers;
}

/** Pages may run only the scripts and style sheets of this answer, and stand in no frame. */
function securityHeaders(nonce: string, form_origins: string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Components place themselves by style attributes, which cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ['form-action', "'self'", ...form_origins].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Whole and compressed: no page is so long in the making that its first half should go ahead. */
async function send(request: FastifyRequest, reply: FastifyReply, answer: Response) {
  reply.code(answer.status);
  for (const [name, value] of answer.headers) reply.header(name, value);
  if (!answer.headers.has('cache-control')) reply.header('cache-control', 'private, no-cache');
  // A file to be kept may be long: it goes out as it is made.
  if (answer.headers.has('content-disposition')) return reply.send(answer.body);
  const body = Buffer.from(await answer.arrayBuffer());
  const packed = body.length > 1000 && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!packed) return reply.send(body);
  reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  return reply.send(await promisify(gzip)(body, { level: 5 }));
}
