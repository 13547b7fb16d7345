import { expect, onTestFinished, test } from 'vitest';
import { longText } from '../../../test/file-bytes.ts';
import { type TestWorld, testWorld, WHO } from '../../../test/world.ts';
import { sendFile } from './upload.ts';

/** The browser's part: requests of this page, with its cookie; `broken` says which ones get lost. */
function browserOf(world: TestWorld, broken: (request: number, path: string) => boolean) {
  const kept = new Map<string, string>();
  const real = globalThis.fetch;
  const asked: string[] = [];
  const page = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
  Object.assign(globalThis, {
    sessionStorage: page,
    fetch: async (path: string, init: RequestInit = {}) => {
      if (!path.startsWith('/')) return real(path, init);
      asked.push(`${init.method ?? 'GET'} ${path.replace(/[0-9a-f-]{36}/, ':id')}`);
      if (broken(asked.length, path)) throw new TypeError('the line is broken');
      return world.ask(WHO.district_par, path, init);
    },
  });
  onTestFinished(() => {
    Object.assign(globalThis, { fetch: real });
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
  return { asked, kept };
}

const told = () => {
  const seen: (number | 'waiting')[] = [];
  return {
    seen,
    sent: (bytes: number) => void seen.push(bytes),
    waiting: () => void seen.push('waiting'),
  };
};

const UPLOADS = '/api/v1/uploads';
const MB = 1_048_576;
const evidence = new File([longText(2 * MB + 9) as Uint8Array<ArrayBuffer>], 'minh-chung.txt');

test('a file goes in parts of a megabyte; after a broken line it goes on from where it was', async () => {
  const world = await testWorld();
  const { asked, kept } = browserOf(world, (request) => request === 3);
  const progress = told();
  const sent = await sendFile(evidence, 'sheet:7', UPLOADS, progress);
  expect(sent).toEqual({
    file: { file_id: expect.any(Number), name: 'minh-chung.txt', size: 2 * MB + 9 },
  });
  expect(progress.seen).toEqual([0, MB, 'waiting', MB, 2 * MB]);
  const part = 'PATCH /api/v1/uploads/:id';
  expect(asked).toEqual([
    'POST /api/v1/uploads',
    part,
    part,
    'GET /api/v1/uploads/:id',
    part,
    part,
  ]);
  expect(kept.size).toBe(0);
});

test('a refusal is told in words and not tried again', async () => {
  const world = await testWorld();
  const { asked } = browserOf(world, () => false);
  const program = new File(['MZ\u0000'], 'a.txt');
  expect(await sendFile(program, undefined, UPLOADS, told())).toEqual({
    why: 'Nội dung của tệp a.txt không thuộc loại được nhận.',
  });
  expect(asked).toHaveLength(2);
});
