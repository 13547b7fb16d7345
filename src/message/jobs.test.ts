import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { asDatabaseOwner, type TestDatabase } from '../../test/database.ts';
import { mailServer, receiver } from '../../test/receivers.ts';
import { freePort, province } from '../../test/sign-in.ts';
import { MINUTE, parseInstant } from '../kernel/index.ts';
import type { MessagesConfig } from '../platform/index.ts';
import { startMessageJobs } from './jobs.ts';
import type { MessageDraft } from './message.ts';
import { enqueue, enqueueAll } from './store.ts';

const AT = parseInstant('2023-03-29T13:30')!;
const SECRET = '0123456789abcdef0123';
const HEAD = 5184;

const late = (more: Partial<MessageDraft> = {}): MessageDraft => ({
  template: 'dossier.overdue',
  to: { account_id: HEAD },
  facts: {
    code: 'H47.18-230329-0007',
    procedure: 'Đăng ký khai tử',
    unit: 'UBND huyện Phú Ninh',
    due: '11:30 05/04/2023',
    link: 'http://127.0.0.1:3000/dossiers/H47.18-230329-0007',
  },
  about: 'dossier:7',
  at: AT,
  ...more,
});

const invitation = (to: MessageDraft['to']): MessageDraft => ({
  template: 'survey.invitation',
  to,
  facts: {
    name: 'Nguyễn Thị Mẫu',
    survey: 'khảo sát sự hài lòng năm 2022',
    minutes: '5',
    deadline: '30/10/2022',
    link: 'https://motcua.example/s/token-1',
  },
  about: 'survey:1',
  at: AT,
});

/** Delivers by what is configured; nothing goes before `tick`. */
async function jobsOf({ database }: TestDatabase, given: Partial<MessagesConfig>) {
  let now = Date.now();
  const jobs = startMessageJobs({
    database,
    real_clock: { now: () => now },
    tenant: { tenant_id: 1, code: 'H47' },
    config: {
      messages: { smtp: null, sms: null, chat: null, ...given },
      base_url: 'https://motcua.example',
    },
    on_fault: () => {},
  });
  onTestFinished(jobs.stop);
  await jobs.tick().catch(() => {});
  return {
    ...jobs,
    later: (ms: number) => {
      now += ms;
    },
  };
}

const smtpOf = (port: number): Partial<MessagesConfig> => ({
  smtp: { url: `smtp://127.0.0.1:${port}`, from: 'Motcua <motcua@mau.example>' },
});

const put = ({ database }: TestDatabase, ...drafts: MessageDraft[]) =>
  database.inTenant(1, (tx) => enqueueAll(tx, 1, drafts));

const messagesIn = ({ owner_url }: TestDatabase) =>
  asDatabaseOwner(
    owner_url,
    `select m.message_id::int8, m.state, m.attempts, m.secrets, m.body,
       (select array_agg(outcome || ' ' || detail order by attempt) from message_attempt a
        where a.message_id = m.message_id) as told
     from message m order by message_id`,
  );

test('an e-mail goes out by SMTP as it was written, to the account’s own address', async () => {
  const db = await province();
  const server = await mailServer();
  const jobs = await jobsOf(db, smtpOf(server.port));
  const [message_id] = await put(db, late());
  expect(await jobs.tick()).toBe(1);
  expect(server.mails).toHaveLength(1);
  const [mail] = server.mails;
  expect(mail!.to).toEqual(['h47.18.head@mau.example']);
  expect(mail!.headers).toMatchObject({
    from: 'Motcua <motcua@mau.example>',
    to: 'Nguyễn Hữu Nghĩa <h47.18.head@mau.example>',
    subject: 'Hồ sơ H47.18-230329-0007 đã quá hạn',
    'message-id': `<H47-${message_id}@motcua.example>`,
    'auto-submitted': 'auto-generated',
  });
  expect(mail!.text).toBe(
    `Hồ sơ H47.18-230329-0007 (Đăng ký khai tử) đã quá hạn trả kết quả, hẹn trả lúc 11:30 05/04/2023. Đơn vị giải quyết: UBND huyện Phú Ninh.

Xem hồ sơ: http://127.0.0.1:3000/dossiers/H47.18-230329-0007`,
  );
  expect(await messagesIn(db)).toMatchObject([
    { state: 'sent', attempts: 1, told: [expect.stringMatching(/^delivered 250/)] },
  ]);
  expect(await jobs.tick()).toBe(0);
});

test('a text message goes to the webhook: signed JSON with a key; its secret link is gone after that', async () => {
  const db = await province();
  const sms = await receiver();
  const jobs = await jobsOf(db, { sms: { url: sms.url, secret: SECRET } });
  const [message_id] = await put(db, invitation({ phone: '0905000001' }));
  await jobs.tick();
  const [{ headers, body }] = sms.posted as [(typeof sms.posted)[0]];
  expect(JSON.parse(body)).toEqual({
    id: `H47-${message_id}`,
    channel: 'sms',
    to: '0905000001',
    template: 'survey.invitation',
    subject: 'Mời góp ý: khảo sát sự hài lòng năm 2022',
    text: 'Mời Ông/Bà góp ý cho khảo sát sự hài lòng năm 2022, hạn 30/10/2022: https://motcua.example/s/token-1',
    at: '2023-03-29T13:30:00+07:00',
  });
  expect(headers['idempotency-key']).toBe(`H47-${message_id}`);
  const signed = createHmac('sha256', SECRET).update(`${headers['motcua-timestamp']}.${body}`);
  expect(headers['motcua-signature']).toBe(`v1=${signed.digest('hex')}`);
  const [kept] = await messagesIn(db);
  expect(kept).toMatchObject({ state: 'sent', secrets: null });
  expect(kept!.body).toContain('{link}');
});

test('without anything configured the mailbox keeps every message, and nothing pretends to be sent', async () => {
  const db = await province();
  const jobs = await jobsOf(db, {});
  await put(db, late(), invitation({ phone: '0905000001' }), invitation({ chat: 'ubnd' }));
  expect(await jobs.tick()).toBe(3);
  expect(await messagesIn(db)).toMatchObject(
    Array(3).fill({ state: 'kept', attempts: 0, told: null }),
  );
});

test('an account without an address finds its message in the mailbox', async () => {
  const db = await province();
  await asDatabaseOwner(db.owner_url, 'update account set email = null where account_id = 5184');
  const server = await mailServer();
  const jobs = await jobsOf(db, smtpOf(server.port));
  await put(db, late());
  await jobs.tick();
  expect(await messagesIn(db)).toMatchObject([{ state: 'kept', attempts: 0 }]);
});

test('a mail server that is away is asked again later, also after a restart; eight times at most', async () => {
  const db = await province();
  const port = await freePort();
  const jobs = await jobsOf(db, smtpOf(port));
  await put(db, late(), late({ to: { email: 'khac@mau.example' } }));
  await jobs.tick();
  expect(await messagesIn(db)).toMatchObject([
    { state: 'waiting', attempts: 1, told: [expect.stringMatching(/^failed .*ECONNREFUSED/)] },
    { state: 'waiting', attempts: 1 },
  ]);
  expect(await jobs.tick()).toBe(0);
  await jobs.stop();
  const server = await mailServer(port);
  const again = await jobsOf(db, smtpOf(port));
  again.later(MINUTE);
  expect(await again.tick()).toBe(2);
  expect(server.mails.map(({ to }) => to[0]).sort()).toEqual([
    'h47.18.head@mau.example',
    'khac@mau.example',
  ]);
  await server.close();
  const [third] = await put(db, late());
  for (let i = 0; i < 9; i++) {
    again.later(24 * 60 * MINUTE);
    await again.tick();
  }
  const dead = (await messagesIn(db)).find(({ message_id }) => Number(message_id) === third);
  expect(dead).toMatchObject({ state: 'dead', attempts: 8 });
});

test('a receiver’s final no ends it; one that is only busy is asked again', async () => {
  const db = await province();
  const server = await mailServer();
  const sms = await receiver();
  const jobs = await jobsOf(db, {
    ...smtpOf(server.port),
    sms: { url: sms.url, secret: SECRET },
  });
  server.refuse = 550;
  sms.status = 400;
  await put(db, late(), late({ to: { email: 'a@b, c@d' } }), invitation({ phone: '1' }));
  await jobs.tick();
  expect((await messagesIn(db)).map(({ state }) => state)).toEqual(['dead', 'dead', 'dead']);
  server.refuse = 450;
  sms.status = 503;
  await put(db, late(), invitation({ phone: '1' }));
  await jobs.tick();
  expect((await messagesIn(db)).slice(3).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
});

test('what is rolled back is never sent, and the same cause is told once', async () => {
  const db = await province();
  const server = await mailServer();
  const jobs = await jobsOf(db, smtpOf(server.port));
  const rolledBack = db.database.inTenant(1, async (tx) => {
    await enqueue(tx, 1, late());
    throw new Error('not today');
  });
  await expect(rolledBack).rejects.toThrow('not today');
  const once = late({ once: 'campaign-7-reminder-518' });
  expect(await put(db, once)).toHaveLength(1);
  expect(await put(db, once)).toHaveLength(0);
  await jobs.tick();
  expect(server.mails).toHaveLength(1);
  await expect(put(db, late({ template: 'no.such' }))).rejects.toThrow('bug: there is no message');
  await expect(put(db, late({ facts: { code: 'x' } }))).rejects.toThrow('message.missing-fact');
});

test('three processes at once deliver each of sixty messages exactly once', async () => {
  const db = await province();
  const server = await mailServer();
  const drafts = Array.from({ length: 60 }, (_, i) => late({ to: { email: `n${i}@mau.example` } }));
  await put(db, ...drafts);
  const jobs = await Promise.all([1, 2, 3].map(() => jobsOf(db, smtpOf(server.port))));
  await Promise.all(jobs.map(({ tick }) => tick()));
  const readers = server.mails.map(({ to }) => to[0]!);
  expect(new Set(readers).size).toBe(60);
  expect(readers).toHaveLength(60);
});

test('killed after the mail was taken and before that was written, it goes once more under the same number', async () => {
  const db = await province();
  const server = await mailServer();
  await put(db, late());
  server.before = async () => {
    server.before = async () => {};
    await asDatabaseOwner(
      db.owner_url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    );
  };
  await jobsOf(db, smtpOf(server.port));
  expect(server.mails).toHaveLength(1);
  expect(await messagesIn(db)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  const again = await jobsOf(db, smtpOf(server.port));
  await again.tick();
  const numbers = server.mails.map(({ headers }) => headers['message-id']);
  expect(numbers).toHaveLength(2);
  expect(new Set(numbers).size).toBe(1);
  expect(await messagesIn(db)).toMatchObject([{ state: 'sent', attempts: 1 }]);
});
