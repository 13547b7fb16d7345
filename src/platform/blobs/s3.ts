import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import type { BlobStore } from './blob-store.ts';
import { checked } from './checked.ts';

/** An S3-compatible service, with one bucket for the files of this installation. */
export interface S3Config {
  /** `https://s3.example`; the bucket stands in the path. */
  url: string;
  bucket: string;
  key: string;
  secret: string;
  region: string;
}

const TIMEOUT_MS = 60_000;

/**
 * Objects `blobs/ab/ab12…`. The signature covers the SHA-256 of the body, and the service is asked
 * to check it too: what it stores is what was sent, or it answers with an error.
 */
export function s3Blobs({ url, bucket, key, secret, region }: S3Config): BlobStore {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 3,
  });
  const addressOf = (sha256: string) => `${url}/${bucket}/blobs/${sha256.slice(0, 2)}/${sha256}`;
  const ask = (sha256: string, init: RequestInit = {}) =>
    client.fetch(addressOf(sha256), { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const has = async (sha256: string) => {
    const answer = await ask(sha256, { method: 'HEAD' });
    if (answer.status === 404) return false;
    if (!answer.ok) throw await faultOf(answer);
    return true;
  };
  return {
    take: async (sha256, path) => {
      const answer = await ask(sha256, {
        method: 'PUT',
        body: await openAsBlob(path),
        headers: {
          'content-type': 'application/octet-stream',
          'x-amz-content-sha256': sha256,
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        },
      });
      if (!answer.ok) throw await faultOf(answer);
      await rm(path, { force: true });
    },
    read: async (sha256) => {
      const answer = await ask(sha256);
      if (!answer.ok) throw await faultOf(answer);
      return checked(sha256, Buffer.from(await answer.arrayBuffer()));
    },
    open: async (sha256) => {
      const answer = await client.fetch(addressOf(sha256));
      if (!answer.ok || !answer.body) throw await faultOf(answer);
      return answer.body;
    },
    has,
  };
}

const faultOf = async (answer: Response): Promise<Error> =>
  new Error(`file store: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
