import type { S3Config } from './blobs/index.ts';

/** Where files are kept, and how large one may be. */
export interface FilesConfig {
  most_bytes: number;
  /** Null: in the data folder. */
  s3: S3Config | null;
}

/** Reads the environment's part about files; throws with the name of what makes no sense. */
export function readFilesConfig(env: NodeJS.ProcessEnv): FilesConfig {
  const text = env.MOTCUA_FILE_LIMIT_MB || '50';
  const megabytes = Number(text);
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > 500)
    throw new Error(`MOTCUA_FILE_LIMIT_MB must be a whole number from 1 to 500, not "${text}"`);
  return { most_bytes: megabytes * 1_048_576, s3: s3(env) };
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
