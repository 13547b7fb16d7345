/** A table of another system is brought in, counted, and taken back, by someone who sees the page first. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { TABLE } from '../test/import-scene.ts';
import { type TestWorld, testWorld } from '../test/world.ts';

async function windowOf(world: TestWorld, subject: string, width?: number): Promise<Page> {
  const page = await openWindow(width);
  await signIn(page, world, subject);
  return page;
}

/** What the province counts as received, finished late and open in the district of the table. */
async function figuresOf(world: TestWorld) {
  const answer = await world.ask(null, '/api/v1/figures?period=2023&unit=H47.18');
  return (await answer.json()) as object;
}

const cells = (page: Page, heading: string) =>
  page.locator('tr', { has: page.getByRole('rowheader', { name: heading }) }).locator('td');

test('a file is sent, its columns are guessed, tried, imported, counted, and taken back whole', async () => {
  const world = await testWorld();
  const before = await figuresOf(world);
  const page = await windowOf(world, 'H47/administrator');
  await page.getByRole('link', { name: 'Nhập hồ sơ' }).click();
  await page.getByText('mỗi dòng là một hồ sơ').waitFor();
  expect(await faultsOn(page)).toEqual([]);
  const file = { name: 'ho-so-cu.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
  await page.getByLabel('Chọn tệp CSV hoặc Excel trên máy').setInputFiles(file);
  await page.getByRole('button', { name: 'Gửi tệp và ghép cột' }).click();

  await page.getByRole('heading', { name: 'Ghép cột: ho-so-cu.csv' }).waitFor();
  await page.getByText('3 trong 6 dòng đầu đọc được.').waitFor();
  await page.getByLabel('“Chờ trả” nghĩa là').selectOption({ label: 'Đã có kết quả, chờ trả' });
  await page.getByText('4 trong 6 dòng đầu đọc được.').waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Chạy thử cả tệp' }).click();

  await page.getByText('Đã chạy thử xong, chưa có gì được ghi.').waitFor();
  await page.getByText('ngày không có trên lịch').first().waitFor();
  await page.getByText('có kết quả trước khi tiếp nhận').first().waitFor();
  expect(await faultsOn(page)).toEqual([]);
  expect(await figuresOf(world)).toEqual(before);
  await page.getByRole('button', { name: 'Nhập 4 hồ sơ' }).click();

  await page.getByText('Đã nhập xong lúc').waitFor();
  for (const [heading, count] of [
    ['Hồ sơ tiếp nhận', '4'],
    ['Trễ hạn, theo giờ hẹn trả', '2'],
    ['Trễ hạn, theo ngày hẹn trả', '1'],
    ['Đang giải quyết, quá hạn', '1'],
  ] as const)
    expect(await cells(page, heading).allInnerTexts()).toEqual([count, count, '0']);
  expect(await faultsOn(page)).toEqual([]);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải báo cáo từng dòng (CSV)' }).click(),
  ]);
  expect(readFileSync(await csv.path(), 'utf8')).toContain(
    '6,6,CU-0005,Không nhận,date-impossible,Ngày tiếp nhận,31/02/2023 08:00,',
  );
  await expect.poll(() => figuresOf(world)).not.toEqual(before);

  const leader = await windowOf(world, 'H47/leader');
  await leader.goto(`${world.base_url}/map/units/H47.18?period=2023`);
  const received = leader.locator('a[href*="unit=H47.18"][href*="measure=received"]:visible');
  await expect.poll(() => received.first().textContent()).toBe('4');

  await page.getByRole('link', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByText('4 hồ sơ sẽ rời khỏi danh sách').waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByLabel('Lý do hoàn tác').fill('Nhầm tệp của năm trước');
  await page.getByRole('button', { name: 'Hoàn tác 4 hồ sơ' }).click();
  await page.getByText('Đã hoàn tác: 4 hồ sơ đã rời hệ thống.').waitFor();
  await expect.poll(() => figuresOf(world)).toEqual(before);
});
