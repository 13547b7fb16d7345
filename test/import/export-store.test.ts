/** A generated table, imported into a new province and exported again, on the real database. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { exportTable } from '../../src/cli/export.ts';
import { type Mapping, runImport } from '../../src/import/index.ts';
import { isRefusal } from '../../src/kernel/index.ts';
import { seededDatabase } from '../database.ts';
import { seed } from '../world.ts';
import { generateTable, NOW } from './generate.ts';

/** Imports a table's text into the province that its mapping names. */
async function imported(owner_url: string, text: string, mapping: Mapping, folder: string) {
  const path = join(folder, 'table.csv');
  await writeFile(path, text);
  const ran = await runImport(
    {
      owner_url,
      tenant_id: null,
      import_id: null,
      source: { path },
      file_name: 'table.csv',
      file_id: null,
      mapping: JSON.stringify(mapping),
      dry_run: false,
      keep: false,
      account_id: null,
      issuer: 'urn:motcua:embedded',
      now: NOW,
      recorded_at: NOW,
    },
    { progress: () => {} },
  );
  if (isRefusal(ran)) expect.unreachable(JSON.stringify(ran));
}

test('what was imported is exported as it was, in its encoding, of all days or of some', async () => {
  const { owner_url, app_url } = await seededDatabase('world', seed);
  const folder = await mkdtemp(join(tmpdir(), 'motcua-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const made = generateTable({ count: 400, faults: 40, seed: 11 });
  const sound = generateTable({ count: 400, seed: 11 });
  const province = { code: 'H60', name: 'Thử nghiệm' };
  await imported(owner_url, made.text, { ...made.mapping, province }, folder);

  vi.stubEnv('DATABASE_URL', owner_url);
  vi.stubEnv('APP_DATABASE_URL', app_url);
  onTestFinished(() => void vi.unstubAllEnvs());
  const told: string[] = [];
  const io = { out: () => {}, err: (line: string) => told.push(line), read_stdin: async () => '' };
  const exported = async (encoding: string, ...more: string[]) => {
    const [map, out] = [join(folder, 'map.json'), join(folder, 'out.csv')];
    await writeFile(map, JSON.stringify({ ...made.mapping, file: { encoding } }));
    const args = ['csv', '--mapping', map, '--province', 'H60', '--out', out, ...more];
    expect(await exportTable.run(args, io), told.join('\n')).toBe(0);
    return readFile(out);
  };

  const all = (await exported('auto')).toString('utf8');
  expect(all.startsWith('\uFEFF')).toBe(true);
  const lines = new Set(sound.text.split('\r\n'));
  const written = all.slice(1).split('\r\n');
  expect(written.filter((line) => !lines.has(line))).toEqual([]);
  expect(written.length - 2).toBe(made.expected.taken);

  const utf16 = new TextDecoder('utf-16le').decode(await exported('utf-16le'));
  expect(utf16).toBe(all.slice(1));
  const some = (await exported('utf-8', '--from', '2022-01-01', '--to', '2022-12-31')).toString();
  const of_2022 = written.filter((line) => /\/2022 /.test(line.split(',')[4] ?? ''));
  expect(some.slice(1).split('\r\n').slice(1, -1)).toEqual(of_2022);
});
