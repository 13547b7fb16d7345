/** `--province CODE` as a person gives it, on an installation with two provinces. */
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../src/cli/command.ts';
import { databaseUrl } from '../src/cli/database-url.ts';
import { figures } from '../src/cli/figures.ts';
import { verify } from '../src/cli/verify.ts';
import { announceInstance } from '../src/platform/index.ts';
import { asDatabaseOwner, type TestDatabase } from './database.ts';
import { OTHER_CODE, twinDatabase } from './twins.ts';
import { twoProvinces } from './two-provinces.ts';
import { WHO } from './world.ts';

/** Where no server has announced itself, but for the test that does so. */
let data_dir = '/nonexistent';

async function run({ owner_url }: TestDatabase, command: Command, ...args: string[]) {
  vi.stubEnv('DATABASE_URL', owner_url);
  vi.stubEnv('MOTCUA_DATA', data_dir);
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    read_stdin: async () => '',
  };
  const code = await command.run(args, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('verify tells of the root province, of the one that is named, or of every one', async () => {
  const db = await twinDatabase();
  const told = async (...args: string[]) =>
    JSON.parse((await run(db, verify, '--json', ...args)).out);
  expect(await told()).toMatchObject({ province: 'H47', rows: 1, broken: [], difference: 0 });
  expect(await told('--province', 'h60')).toMatchObject({
    province: OTHER_CODE,
    rows: 1,
    broken: [],
  });
  await asDatabaseOwner(db.owner_url, `update journal set payload = '{}' where tenant_id = 2`);
  expect((await run(db, verify)).code).toBe(0);
  const broken = await run(db, verify, '--all', '--json');
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.out).provinces).toMatchObject([
    { province: 'H47', broken: [] },
    { province: OTHER_CODE, broken: [{ chain_id: 1, seq: 1, fault: 'hash' }] },
  ]);
  const shown = (await run(db, verify, '--all')).out;
  expect(shown).toMatch(/H47: 1 rows .*\nchains intact\n(?:.*\n)*H60: 1 rows .*\n1 breaks/);
});

test('an unknown province ends with 1 and is told which there are; a wrong use ends with 2', async () => {
  const db = await twinDatabase();
  for (const [command, ...args] of [[verify], [figures, '--year', '2023'], [databaseUrl]] as const)
    expect(await run(db, command, ...args, '--province', 'H99')).toMatchObject({
      code: 1,
      err: expect.stringContaining('possible: H47, H60'),
    });
  expect((await run(db, verify, '--all', '--province', 'H60')).code).toBe(2);
  expect((await run(db, databaseUrl, '--owner', '--province', 'H60')).code).toBe(2);
});

test('figures are those of the province that is named', async () => {
  const db = await twinDatabase();
  await asDatabaseOwner(
    db.owner_url,
    `with who as (
       insert into applicant values (2, 1, 'Nguyễn Thị Bảy', null, null, null, 'nguyen thi bay')
     )
     insert into dossier (tenant_id, dossier_id, code, unit_id, received_unit_id, procedure_id,
       channel, applicant_id, state, step, received_at, last_at, last_seq)
     values (2, 1, 'a', 20386, 20386, 73, 1, 1, 'received', 1, '2023-03-01', '2023-03-01', 1)`,
  );
  const received = async (...args: string[]) => {
    const { out } = await run(db, figures, '--year', '2023', '--json', ...args);
    const { province, total } = JSON.parse(out);
    return [province, total.received];
  };
  expect(await received()).toEqual(['H47', 0]);
  expect(await received('--province', OTHER_CODE)).toEqual([OTHER_CODE, 1]);
});

test('the address of a province shows its rows, and those of no other', async () => {
  const db = await twinDatabase();
  const client = new pg.Client((await run(db, databaseUrl, '--province', OTHER_CODE)).out);
  await client.connect();
  try {
    const { rows } = await client.query('select distinct tenant_id from unit');
    expect(rows).toEqual([{ tenant_id: 2 }]);
  } finally {
    await client.end();
  }
});

test('a running server is asked under the prefix of the province that is named', async () => {
  const scene = await twoProvinces();
  const { root, other, owner_url, app_url, origin } = scene;
  const { token, config } = root.parts;
  const announced = { pid: process.pid, base_url: origin, token, owner_url, app_url };
  await announceInstance(config.data_dir, announced);
  data_dir = config.data_dir;
  onTestFinished(() => {
    data_dir = '/nonexistent';
  });
  const received = await other.ask(WHO.commune_counter, '/api/v1/dossiers', {
    method: 'POST',
    body: JSON.stringify({
      unit_code: 'H47.18.08',
      procedure_id: 73,
      channel: 1,
      applicant: { name: 'Nguyễn Thị Bảy' },
    }),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });
  expect(received.status).toBe(201);
  await vi.waitFor(
    () => expect(other.parts.figures.shown().places).toContainEqual([20386, 1]),
    8_000,
  );
  const { out, code } = await run(scene, verify, '--all', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).provinces).toMatchObject([
    { province: 'H47', compared: 'server', rows: 1, difference: 0, scores_difference: 0 },
    { province: OTHER_CODE, compared: 'server', rows: 2, difference: 0, scores_difference: 0 },
  ]);
  const told = await run(scene, figures, '--year', '2023', '--province', OTHER_CODE, '--json');
  expect(JSON.parse(told.out)).toMatchObject({ province: OTHER_CODE, total: { received: 0 } });
});
