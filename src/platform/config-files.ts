import type { S3Config } from './blobs/index.ts';

/** Where files are kept, and how large one may be. */
export interface FilesConfig {
  most_bytes: number;
  /** How large a table of other systems' dossiers may be. */
  import_most_bytes: number;
  /** Null: in the data folder. */
  s3: S3Config | null;
}

/** Reads the environment's part about files; throws with the name of what makes no sense. */
export function readFilesConfig(env: NodeJS.ProcessEnv): FilesConfig {
  return {
    most_bytes: megabytes(env, 'MOTCUA_FILE_LIMIT_MB', 50, 500),
    import_most_bytes: megabytes(env, 'MOTCUA_IMPORT_LIMIT_MB', 500, 1900),
    s3: s3(env),
  };
}

/** In bytes. */
function megabytes(env: NodeJS.ProcessEnv, name: string, usual: number, most: number): number {
  const text = env[name] || String(usual);
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} must be a whole number from 1 to ${most}, not "${text}"`);
  return value * 1_048_576;
}

function s3(env: NodeJS.ProcessEnv): S3Config | null {
  if (!env.MOTCUA_S3_URL) return null;
  const url = URL.parse(env.MOTCUA_S3_URL);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new Error(`MOTCUA_S3_URL must look like https://s3.example, not "${env.MOTCUA_S3_URL}"`);
  const { MOTCUA_S3_BUCKET: bucket, MOTCUA_S3_KEY: key, MOTCUA_S3_SECRET: secret } = env;
  if (!bucket || !key || !secret)
    throw new Error(
      'MOTCUA_S3_URL needs MOTCUA_S3_BUCKET, MOTCUA_S3_KEY and MOTCUA_S3_SECRET beside it',
    );
  return { url: url.origin, bucket, key, secret, region: env.MOTCUA_S3_REGION || 'us-east-1' };
}
