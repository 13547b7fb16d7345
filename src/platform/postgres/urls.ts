import type { Secrets } from './secrets.ts';

export const OWNER = 'motcua_owner';
export const APP = 'motcua_app';
export const DATABASE = 'motcua';

/** Two ways in: the owner migrates and loads in bulk, the application's role does everything else. */
export interface Urls {
  readonly owner_url: string;
  readonly app_url: string;
}

const url = (role: string, password: string, port: number): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;

/** Addresses of the embedded server. */
export const embeddedUrls = (secrets: Secrets, port: number): Urls => ({
  owner_url: url(OWNER, secrets.owner_password, port),
  app_url: url(APP, secrets.app_password, port),
});

/**
 * Addresses from `DATABASE_URL`, or null when it is not set. There one login owns the database and
 * steps down to the application's role for every session.
 */
export function databaseUrls(env: NodeJS.ProcessEnv): Urls | null {
  const owner_url = env.DATABASE_URL;
  if (!owner_url) return null;
  return { owner_url, app_url: withOption(owner_url, `-c role=${APP}`) };
}

/** The address at which the application's role sees the rows of one province, and no others. */
export const tenantUrl = (app_url: string, tenant_id: number): string =>
  withOption(app_url, `-c app.tenant=${tenant_id}`);

function withOption(address: string, option: string): string {
  const url = new URL(address);
  const before = url.searchParams.get('options');
  url.searchParams.delete('options');
  // URLSearchParams would write a blank as +, which libpq takes literally.
  const options = encodeURIComponent([before, option].filter(Boolean).join(' '));
  return `${url.href}${url.search ? '&' : '?'}options=${options}`;
}
