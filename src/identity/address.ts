import { type Refusal, refuse } from '../kernel/index.ts';

/** What is known of a request before anything is read of it. */
export interface Incoming {
  method: string;
  /** As the browser named it, with its port. */
  host: string;
  /** The request target: path and query. */
  url: string;
  /** The Origin header. */
  origin?: string;
  /** Whether a session cookie came along. */
  has_session: boolean;
  /** Whether the header `x-motcua: 1` came along, which no other site can send unasked. */
  has_mark: boolean;
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Where a request with another host name belongs, or null when it is at the right address.
 * Signing in works under one address only (cookies and issuer); reading is led there, writing
 * under another name is refused (it may be a page of another site that points here).
 * Example: `localhost:3000/map` → `http://127.0.0.1:3000/map`.
 */
export function rightAddress(incoming: Incoming, base_url: string): string | Refusal | null {
  const path = incoming.url.startsWith('/') ? incoming.url : '/';
  if (incoming.host === new URL(base_url).host || path.split('?')[0] === '/healthz') return null;
  if (SAFE.includes(incoming.method)) return base_url + path;
  return refuse('access.other-address', { host: incoming.host }, { possible: [base_url] });
}

/**
 * Refuses what another site's page makes a browser send. A request that writes must carry our own
 * Origin; a program that sends the session cookie without Origin adds `x-motcua: 1`.
 */
export function foreignOrigin(incoming: Incoming, base_url: string): Refusal | null {
  if (SAFE.includes(incoming.method) || incoming.origin === base_url) return null;
  if (incoming.origin === undefined && (!incoming.has_session || incoming.has_mark)) return null;
  return refuse(
    'access.foreign-origin',
    { origin: incoming.origin ?? null },
    { possible: [`Origin: ${base_url}`, 'x-motcua: 1'] },
  );
}

/** A path of our own to come back to after signing in, or null when the text leads elsewhere. */
export function localPath(text: string, base_url: string): string | null {
  const url = /^\/[^\\\p{Cc}]*$/u.test(text) ? URL.parse(text, base_url) : null;
  // `/.//other.example` becomes `//other.example`, which a browser reads as another host.
  if (!url || url.origin !== base_url || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}

/** A path of ours as one of a province: what does not stand under its prefix yet is put there. */
export const underPrefix = (path: string, prefix: string): string =>
  path === prefix || /^[/?#]/.test(afterPrefix(path, prefix)) ? path : prefix + path;

const afterPrefix = (path: string, prefix: string): string =>
  path.startsWith(prefix) ? path.slice(prefix.length) : '';

/** Whether an address never leaves this machine: plain http is good enough there alone. */
export const isLoopback = (url: URL): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
