import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { longText, PDF, PNG, XLSX } from '../../test/file-bytes.ts';
import { KEYS, s3Server } from '../../test/s3-server.ts';
import { NOW, province } from '../../test/sign-in.ts';
import type { Viewer } from '../identity/index.ts';
import { openChains } from '../journal/index.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { openDatabase, s3Blobs } from '../platform/index.ts';
import type { Files } from './files.ts';
import { fetchFile, readFile } from './perform-fetch.ts';
import { takeFiles } from './perform-form.ts';
import { keepFile } from './perform-keep.ts';

const at = (account_id: number, role: Viewer['grants'][number]['role'], unit_id = 518): Viewer => ({
  account_id,
  tenant_id: 1,
  name: '',
  grants: [{ role, unit_id }],
});
const HEAD = at(5184, 'head');
const CASE_OFFICER = at(5182, 'case-officer');

/** The file store of a province of two units, in an S3 service that checks every signature. */
async function storeOf(): Promise<{ files: Files; s3: Awaited<ReturnType<typeof s3Server>> }> {
  const { database, owner_url } = await province();
  const owner = openDatabase(owner_url, 1);
  await owner.inTenant(1, (tx) => openChains(tx, 1, [1, 518]));
  await owner.close();
  const s3 = await s3Server();
  const parts_dir = join(tmpdir(), `motcua-parts-${randomUUID()}`);
  onTestFinished(() => rm(parts_dir, { recursive: true, force: true }));
  const { url } = s3;
  const files: Files = {
    database,
    clock: { now: () => NOW },
    real_clock: { now: () => Date.now() },
    tenant_id: 1,
    province_id: 1,
    blobs: s3Blobs({ url, bucket: 'motcua', ...KEYS, region: 'vn-1' }),
    parts_dir,
    most_bytes: 10_000,
    checks: new Map(),
    purposes: new Map(),
  };
  return { files, s3 };
}

function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const fileOf = (name: string, bytes: Uint8Array) =>
  new File([bytes as Uint8Array<ArrayBuffer>], name);

test('a paper that the program made is kept in S3, and read back whole by those who may', async () => {
  const { files, s3 } = await storeOf();
  const by = { account_id: null, unit_id: 1 };
  const kept = granted(await keepFile(files, by, { name: 'quyet-dinh.pdf', bytes: PDF }));
  expect(kept).toMatchObject({ type: 'application/pdf', size: PDF.length, uploaded_by: null });
  expect(s3.objects.size).toBe(1);
  expect(granted(await readFile(files, kept.file_id)).bytes).toEqual(Buffer.from(PDF));
  expect(granted(await fetchFile(files, CASE_OFFICER, kept.file_id)).file).toEqual(kept);
  expect(await fetchFile(files, at(12, 'administrator', 1), kept.file_id)).toMatchObject({
    refused: 'access.not-permitted',
  });
  expect(await readFile(files, 1)).toMatchObject({ refused: 'file.not-found' });
});

test('when the service is away nothing is kept and nothing is told', async () => {
  const { files, s3 } = await storeOf();
  s3.away = 99;
  const keeping = keepFile(
    files,
    { account_id: 5184, unit_id: 518 },
    { name: 'a.pdf', bytes: PDF },
  );
  await expect(keeping).rejects.toThrow('503');
  const [{ count }] = (await files.database.inTenant(1, (tx) =>
    tx.rows<{ count: number }>('select count(*) as count from file'),
  )) as [{ count: number }];
  expect(count).toBe(0);
});

test('a form without script brings whole files beside the numbers of those that are there', async () => {
  const { files } = await storeOf();
  const form = new FormData();
  form.append('files-new', fileOf('ke-hoach.pdf', PDF));
  form.append('files-new', fileOf('anh.png', PNG));
  form.append('files-new', new File([], ''));
  const first = granted(await takeFiles(files, HEAD, form, 'files', 'sheet:7'));
  expect(first).toHaveLength(2);
  const again = new FormData();
  again.append('files', String(first[0]));
  again.append('files', String(first[0]));
  again.append('files-new', fileOf('so-lieu.xlsx', XLSX));
  const second = granted(await takeFiles(files, HEAD, again, 'files', 'sheet:7'));
  expect(second).toHaveLength(2);
  expect(second[0]).toBe(first[0]);
  expect(existsSync(files.parts_dir)).toBe(true);
});

test('a form’s files are refused by name: kind, size, numbers of others, people who may not', async () => {
  const { files } = await storeOf();
  const take = (viewer: Viewer | null, name: string, value: string | File) => {
    const form = new FormData();
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value);
    return takeFiles(files, viewer, form, 'files');
  };
  expect(await take(HEAD, 'files-new', fileOf('a.exe', PNG))).toMatchObject({
    refused: 'file.other-content',
    path: 'files',
  });
  expect(await take(HEAD, 'files-new', fileOf('a.txt', longText(10_001)))).toMatchObject({
    refused: 'file.too-large',
  });
  expect(await take(CASE_OFFICER, 'files-new', fileOf('a.png', PNG))).toMatchObject({
    refused: 'access.not-permitted',
  });
  expect(await take(null, 'files-new', fileOf('a.png', PNG))).toMatchObject({
    refused: 'access.sign-in-first',
  });
  expect(await take(HEAD, 'files', '17')).toMatchObject({ refused: 'file.not-found' });
  expect(await take(HEAD, 'files', 'x')).toMatchObject({ refused: 'input.invalid' });
  const by = { account_id: null, unit_id: 518 };
  const foreign = granted(await keepFile(files, by, { name: 'a.png', bytes: PNG }));
  const other = at(1085, 'par-officer', 108);
  expect(await take(other, 'files', String(foreign.file_id))).toMatchObject({
    refused: 'access.not-permitted',
  });
});
