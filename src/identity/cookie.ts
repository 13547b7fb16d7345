/** How long and where a cookie goes along. */
export interface CookieHow {
  path: string;
  secure: boolean;
  /** Seconds; absent: until the browser closes; 0: delete. */
  max_age?: number;
}

/** The value of a cookie in a Cookie header, or null. */
export function findCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** A Set-Cookie value that scripts cannot read and that other sites' forms do not send. */
export function cookieText(name: string, value: string, how: CookieHow): string {
  const parts = [`${name}=${value}`, `Path=${how.path}`, 'HttpOnly', 'SameSite=Lax'];
  if (how.max_age !== undefined) parts.push(`Max-Age=${how.max_age}`);
  if (how.secure) parts.push('Secure');
  return parts.join('; ');
}

/**
 * A cookie's name with the port in it: browsers keep one jar for all ports of a host, and two
 * instances on one machine must not sign each other's users out. So it is with the provinces of one
 * instance: `/p/H60` adds `H60`, and who works in two of them is signed in twice.
 */
export function cookieName(what: string, base_url: string, prefix: string): string {
  const { port } = new URL(base_url);
  const code = prefix.split('/').at(-1);
  return ['motcua', what, port, code].filter(Boolean).join('_');
}
