/** A criteria set changes: drafted, found faulty, mended, put in force by a second person. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { type TestWorld, testWorld } from '../test/world.ts';

async function windowOf(world: TestWorld, subject: string, width?: number): Promise<Page> {
  const page = await openWindow(width);
  await signIn(page, world, subject);
  return page;
}

const SET = 'par-districts-2023';

test('a line gets other points, the check complains, the set is mended and put in force, and differs', async () => {
  const world = await testWorld();
  const secretary = await windowOf(world, 'H47/council');
  await secretary.getByRole('link', { name: 'Bộ tiêu chí' }).click();
  await secretary.getByRole('link', { name: 'Bộ tiêu chí mẫu: UBND cấp huyện năm 2023' }).waitFor();
  expect(await faultsOn(secretary)).toEqual([]);
  await secretary.goto(`${world.base_url}/criteria/${SET}/1`);
  await secretary.locator('summary', { hasText: 'Soạn bản mới từ phiên bản này' }).click();
  await secretary.getByLabel('Lý do soạn').fill('Kế hoạch năm 2023');
  await secretary.getByRole('button', { name: 'Soạn bản mới từ phiên bản này' }).click();
  await secretary.getByText('Đã tạo dự thảo.').waitFor();
  await secretary.getByText('Không có lỗi: điểm cộng đúng').waitFor();
  expect(await faultsOn(secretary)).toEqual([]);

  await secretary.getByRole('link', { name: /^Sửa: 1\.1\.1 / }).click();
  const maximum = secretary.getByRole('textbox', { name: 'Điểm tối đa' });
  const was = await maximum.inputValue();
  await secretary.getByText('Kiểm tra bản đã lưu.').waitFor();
  await maximum.fill(String(Number(was) + 1));
  await secretary.getByText('Kiểm tra bản đang nhập').waitFor();
  await secretary.getByText('Điểm không cộng đúng').first().waitFor();
  expect(await faultsOn(secretary)).toEqual([]);
  await secretary.getByRole('button', { name: 'Lưu' }).click();
  await secretary.getByText('Đã lưu.').waitFor();
  await secretary.getByText('lỗi phải sửa trước khi ban hành').waitFor();

  const leader = await windowOf(world, 'H47/leader');
  await leader.goto(`${world.base_url}/criteria/${SET}/2`);
  await leader.getByText('Dự thảo còn lỗi nên chưa ban hành được').waitFor();
  expect(await leader.getByRole('button', { name: 'Ban hành' }).count()).toBe(0);

  await secretary.getByRole('link', { name: /^Sửa: 1\.1\.1 / }).click();
  await secretary.getByRole('textbox', { name: 'Điểm tối đa' }).fill(was);
  await secretary.getByRole('textbox', { name: 'Tên tiếng Việt' }).first().fill('');
  await secretary.getByRole('button', { name: 'Lưu' }).click();
  await secretary.getByRole('alert').waitFor();
  expect(await secretary.getByRole('textbox', { name: 'Điểm tối đa' }).inputValue()).toBe(was);
  await secretary
    .getByRole('textbox', { name: 'Tên tiếng Việt' })
    .first()
    .fill('Kế hoạch cải cách hành chính năm');
  await secretary.getByRole('button', { name: 'Lưu' }).click();
  await secretary.getByText('Không có lỗi: điểm cộng đúng').waitFor();

  await leader.reload();
  await leader.getByLabel('Số quyết định').fill('3300/QĐ-UBND');
  await leader.getByLabel('Ngày quyết định').fill('2023-03-28');
  await leader.getByRole('button', { name: 'Ban hành' }).click();
  await leader.getByText('Quyết định số 3300/QĐ-UBND ngày 28/03/2023').waitFor();
  expect(world.parts.scores.sets.find((one) => one.set_code === SET)?.version).toBe(2);

  await leader.getByRole('link', { name: 'So với phiên bản 1' }).click();
  const row = leader.locator('tbody tr', { hasText: 'Tên tiếng Việt' });
  await row.locator('ins', { hasText: 'Kế hoạch cải cách hành chính năm' }).waitFor();
  expect(await row.count()).toBe(1);
  expect(await faultsOn(leader)).toEqual([]);

  const phone = await windowOf(world, 'H47/leader', 375);
  for (const page of ['', '/rehearsal?period=2022', '/ranking?period=2022']) {
    await phone.goto(`${world.base_url}/criteria/${SET}/2${page}`);
    if (page !== '') expect(await faultsOn(phone)).toEqual([]);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
  }
});

test('a rule of another kind brings its own fields, rows come and go, without script as well', async () => {
  const world = await testWorld();
  const page = await windowOf(world, 'H47/council');
  await page.goto(`${world.base_url}/criteria/on-time-2022/1`);
  await page.locator('summary', { hasText: 'Soạn bản mới' }).click();
  await page.getByLabel('Lý do soạn').fill('Thử biểu mẫu');
  await page.getByRole('button', { name: 'Soạn bản mới' }).click();
  await page.getByText('Đã tạo dự thảo.').waitFor();
  await page
    .getByRole('link', { name: /^Sửa: / })
    .nth(1)
    .click();
  await page.getByText('Kiểm tra bản đã lưu.').waitFor();
  await page
    .getByRole('group', { name: 'Quy tắc chấm điểm' })
    .getByLabel('Loại')
    .selectOption('formula');
  const formula = page.getByLabel('Công thức FEEL');
  await formula.fill('if all > 0 then 5 esle 0');
  await page.getByRole('button', { name: '+ Thêm: Số liệu đầu vào' }).click();
  expect(await formula.inputValue()).toBe('if all > 0 then 5 esle 0');
  await page.getByLabel('Tên trong công thức').fill('all');
  await page.getByLabel('Số liệu cộng lại').fill('received');
  await page.getByLabel('Diễn giải tiếng Việt').fill('Có hồ sơ thì 5 điểm');
  await page.getByLabel('Diễn giải tiếng Anh').fill('Five points where there are dossiers');
  await page.getByText('Công thức sai cú pháp').waitFor();
  await formula.fill('if all > 0 then 5 else 0');
  await page.getByText('Công thức sai cú pháp').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Có hồ sơ thì 5 điểm (FEEL: if all > 0 then 5 else 0)').waitFor();
});
