import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Http } from './http.ts';
import { provinceIn } from './prefix.ts';
import type { Tenant } from './tenant.ts';

/** One listening server for the applications of all provinces. */
export interface Front {
  /** Gives an application the requests of its province; `''` is the root's, which gets the rest. */
  mount(place: Place, app: Http): Promise<void>;
  /** Gives it none any more. */
  unmount(code: string): void;
  listen(port: number): Promise<void>;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** Which province an application serves, and under which prefix; the root's is empty. */
export interface Place {
  tenant: Tenant;
  prefix: string;
}

/** As long as the applications' own servers would keep a quiet connection. */
const KEEP_ALIVE_MS = 72_000;

/**
 * Chooses by the beginning of the path alone: `/p/CODE` and what follows belong to that province,
 * everything else to the root. A reader who spells the code otherwise is led to the right spelling.
 */
export function openFront(base_url: string): Front {
  const mounted = new Map<string, { prefix: string; app: Http }>();
  let root: Http | null = null;
  const server = createServer((request, response) => {
    const asked = provinceIn(request.url ?? '/');
    const found = asked && mounted.get(asked.code.toUpperCase());
    if (!asked || !found) return pass(root, request, response);
    const right = found.prefix + asked.rest;
    if (found.prefix !== '' && right === request.url) return pass(found.app, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return pass(root, request, response);
    response.writeHead(302, { location: base_url + right, 'cache-control': 'no-store' }).end();
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = 0;
  server.on('clientError', (error, socket) => root?.server.emit('clientError', error, socket));
  return {
    async mount({ tenant, prefix }, app) {
      await app.ready();
      if (prefix === '') root = app;
      mounted.set(tenant.code.toUpperCase(), { prefix, app });
    },
    unmount: (code) => void mounted.delete(code.toUpperCase()),
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen(port, '127.0.0.1', resolve);
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hands a request to an application as if it had come to a server of the application's own. */
function pass(app: Http | null, request: IncomingMessage, response: ServerResponse): void {
  if (app) app.server.emit('request', request, response);
  else response.writeHead(503, { 'retry-after': '1' }).end();
}
