import { expect, onTestFinished, test } from 'vitest';
import { asDatabaseOwner } from '../../../test/database.ts';
import { NOW, type TestWorld, testWorld, WHO } from '../../../test/world.ts';
import { type Instant, parseInstant } from '../../kernel/index.ts';
import { startNoticeJobs } from './jobs.ts';

const at = (text: string): Instant => parseInstant(text)!;

const jobsOf = async ({ parts }: TestWorld) => {
  const jobs = await startNoticeJobs({
    ...parts,
    prefix: '/p/H60',
    tenant_id: 1,
    on_fault: (fault) => {
      throw fault;
    },
  });
  await jobs.stop();
  onTestFinished(jobs.stop);
  return jobs;
};

/** Received Wednesday 29/3/2023 13:30 with five working days: due Wednesday 5/4 11:30. */
async function fiveDays(world: TestWorld): Promise<string> {
  const procedure = [...world.parts.references.procedures.values()].find(
    (p) =>
      p.decided_by.length === 0 &&
      p.serves_at.includes('district') &&
      p.limit_unit === 'working-day' &&
      Number(p.limit_amount) === 5,
  )!;
  const { body } = await world.post(WHO.district_counter, '/api/v1/dossiers', {
    unit_code: 'H47.18',
    procedure_id: procedure.procedure_id,
    channel: 1,
    applicant: { name: 'Nguyễn Văn Sáu' },
    holder_id: WHO.district_case,
  });
  expect(body.due_at).toBe('2023-04-05T11:30:00+07:00');
  return body.code;
}

const toldIn = ({ owner_url }: TestWorld) =>
  asDatabaseOwner(
    owner_url,
    `select account_id::int as account_id, kind, created_at from notice
     order by created_at, kind, account_id`,
  );

test('the holder and the head are told the working day before, soon before, and when overdue, once each', async () => {
  const world = await testWorld(NOW);
  await fiveDays(world);
  const jobs = await jobsOf(world);
  const tick = async (moment: string) => {
    world.at(at(moment));
    return jobs.tick();
  };
  const told = [
    await tick('2023-04-03T16:59'),
    await tick('2023-04-04T07:00'),
    await tick('2023-04-04T07:01'),
    await tick('2023-04-05T07:00'),
    await tick('2023-04-05T07:30'),
    await tick('2023-04-05T11:30'),
    await tick('2023-04-05T11:31'),
    await tick('2023-04-20T08:00'),
  ];
  expect(told).toEqual([0, 2, 0, 0, 2, 0, 2, 0]);
  const both = (kind: string, moment: string) =>
    [WHO.district_case, WHO.district_head].map((account_id) => ({
      account_id,
      kind,
      created_at: at(moment),
    }));
  expect(await toldIn(world)).toEqual([
    ...both('due-tomorrow', '2023-04-04T07:00'),
    ...both('due-soon', '2023-04-05T07:30'),
    ...both('overdue', '2023-04-05T11:31'),
  ]);
});

test('what the bell tells goes out as a message too, once each, in the same transaction', async () => {
  const world = await testWorld(NOW);
  const code = await fiveDays(world);
  const jobs = await jobsOf(world);
  world.at(at('2023-04-05T11:31'));
  expect(await jobs.tick()).toBe(2);
  expect(await jobs.tick()).toBe(0);
  const messages = await asDatabaseOwner(
    world.owner_url,
    'select account_id::int, subject, body, about, state from message order by account_id',
  );
  expect(messages.map(({ account_id }) => account_id)).toEqual([
    WHO.district_case,
    WHO.district_head,
  ]);
  expect(messages[0]).toMatchObject({
    subject: `Hồ sơ ${code} đã quá hạn`,
    about: expect.stringMatching(/^dossier:\d+$/),
    state: 'waiting',
  });
  expect(messages[0].body).toContain('hẹn trả lúc 11:30 05/04/2023');
  expect(messages[0].body).toContain(`${world.base_url}/p/H60/dossiers/${code}`);
  expect(messages[0].body).toContain('Đơn vị giải quyết: Huyện Phú Ninh.');
});

test('after a stop of days what holds now is told, by whichever process, and nothing twice', async () => {
  const world = await testWorld(NOW);
  await fiveDays(world);
  world.at(at('2023-04-10T08:00'));
  const jobs = await Promise.all([jobsOf(world), jobsOf(world), jobsOf(world)]);
  for (const { tick } of jobs) expect(await tick()).toBe(0);
  expect((await toldIn(world)).map(({ kind }) => kind)).toEqual(['overdue', 'overdue']);
});

test('a new holder is told what the old one was told; a moved due instant is told anew', async () => {
  const world = await testWorld(NOW);
  const code = await fiveDays(world);
  const jobs = await jobsOf(world);
  world.at(at('2023-04-05T10:00'));
  expect(await jobs.tick()).toBe(2);
  const assigned = await world.post(WHO.district_head, `/api/v1/dossiers/${code}/assign`, {
    holder_id: WHO.district_case_2,
  });
  expect(assigned.status).toBe(200);
  expect(await jobs.tick()).toBe(1);
  await asDatabaseOwner(world.owner_url, `update dossier set due_at = due_at + interval '1 hour'`);
  expect(await jobs.tick()).toBe(2);
});

test('the province’s own settings count, and nonsense in them is a fault', async () => {
  const world = await testWorld(NOW);
  await fiveDays(world);
  const jobs = await jobsOf(world);
  const set = (name: string, value: string) =>
    asDatabaseOwner(world.owner_url, 'update province_setting set value = $2 where name = $1', [
      name,
      value,
    ]);
  await set('notice.kinds', '["due-soon"]');
  await set('notice.soon_hours', '16');
  world.at(at('2023-04-03T11:29'));
  expect(await jobs.tick()).toBe(0);
  world.at(at('2023-04-03T11:30'));
  expect(await jobs.tick()).toBe(2);
  await set('notice.soon_hours', '"many"');
  await expect(jobs.tick()).rejects.toThrow('soon_hours');
});

test('the bell counts what was not seen and still holds; nobody sees another’s notices', async () => {
  const world = await testWorld(NOW);
  const code = await fiveDays(world);
  const jobs = await jobsOf(world);
  world.at(at('2023-04-05T11:31'));
  await jobs.tick();
  const bell = async (account_id: number) => {
    const page = await (await world.ask(account_id, '/notices')).text();
    return [/Thông báo, (\d+) chưa xem/.exec(page)?.[1], page.includes(`/dossiers/${code}`)];
  };
  expect(await bell(WHO.district_case)).toEqual(['1', true]);
  expect(await bell(WHO.district_case_2)).toEqual(['0', false]);
  expect((await world.ask(null, '/notices')).status).toBe(401);
  const form = (account_id: number, body: string) =>
    world.ask(account_id, '/notices', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  expect((await form(WHO.district_case, 'notice_id=x')).status).toBe(400);
  expect((await form(WHO.district_case, 'all=1')).status).toBe(303);
  expect(await bell(WHO.district_case)).toEqual(['0', true]);
  expect(await bell(WHO.district_head)).toEqual(['1', true]);
  await asDatabaseOwner(world.owner_url, `update dossier set due_at = due_at + interval '1 day'`);
  expect(await bell(WHO.district_head)).toEqual(['0', true]);
});
