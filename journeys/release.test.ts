/** A year's result is frozen, signed by another, published, checked by a stranger, and corrected. */
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { papers } from '../src/platform/index.ts';
import { verifyRelease } from '../src/release/index.ts';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { releaseScene } from '../test/release/scene.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name=${name}]`).fill(value);
}

const DECISION = {
  decision_number: '617/QĐ-UBND',
  decision_on: '2023-03-29',
  signer_name: 'Người Ký Thử',
};

test('frozen by the secretary, signed by a leader, published, checked by a stranger, corrected', async () => {
  const world = await releaseScene();
  const at = (path: string) => world.base_url + path;
  const secretary = await openWindow();
  const leader = await openWindow();
  const stranger = await openWindow(375, 800);
  await signIn(secretary, world, 'H47/council');
  await signIn(leader, world, 'H47/leader');

  await secretary.goto(at('/releases/prepare'));
  expect(await faultsOn(secretary)).toEqual([]);
  await fill(secretary, DECISION);
  await press(secretary, 'Cố định kết quả để trình ký');
  await secretary.waitForURL(/2022-1\?done=prepare/);
  expect(await stranger.goto(at('/releases/2022-1'))).toMatchObject({});
  expect((await world.ask(null, '/releases/2022-1')).status).toBe(404);

  await leader.goto(at('/releases/2022-1'));
  await press(leader, 'Ký số bản này');
  await leader.waitForURL(/done=sign/);
  await secretary.goto(at('/releases/2022-1'));
  await press(secretary, 'Công bố cho mọi người');
  await secretary.waitForURL(/done=publish/);

  await stranger.goto(at('/releases'));
  expect(await faultsOn(stranger)).toEqual([]);
  await stranger.getByRole('link', { name: 'Công bố số 1/2022' }).click();
  await stranger.getByRole('heading', { name: 'Tự kiểm tra' }).waitFor();
  expect(await faultsOn(stranger)).toEqual([]);
  expect(await stranger.locator('script').count()).toBe(0);
  expect(await stranger.locator('body').evaluate((body) => body.scrollWidth)).toBe(375);

  const file = await (await world.ask(null, '/releases/2022-1/download/json')).text();
  const key = /--key ([0-9a-f]{64})/.exec(await stranger.content())![1]!;
  expect(verifyRelease(file, key)).toMatchObject({ faults: [], differences: [] });

  const first = stranger.locator('tbody th a').first();
  const name = await first.textContent();
  await first.click();
  await stranger
    .getByRole('heading', { level: 1, name: new RegExp(`^${name}: .* hạng 1/`) })
    .waitFor();
  await stranger.locator('.release-way a').first().click();
  await stranger.waitForURL(/2022-1\/H47\.\d+\/1\.1\.1$/);
  expect(await faultsOn(stranger)).toEqual([]);

  await secretary.goto(at('/releases/prepare?campaign=2022'));
  await fill(secretary, {
    ...DECISION,
    decision_number: '700/QĐ-UBND',
    reason: 'Hội đồng sửa điểm theo kiến nghị',
    corrections: 'H47.18 1.1.1 0',
  });
  await press(secretary, 'Cố định kết quả để trình ký');
  await secretary.waitForURL(/2022-2\?done=prepare/);
  await leader.goto(at('/releases/2022-2'));
  await press(leader, 'Ký số bản này');
  await leader.waitForURL(/done=sign/);
  await secretary.goto(at('/releases/2022-2'));
  await press(secretary, 'Công bố cho mọi người');
  await secretary.waitForURL(/done=publish/);
  await stranger.goto(at('/releases/2022-1'));
  await stranger.getByText('đã được thay bằng công bố số 2/2022').waitFor();
  await secretary.goto(at('/releases/2022-2'));
  await secretary.getByRole('heading', { name: 'Từ khi công bố đến nay' }).waitFor();
  await secretary.getByText(/1\.1\.1: 0,00 → /).waitFor();
});

test('every file of a release opens: PDF, Word, Excel, and the papers of the campaign', async () => {
  const world = await releaseScene();
  const secretary = await openWindow();
  await signIn(secretary, world, 'H47/council');
  await secretary.goto(`${world.base_url}/releases/prepare`);
  await fill(secretary, DECISION);
  await press(secretary, 'Cố định kết quả để trình ký');
  await secretary.waitForURL(/done=prepare/);
  const bytes = async (path: string) => {
    const answer = await world.ask(13, path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+"/);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const pdf = await bytes('/releases/2022-1/download/pdf');
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-');
  expect(Object.keys(unzipSync(await bytes('/releases/2022-1/download/docx')))).toContain(
    'word/document.xml',
  );
  const sheets = await papers.read_xlsx(await bytes('/releases/2022-1/download/xlsx'));
  expect(sheets).toMatchObject([{ name: 'Sở, ban, ngành' }, {}, {}, {}, {}, {}]);
  for (const paper of ['plan', 'submission', 'minutes', 'decision'])
    expect(unzipSync(await bytes(`/releases/papers/2022/${paper}`))).toHaveProperty([
      'word/document.xml',
    ]);
  expect((await world.ask(null, '/releases/papers/2022/plan')).status).toBe(401);
  expect((await world.ask(null, '/releases/2022-1/download/pdf')).status).toBe(404);
});
