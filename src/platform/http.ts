import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import swagger from '@fastify/swagger';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import {
  type FastifyZodOpenApiTypeProvider,
  fastifyZodOpenApiPlugin,
  fastifyZodOpenApiTransformers,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-zod-openapi';
import { isRefusal, problemOf, type Refusal, refuse, statusOf } from '../kernel/index.ts';
import { withoutPrefix } from './prefix.ts';

/** The web server, with schemas checked by zod and faults told in one shape. */
export type Http = FastifyInstance;

/** The largest JSON body that is read; more is refused before it is kept in memory. */
export const BODY_LIMIT_BYTES = 262_144;

/** The sentence that tells a refusal to a person. */
export type Tell = (refusal: Refusal) => string;

declare module 'fastify' {
  interface FastifyReply {
    /** Sends an answer, or a refusal as RFC 9457 problem details. */
    answer(value: unknown, status?: number): FastifyReply;
  }
}

/**
 * Makes the server: problem details, security headers, OpenAPI. Routes are registered after, and
 * know nothing of the prefix: `request.url` is without it, `request.originalUrl` with it.
 */
export async function createHttp(
  tell: Tell,
  log_fault: (error: Error) => void,
  prefix = '',
): Promise<Http> {
  const app = fastify({
    ...(prefix && { rewriteUrl: (asked: IncomingMessage) => withoutPrefix(asked.url!, prefix) }),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    trustProxy: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(fastifyZodOpenApiPlugin);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Motcua', version: '0.1.0' },
      ...(prefix && { servers: [{ url: prefix }] }),
    },
    ...fastifyZodOpenApiTransformers,
  });
  app.decorateReply('answer', function answer(this: FastifyReply, value: unknown, status = 200) {
    return isRefusal(value) ? sendProblem(this, value, tell) : this.status(status).send(value);
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error);
    if (!refusal) log_fault(error);
    return sendProblem(
      reply,
      refusal ?? refuse('world.unavailable', { request: request.id }),
      tell,
    );
  });
  return app;
}

/** The same server, whose handlers know the types of their schemas. */
export const typed = (app: Http) => app.withTypeProvider<FastifyZodOpenApiTypeProvider>();

function sendProblem(reply: FastifyReply, refusal: Refusal, tell: Tell): FastifyReply {
  return reply
    .status(statusOf(refusal))
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problemOf(refusal, tell(refusal)));
}

const KNOWN: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'input.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'input.unsupported-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'input.not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'input.not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'input.not-json',
};

/** What the caller did wrong, or null when the fault is ours. */
function refusalOf(error: FastifyError): Refusal | null {
  if (error.validation)
    return refuse(
      'input.invalid',
      { faults: error.validation.map((v) => `${v.instancePath} ${v.message ?? ''}`.trim()) },
      { path: error.validation[0]?.instancePath ?? '' },
    );
  const code = KNOWN[error.code ?? ''] ?? (error.statusCode === 400 ? 'input.not-json' : null);
  if (!code) return null;
  return refuse(code, { most_bytes: BODY_LIMIT_BYTES }, { possible: ['application/json'] });
}
