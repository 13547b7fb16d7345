import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FilesConfig, readFilesConfig } from './config-files.ts';
import { type MessagesConfig, readMessagesConfig } from './config-messages.ts';

/** What one running instance is told by its environment. */
export interface Config {
  /** TCP port of the web server. */
  port: number;
  /** Folder of everything this instance keeps: database, logs, secrets. */
  data_dir: string;
  /** Owner connection to another PostgreSQL ≥ 15; null means the embedded one. */
  database_url: string | null;
  /** Whether the demonstration province with its dossiers is loaded and simulated. */
  demo: boolean;
  /** The address people type; the login's issuer stands under it. */
  base_url: string;
  /** Another OpenID Connect issuer; null means the embedded demonstration provider. */
  oidc: { issuer: string; client_id: string; client_secret: string } | null;
  /** Demonstration accounts wanted although the dossiers are real. */
  demo_login: boolean;
  /** Simulated officers' actions a minute; 0 stops the simulator. */
  simulator_per_minute: number;
  files: FilesConfig;
  messages: MessagesConfig;
}

/** The project's own folder. */
export const PROJECT_DIR: string = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the environment; throws with the name of the variable that makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = wholeNumber(env, 'PORT', 3000, 65_535);
  return {
    port,
    data_dir: env.MOTCUA_DATA || join(PROJECT_DIR, '.motcua'),
    database_url: env.DATABASE_URL || null,
    demo: env.MOTCUA_DEMO !== '0',
    base_url: baseUrl(env.MOTCUA_URL || `http://127.0.0.1:${port}`),
    oidc: oidc(env),
    demo_login: env.MOTCUA_DEMO_LOGIN === '1',
    simulator_per_minute: wholeNumber(env, 'MOTCUA_SIMULATOR', 30, 60_000),
    files: readFilesConfig(env),
    messages: readMessagesConfig(env),
  };
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, usual: number, most: number): number {
  const text = env[name] || String(usual);
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`${name} must be a whole number from 0 to ${most}, not "${text}"`);
  return value;
}

function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new Error(`MOTCUA_URL must look like https://motcua.example, not "${text}"`);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !loopback)
    throw new Error('MOTCUA_URL may use plain http on a loopback address only');
  return url.origin;
}

function oidc(env: NodeJS.ProcessEnv): Config['oidc'] {
  if (!env.OIDC_ISSUER) return null;
  if (!env.OIDC_CLIENT_ID || !env.OIDC_CLIENT_SECRET)
    throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it');
  return {
    issuer: env.OIDC_ISSUER,
    client_id: env.OIDC_CLIENT_ID,
    client_secret: env.OIDC_CLIENT_SECRET,
  };
}
