/** `motcua verify` and `motcua figures` as a person runs them, on a province with a few dossiers. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../src/platform/index.ts';
import { asDatabaseOwner } from './database.ts';
import { type TestWorld, testWorld, WHO } from './world.ts';

const motcua = ({ owner_url }: TestWorld, ...args: string[]) => {
  const env = {
    ...process.env,
    DATABASE_URL: owner_url,
    MOTCUA_DATA: '/nonexistent',
    NODE_OPTIONS: '',
  };
  const run = spawnSync(process.execPath, [join(PROJECT_DIR, 'src/cli/main.ts'), ...args], { env });
  return { code: run.status, out: String(run.stdout), err: String(run.stderr) };
};

async function threeDossiers(): Promise<TestWorld> {
  const world = await testWorld();
  for (let i = 0; i < 3; i++)
    await world.post(WHO.commune_counter, '/api/v1/dossiers', {
      unit_code: 'H47.18.08',
      procedure_id: 73,
      channel: 1,
      applicant: { name: 'Nguyễn Thị Bảy' },
    });
  return world;
}

test('sound chains and equal figures end with 0; a changed row is named and ends with 1', async () => {
  const world = await threeDossiers();
  const sound = motcua(world, 'verify', '--json');
  expect(sound.code).toBe(0);
  expect(JSON.parse(sound.out)).toMatchObject({ rows: 4, broken: [], difference: 0 });
  await asDatabaseOwner(
    world.owner_url,
    `update journal set payload = replace(payload, '"channel":1', '"channel":2')
     where chain_id = 20386 and seq = 2`,
  );
  const broken = motcua(world, 'verify', '--json');
  expect(broken.code).toBe(1);
  const verdict = JSON.parse(broken.out);
  expect(verdict.broken).toEqual([{ chain_id: 20386, seq: 2, fault: 'hash' }]);
  expect(verdict.difference).toBeGreaterThan(0);
  expect(motcua(world, 'verify').out).toContain('chain 20386, row 2');
});

test('the three-level table is printed for people and for programs', async () => {
  const world = await threeDossiers();
  const told = motcua(world, 'figures', '--year', '2023', '--json');
  expect([told.code, JSON.parse(told.out)]).toMatchObject([
    0,
    { year: 2023, levels: [{}, {}, { level: 'commune', received: 3, finished: 0, printed: null }] },
  ]);
  expect(motcua(world, 'figures', '--year', '2023').out).toContain('total (computed)');
  expect(motcua(world, 'figures', '--year', '1999').code).toBe(1);
  expect(motcua(world, 'figures').code).toBe(2);
});

test('figures are told as of any past moment, by either definition, never of the future', async () => {
  const world = await threeDossiers();
  const at = (moment: string, ...more: string[]) =>
    motcua(world, 'figures', '--at', moment, '--json', ...more);
  const night = at('2023-03-29T00:00', '--definition', 'by-date');
  expect(JSON.parse(night.out)).toMatchObject({
    year: 2023,
    as_of: '2023-03-29T00:00:00+07:00',
    definition: 'by-date',
    total: { received: 0, open_in_time: 0, open_overdue: 0 },
  });
  const now = JSON.parse(motcua(world, 'figures', '--year', '2023', '--json').out);
  expect(now.total).toMatchObject({ received: 3, open_in_time: 3, open_overdue: 0 });
  expect(JSON.parse(at(now.as_of).out)).toEqual(now);
  const coming = at('2023-12-31T00:00');
  expect([coming.code, coming.err]).toEqual([1, expect.stringContaining('has not come')]);
  expect(at('yesterday')).toMatchObject({ code: 2, out: '' });
  expect(at(now.as_of, '--definition', 'by-luck').code).toBe(2);
});

test('every command explains itself, and an unknown one is told what there is', async () => {
  const world = await testWorld();
  const commands = motcua(world, '--help')
    .out.match(/^ {2}[a-z-]+(?= )/gm)!
    .map((c) => c.trim());
  expect(commands).toEqual(expect.arrayContaining(['start', 'verify', 'figures', 'deadline']));
  for (const command of commands) expect(motcua(world, command, '--help').out).toContain('Usage');
  expect(motcua(world, 'nonsense')).toMatchObject({ code: 2, out: '' });
  expect(motcua(world, 'verify', '--everything').code).toBe(2);
});
