import type { Clock, Config, Database } from '../platform/index.ts';
import type { UnitsOn } from '../unit/index.ts';
import { isLoopback } from './address.ts';

/** What signing in needs of the world; `main.ts` hands it in. */
export interface IdentityDeps {
  database: Database;
  /** Domain time: which accounts are open and which grants hold. */
  clock: Clock;
  /** The machine's time: sessions and sign-ins under way. */
  real_clock: Clock;
  tenant_id: number;
  /** What stands before every path of this province: nothing at the root, else `/p/CODE`. */
  prefix: string;
  config: Pick<Config, 'base_url' | 'oidc' | 'demo'> & {
    /** Demonstration accounts wanted although the dossiers are real: MOTCUA_DEMO_LOGIN. */
    demo_login?: boolean;
  };
  /** The units of today, in domain time. */
  units(): UnitsOn;
  /** Told of faults that a visitor sees as "try again later". */
  log_fault(error: Error): void;
}

/** The issuer under which accounts of the embedded provider are kept, whatever address it has. */
export const EMBEDDED_ISSUER = 'urn:motcua:embedded';
/** Where the embedded provider is mounted, under the province's prefix. */
export const PROVIDER_PATH = '/oidc';

/** The address under which the province's pages stand. */
export const addressOf = ({ config, prefix }: Pick<IdentityDeps, 'config' | 'prefix'>): string =>
  config.base_url + prefix;

/** The embedded provider's own name, one a province. */
export const providerIssuer = (deps: IdentityDeps): string => addressOf(deps) + PROVIDER_PATH;

/** Where an issuer sends people back to. */
export const redirectUri = (deps: IdentityDeps): string => `${addressOf(deps)}/login/callback`;

/** Under which issuer accounts are looked up. */
export const accountIssuer = (config: IdentityDeps['config']): string =>
  config.oidc?.issuer ?? EMBEDDED_ISSUER;

/**
 * Whether the embedded provider with its demonstration accounts signs people in: only where no
 * other issuer is configured, and then in the demonstration, on this machine alone, or on demand.
 * Anybody may become administrator there, so a real province on the web must ask for it.
 */
export const isDemoLoginOn = ({ oidc, demo, demo_login, base_url }: IdentityDeps['config']) =>
  oidc === null && (demo || demo_login === true || isLoopback(new URL(base_url)));
