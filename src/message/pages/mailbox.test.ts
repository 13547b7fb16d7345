import { expect, onTestFinished, test } from 'vitest';
import { openWindow, signIn } from '../../../test/browser.ts';
import { NOW, type TestWorld, testWorld, WHO } from '../../../test/world.ts';
import { parseInstant } from '../../kernel/index.ts';
import { enqueueAll, startMessageJobs } from '../index.ts';

const facts = { code: 'H47.18-230329-0007', procedure: 'Kết hôn', unit: 'Huyện Phú Ninh' };

/** Two notices and an invitation, in the mailbox of a demonstration that sends nothing. */
async function told(world: TestWorld): Promise<number[]> {
  const link = `${world.base_url}/dossiers/${facts.code}`;
  const notice = (account_id: number, kind: 'overdue' | 'due-soon') => ({
    template: `dossier.${kind}`,
    to: { account_id },
    facts: { ...facts, due: '11:30 05/04/2023', link },
    about: 'dossier:7',
    at: NOW,
  });
  const invitation = {
    template: 'survey.invitation',
    to: { phone: '0905000001' },
    facts: {
      name: 'Nguyễn Thị Mẫu',
      survey: 'khảo sát sự hài lòng',
      minutes: '5',
      deadline: '30/04/2023',
      link: 'https://motcua.example/s/single-use',
    },
    about: 'survey:1',
    at: parseInstant('2023-03-29T14:00')!,
  };
  const drafts = [notice(WHO.district_head, 'overdue'), notice(WHO.leader, 'due-soon'), invitation];
  const ids = await world.database.inTenant(1, (tx) => enqueueAll(tx, 1, drafts));
  const jobs = startMessageJobs({ ...world.parts, on_fault: () => {} });
  onTestFinished(jobs.stop);
  await jobs.tick();
  return ids;
}

const page = async (world: TestWorld, account_id: number | null, path: string) => {
  const answer = await world.ask(account_id, path);
  return { status: answer.status, text: await answer.text() };
};

test('the administrator reads every message and narrows them; anybody else reads the own ones', async () => {
  const world = await testWorld();
  const [overdue, soon, invited] = await told(world);
  const all = await page(world, WHO.administrator, '/mailbox');
  for (const words of ['3 tin', 'đã quá hạn', 'sắp đến hạn', 'Mời góp ý', 'giữ ở hộp thư'])
    expect(all.text).toContain(words);
  const narrowed = await page(world, WHO.administrator, '/mailbox?who=huu+nghia');
  expect(narrowed.text).toContain('1 tin');
  expect(narrowed.text).toContain('h47.18.head@mau.example');
  expect((await page(world, WHO.administrator, '/mailbox?who=0905')).text).toContain('Mời góp ý');
  expect((await page(world, WHO.administrator, '/mailbox?state=dead')).text).toContain(
    'Không có tin nào.',
  );
  expect((await page(world, WHO.administrator, '/mailbox?state=lost')).status).toBe(422);
  const own = await page(world, WHO.district_head, '/mailbox?who=leader');
  expect(own.text).toContain('1 tin');
  expect(own.text).not.toContain(`/mailbox/${soon}`);
  expect((await page(world, WHO.district_head, `/mailbox/${overdue}`)).status).toBe(200);
  expect((await page(world, WHO.district_head, `/mailbox/${soon}`)).status).toBe(403);
  expect((await page(world, WHO.district_head, `/mailbox/${invited}`)).status).toBe(403);
  expect((await page(world, null, '/mailbox')).status).toBe(401);
  expect((await page(world, WHO.administrator, '/mailbox/1')).status).toBe(404);
});

test('one message is shown as it looks, with links of our own alone, and how it was delivered', async () => {
  const world = await testWorld();
  const [overdue, , invited] = await told(world);
  const shown = await page(world, WHO.administrator, `/mailbox/${overdue}`);
  expect(shown.text).toContain(`<a href="/dossiers/${facts.code}">`);
  expect(shown.text).toContain('Không chuyển đi: chưa cấu hình đường gửi');
  const invitation = await page(world, WHO.administrator, `/mailbox/${invited}`);
  expect(invitation.text).toContain('https://motcua.example/s/single-use');
  expect(invitation.text).not.toContain('href="https://motcua.example');
});

test('the mailbox is found from the header, and works by keyboard on a telephone', async () => {
  const world = await testWorld();
  await told(world);
  const window = await openWindow(375, 800);
  await signIn(window, world, 'H47/administrator');
  await window.goto(`${world.base_url}/mailbox`);
  const wide = await window.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBe(375);
  await window.getByLabel('Người nhận hoặc địa chỉ').fill('nghia');
  await window.keyboard.press('Enter');
  await window.getByRole('link', { name: 'đã quá hạn' }).click();
  await window.getByRole('heading', { level: 1, name: 'đã quá hạn' }).waitFor();
  await window.getByRole('link', { name: 'Hộp thư', exact: true }).first().waitFor();
});
