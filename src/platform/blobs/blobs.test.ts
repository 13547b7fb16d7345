import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KEYS, s3Server, signatureV4 } from '../../../test/s3-server.ts';
import { type BlobStore, diskBlobs, s3Blobs } from './index.ts';

const BYTES = Buffer.from('Kế hoạch cải cách hành chính');
const NAME = createHash('sha256').update(BYTES).digest('hex');

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'motcua-blobs-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function waiting(path: string, bytes = BYTES): Promise<string> {
  const file = join(path, randomUUID());
  await writeFile(file, bytes);
  return file;
}

const s3Of = ({ url }: { url: string }, secret = KEYS.secret): BlobStore =>
  s3Blobs({ url, bucket: 'motcua', key: KEYS.key, secret, region: 'vn-1' });

test('the folder takes a file over, gives its bytes back, and keeps one of two that are alike', async () => {
  const path = await folder();
  const blobs = diskBlobs(join(path, 'blobs'));
  expect(await blobs.has(NAME)).toBe(false);
  const first = await waiting(path);
  await blobs.take(NAME, first);
  expect(existsSync(first)).toBe(false);
  await Promise.all([blobs.take(NAME, await waiting(path)), blobs.take(NAME, await waiting(path))]);
  expect(await blobs.has(NAME)).toBe(true);
  expect(await blobs.read(NAME)).toEqual(BYTES);
  expect(await readdir(join(path, 'blobs', NAME.slice(0, 2)))).toEqual([NAME]);
});

test('bytes that were changed on the disk are never given out', async () => {
  const path = await folder();
  const blobs = diskBlobs(path);
  await blobs.take(NAME, await waiting(path));
  await writeFile(join(path, NAME.slice(0, 2), NAME), 'another');
  await expect(blobs.read(NAME)).rejects.toThrow(`the bytes of ${NAME}`);
});

test('the test’s own service signs as the example of the documentation does', () => {
  const empty = createHash('sha256').update('').digest('hex');
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
  };
  expect(
    signatureV4('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', {
      method: 'GET',
      path: '/test.txt',
      query: '',
      headers,
      signed_headers: Object.keys(headers),
      payload_hash: empty,
      region: 'us-east-1',
    }),
  ).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

test('an S3 service is used exactly like the folder: signed, with checksums', async () => {
  const path = await folder();
  const server = await s3Server();
  const blobs = s3Of(server);
  expect(await blobs.has(NAME)).toBe(false);
  const file = await waiting(path);
  await blobs.take(NAME, file);
  expect(existsSync(file)).toBe(false);
  expect([...server.objects.keys()]).toEqual([`/motcua/blobs/${NAME.slice(0, 2)}/${NAME}`]);
  expect(await blobs.has(NAME)).toBe(true);
  expect(await blobs.read(NAME)).toEqual(BYTES);
  expect(server.refused).toEqual([]);
});

test('a service that is away for a moment is asked again; one that refuses is a fault', async () => {
  const path = await folder();
  const server = await s3Server();
  server.away = 2;
  await s3Of(server).take(NAME, await waiting(path));
  expect(server.objects.size).toBe(1);
  const file = await waiting(path);
  await expect(s3Of(server, 'another secret').take(NAME, file)).rejects.toThrow(
    'SignatureDoesNotMatch',
  );
  expect(existsSync(file)).toBe(true);
  const [other] = [createHash('sha256').update('other').digest('hex')];
  await expect(s3Of(server).take(other!, file)).rejects.toThrow('XAmzContentSHA256Mismatch');
  expect(server.objects.size).toBe(1);
});

test('bytes that a service gives back changed are never given out', async () => {
  const path = await folder();
  const server = await s3Server();
  await s3Of(server).take(NAME, await waiting(path));
  server.spoilt = true;
  await expect(s3Of(server).read(NAME)).rejects.toThrow(`the bytes of ${NAME}`);
});
