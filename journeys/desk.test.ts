/** A dossier's whole way through the officers' pages, in their own words. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { type TestWorld, testWorld, WHO } from '../test/world.ts';

/** A window in which one of the demonstration's accounts is signed in. */
async function windowOf(world: TestWorld, subject: string): Promise<Page> {
  const page = await openWindow();
  await signIn(page, world, subject);
  return page;
}

/** The counter's form is filled by keys alone; how many of them were not letters of the answers. */
async function receiveByKeys(page: Page, world: TestWorld, procedure: string): Promise<number> {
  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  await page.goto(`${world.base_url}/reception`);
  await page.locator('input[role=combobox]').waitFor();
  await page.keyboard.type(procedure);
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await page.getByText('Hẹn trả nếu tiếp nhận bây giờ').first().waitFor();
  await page.keyboard.type('Nguyễn Thị Đào');
  await press('Tab');
  await page.keyboard.type('049 189 001 234');
  await press('Tab');
  await page.keyboard.type('0905 123 456');
  await press('Control+Enter');
  await page.waitForURL(/received=1/);
  return keys + procedure.length;
}

test('a dossier is received by keys alone, printed, assigned, finished and handed over', async () => {
  const world = await testWorld();
  const counter = await windowOf(world, 'H47.18/one-stop');
  const keys = await receiveByKeys(counter, world, 'ho kinh doanh');
  expect(keys).toBeLessThanOrEqual(25);
  const code = /dossiers\/([^?]+)/.exec(counter.url())![1]!;
  await counter.getByText('Giấy tiếp nhận hồ sơ và hẹn trả kết quả').waitFor();
  expect(await counter.evaluate(() => document.activeElement?.textContent)).toBe(
    'In giấy tiếp nhận',
  );
  const sheet = (await counter.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);

  const head = await windowOf(world, 'H47.18/head');
  await head.goto(`${world.base_url}/dossiers?tab=unassigned`);
  await head.getByRole('link', { name: code }).click();
  await head.getByLabel('Cán bộ thụ lý').selectOption(String(WHO.district_case));
  await head.getByRole('button', { name: 'Phân công' }).click();
  await head.getByText('Đã phân công hồ sơ.').waitFor();

  const officer = await windowOf(world, 'H47.18/case-1');
  await officer.goto(`${world.base_url}/dossiers`);
  await officer.getByRole('link', { name: code }).click();
  const step_done = officer.getByRole('button', { name: /^Xong bước/ });
  const finish = officer.getByRole('button', { name: 'Báo có kết quả' });
  await step_done.or(finish).first().waitFor();
  const entries = officer.locator('.dossier-timeline li');
  while ((await finish.count()) === 0) {
    const before = await entries.count();
    await step_done.click();
    await expect.poll(() => entries.count()).toBe(before + 1);
  }
  await finish.click();
  await officer.getByText('Đã báo có kết quả').waitFor();

  await counter.goto(`${world.base_url}/dossiers?tab=to-return`);
  await counter.getByRole('link', { name: code }).click();
  await counter.getByRole('button', { name: 'Trả kết quả' }).click();
  await counter.getByText('Đã ghi nhận trả kết quả.').waitFor();
  const story = await counter.locator('.dossier-timeline').textContent();
  expect(story).toContain('Trả kết quả cho người nộp');
  expect(await faultsOn(counter)).toEqual([]);
});

test('what a colleague did meanwhile is shown, and nothing that was entered is lost', async () => {
  const world = await testWorld();
  const counter = await windowOf(world, 'H47.18/one-stop');
  await receiveByKeys(counter, world, 'khai sinh');
  const code = /dossiers\/([^?]+)/.exec(counter.url())![1]!;
  const head = await windowOf(world, 'H47.18/head');
  await head.goto(`${world.base_url}/dossiers/${code}`);
  await head.getByLabel('Cán bộ thụ lý').selectOption(String(WHO.district_case));
  await head.getByLabel('Ghi chú, lý do').first().fill('chuyển người khác');
  await world.post(WHO.district_head, `/api/v1/dossiers/${code}/assign`, {
    holder_id: WHO.district_case_2,
  });
  await head.getByRole('button', { name: 'Phân công' }).click();
  await head.getByText('vừa có người khác xử lý').waitFor();
  await head.locator('.dossier-entry-new').waitFor();
  expect(await head.getByLabel('Cán bộ thụ lý').inputValue()).toBe(String(WHO.district_case));
  expect(await head.getByLabel('Ghi chú, lý do').first().inputValue()).toBe('chuyển người khác');
  await head.getByRole('button', { name: 'Phân công' }).click();
  await head.getByText('Đã phân công hồ sơ.').waitFor();
});

test('while a letter is composed, Enter receives nothing and the list follows the letters', async () => {
  const world = await testWorld();
  const page = await windowOf(world, 'H47.18/one-stop');
  await page.goto(`${world.base_url}/reception`);
  await page.locator('input[role=combobox]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'khai sinh',
    selectionStart: 9,
    selectionEnd: 9,
  });
  await page.getByRole('option').first().waitFor();
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  expect(await page.locator('input[role=combobox]').inputValue()).toBe('khai sinh');
  expect(page.url()).toMatch(/\/reception$/);
  expect(await page.getByRole('option').count()).toBeGreaterThan(0);
});

/** Sends a form as a browser without script does. */
const send = (world: TestWorld, account_id: number, path: string, fields: Record<string, string>) =>
  world.ask(account_id, path, { method: 'POST', body: new URLSearchParams(fields) });

test('without script a fault clears nothing, and the same form sent twice is one dossier', async () => {
  const world = await testWorld();
  const form = await (await world.ask(WHO.district_counter, '/reception')).text();
  const idempotency_key = /name="idempotency_key" value="([^"]+)"/.exec(form)![1]!;
  const typed = { idempotency_key, channel: '1', name: 'Trần Văn Bình', phone: '123', address: '' };
  const found = await send(world, WHO.district_counter, '/reception', {
    ...typed,
    intent: 'find',
    search: 'khai sinh',
  });
  const offer = /type="radio" name="offer" value="([^"]+)"/.exec(await found.text())![1]!;
  const whole = { ...typed, offer, intent: 'receive', search: 'khai sinh' };
  const faulty = await send(world, WHO.district_counter, '/reception', whole);
  const told = await faulty.text();
  expect(faulty.status).toBe(422);
  for (const kept of ['value="Trần Văn Bình"', 'value="123"', 'value="khai sinh"', 'href="#phone"'])
    expect(told).toContain(kept);
  expect(told).toMatch(
    new RegExp(`<input[^>]*checked=""[^>]*value="${offer}"|value="${offer}"[^>]*checked`),
  );
  const answers = [];
  for (let i = 0; i < 2; i++)
    answers.push(await send(world, WHO.district_counter, '/reception', { ...whole, phone: '' }));
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
  const [first, second] = answers.map((answer) => answer.headers.get('location'));
  expect(second).toBe(first);
});

test('a session that ends over a filled form loses nothing', async () => {
  const world = await testWorld();
  const body = new URLSearchParams({
    name: 'Lê Thị Bưởi',
    intent: 'receive',
    idempotency_key: 'k-12345678',
  });
  const answer = await world.ask(null, '/reception', { method: 'POST', body });
  expect(answer.status).toBe(401);
  const told = await answer.text();
  expect(told).toContain('Phiên làm việc đã hết');
  expect(told).toContain('value="Lê Thị Bưởi"');
  expect(told).toContain('value="k-12345678"');
});

test('axe finds nothing on the pages of officers, wide in light and narrow in dark', async () => {
  const world = await testWorld();
  const page = await windowOf(world, 'H47.18/one-stop');
  await receiveByKeys(page, world, 'khai sinh');
  const slip = new URL(page.url()).pathname;
  const paths = [
    '/dossiers?tab=open',
    '/dossiers?tab=mine',
    '/dossiers?unit=H47.18&period=2023&measure=received',
    '/dossiers?level=commune&period=2023&measure=received',
    slip,
    `${slip}?slip=1`,
    '/reception',
    '/procedures',
    '/procedures/73',
    '/accounts',
  ];
  const found: string[] = [];
  for (const [width, scheme] of [
    [1280, 'light'],
    [375, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page
      .context()
      .addCookies([{ name: 'motcua_scheme', value: scheme, url: world.base_url }]);
    for (const path of paths) {
      await page.goto(world.base_url + path);
      for (const fault of await faultsOn(page)) found.push(`${width} ${scheme} ${path}: ${fault}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${width} ${path} is ${wide} wide`);
    }
  }
  expect(found).toEqual([]);
});

test('the public pages of procedures send no script and weigh little', async () => {
  const world = await testWorld();
  for (const path of ['/procedures?q=khai+sinh', '/procedures/73']) {
    const html = await (await world.ask(null, path)).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('mẫu');
    expect(html.length).toBeLessThan(60_000);
  }
  expect((await world.ask(null, '/procedures/999999')).status).toBe(404);
});
