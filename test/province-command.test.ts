import { expect, test, vi } from 'vitest';
import { province } from '../src/cli/province.ts';
import { seededDatabase } from './database.ts';
import { seed } from './world.ts';

/** Runs the command on a database of its own, as the environment would name it. */
async function commands() {
  const { owner_url } = await seededDatabase('world', seed);
  vi.stubEnv('DATABASE_URL', owner_url);
  vi.stubEnv('MOTCUA_DATA', '/nonexistent');
  return async (...words: string[]) => {
    const told: string[] = [];
    const io = {
      out: (text: string) => void told.push(text),
      err: (text: string) => void told.push(text),
      read_stdin: async () => '',
    };
    return { code: await province.run(words, io), told: told.join('\n') };
  };
}

test('a province is made and listed; a code that is taken is refused', async () => {
  const run = await commands();
  const made = await run('create', 'H60', 'Thử nghiệm', '--from', '2010', '--to', '2012', '--json');
  expect(made.code).toBe(0);
  expect(JSON.parse(made.told)).toMatchObject({ tenant_id: 2, code: 'H60', path: '/p/H60' });
  const again = await run('create', 'H60', 'Khác');
  expect(again).toEqual({
    code: 1,
    told: 'refused province.code-taken at code: code H60, name Thử nghiệm',
  });
  const { provinces } = JSON.parse((await run('list', '--json')).told);
  expect(
    provinces.map(({ code, path, units }: Record<string, unknown>) => [code, path, units]),
  ).toEqual([
    ['H47', '/', 290],
    ['H60', '/p/H60', 1],
  ]);
  expect(provinces[1]).toMatchObject({ dossiers: 0, from_year: 2010 });
});

test('what is used wrongly says how it is used', async () => {
  const run = await commands();
  expect((await run('create', 'H60')).code).toBe(2);
  expect((await run('nothing')).told).toContain('Usage: motcua province');
  expect((await run('create', 'H60', 'Thử nghiệm', '--from', 'x')).told).toContain(
    'province.no-year at from_year',
  );
});
