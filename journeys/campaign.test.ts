/** A year's assessment of one district: reported, lowered, explained, asked again, closed. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { startCampaignJobs } from '../src/campaign/index.ts';
import { parseInstant } from '../src/kernel/index.ts';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { CAMPAIGN } from '../test/campaign/world.ts';
import { type TestWorld, testWorld } from '../test/world.ts';

const SHEET = '/campaigns/2022/H47.18';

async function windowOf(world: TestWorld, subject: string, width?: number): Promise<Page> {
  const page = await openWindow(width);
  await signIn(page, world, subject);
  return page;
}

const at = (world: TestWorld, moment: string) => world.at(parseInstant(moment)!);

async function opened() {
  const world = await testWorld(parseInstant('2022-10-03T08:00')!);
  const jobs = startCampaignJobs({
    ...world.parts,
    tenant_id: 1,
    on_fault: (fault) => {
      throw fault;
    },
  });
  onTestFinished(jobs.stop);
  const secretary = await windowOf(world, 'H47/council');
  await secretary.getByRole('link', { name: 'Đánh giá CCHC' }).click();
  await secretary.getByText('Mở kỳ đánh giá mới').click();
  const { calendar, decision } = CAMPAIGN;
  await secretary.getByLabel('Tên kỳ đánh giá').fill(CAMPAIGN.name);
  await secretary.getByLabel('Mã (chữ thường, số)').fill('2022');
  await secretary.getByLabel('Số quyết định, kế hoạch').fill(decision.number);
  await secretary.getByLabel('Ngày ký').fill(decision.on);
  await secretary.getByLabel('Số liệu từ ngày').fill(CAMPAIGN.data_from);
  await secretary.getByLabel('Đến trước ngày').fill(CAMPAIGN.data_to);
  for (const [name, day] of Object.entries(calendar))
    await secretary.locator(`input[name="${name}"]`).fill(day);
  await secretary.getByRole('button', { name: 'Mở kỳ đánh giá' }).click();
  await secretary.waitForURL(/\/campaigns\/2022$/);
  return { world, jobs, secretary };
}

/** The secretary tells units that have not begun. */
async function warned(secretary: Page): Promise<void> {
  await secretary.getByText('Cảnh báo đơn vị').click();
  const warn = secretary.locator('details', { hasText: 'Cảnh báo đơn vị' });
  await warn.getByLabel('Lý do').fill('Còn một tuần là hết hạn tự đánh giá');
  await warn.getByRole('button', { name: 'Gửi cảnh báo' }).click();
  await secretary.getByText('Đã cảnh báo 47 đơn vị.').waitFor();
}

/** The district's officer reports on one line and locks the sheet. */
async function reported(world: TestWorld, district: Page): Promise<void> {
  await district.goto(world.base_url + SHEET);
  await district.waitForFunction(() =>
    Object.keys(document.querySelector('[name="self_points"]') ?? {}).some((key) =>
      key.startsWith('__react'),
    ),
  );
  const row = district.locator('#line-2\\.1\\.3');
  await row.locator('input[name="self_points"]').fill('9');
  await row.locator('textarea[name="explanation"]').focus();
  await row.getByText('vượt điểm tối đa').waitFor();
  await row.locator('input[name="self_points"]').fill('1');
  await row.locator('textarea[name="explanation"]').fill('Đang chờ ký quyết định của 3 xã');
  await row.locator('input[name="evidence_short"]').focus();
  await row.getByText('Đã lưu.').waitFor();
  await row.locator('.sheet-gap').waitFor({ state: 'hidden' });
  expect(await faultsOn(district)).toEqual([]);
  await district.reload();
  expect(await row.locator('input[name="self_points"]').inputValue()).toBe('1');
  // Written while the points before it were still on their way.
  expect(await row.locator('textarea[name="explanation"]').inputValue()).toContain('3 xã');
  await district.getByLabel('Vẫn khóa với những chỗ thiếu này').check();
  await district.getByRole('button', { name: 'Khóa phiếu' }).click();
  await district.getByText('Thẩm định lần 1').first().waitFor();
}

test('a district reports, an agency lowers a point, the district explains and asks again, the council closes', async () => {
  const { world, jobs, secretary } = await opened();
  expect(await secretary.getByRole('row', { name: /Phú Ninh/ }).count()).toBe(1);
  expect(await faultsOn(secretary)).toEqual([]);

  await warned(secretary);

  const district = await windowOf(world, 'H47.18/par');
  await reported(world, district);

  const justice = await windowOf(world, 'H47.102/appraiser');
  await justice.goto(`${world.base_url}${SHEET}?only=open`);
  const judged = justice.locator('#line-2\\.1\\.3');
  await judged.getByLabel('Điểm (để trống nếu đồng ý)').fill('0,5');
  await judged.getByRole('button', { name: 'Lưu' }).click();
  await judged.getByText('Phải nêu lý do').waitFor();
  await judged.getByLabel('Lý do').fill('Thiếu quyết định của 3 xã');
  await judged.getByLabel('Yêu cầu giải trình').check();
  await judged.getByRole('button', { name: 'Lưu' }).click();
  await judged.getByText('tự chấm 1,00').waitFor();

  at(world, '2022-10-18T08:00');
  await jobs.tick();
  await district.goto(`${world.base_url}${SHEET}/2.1.3`);
  await district.getByText('Yêu cầu giải trình.').waitFor();
  expect(await district.getByText('Thiếu quyết định của 3 xã').count()).toBe(1);
  await district.getByLabel('Nội dung').fill('Quyết định của 3 xã ký ngày 28/9, gửi kèm');
  await district.getByRole('button', { name: 'Lưu' }).click();
  await district.getByText('Đã lưu.').waitFor();

  at(world, '2022-10-27T08:00');
  await jobs.tick();
  const head = await windowOf(world, 'H47.18/head', 375);
  await head.goto(`${world.base_url}${SHEET}/2.1.3`);
  await head.getByLabel('Nội dung').fill('Xã thứ ba đã có quyết định');
  await head.getByRole('button', { name: 'Lưu' }).click();
  await head.getByText('Đã lưu.').waitFor();
  expect(await faultsOn(head)).toEqual([]);

  await secretary.goto(`${world.base_url}${SHEET}?only=differs`);
  const decided = secretary.locator('#line-2\\.1\\.3');
  await decided.getByLabel('Điểm (để trống nếu đồng ý)').fill('0,75');
  await decided.getByLabel('Lý do').fill('Đã đối chiếu hai quyết định');
  await decided.getByRole('button', { name: 'Lưu' }).click();
  await decided.getByText('0,75', { exact: true }).first().waitFor();

  at(world, '2022-11-08T08:00');
  await secretary.goto(world.base_url + SHEET);
  await secretary.getByRole('button', { name: 'Chốt phiếu' }).click();
  await secretary.getByText('Đã chốt').first().waitFor();
  await secretary.goto(`${world.base_url}${SHEET}/2.1.3`);
  const history = secretary.locator('.sheet-history');
  const told = await history.locator('> li > strong').allInnerTexts();
  // Points and the words on them are kept in one change or in two, as fast as they were typed.
  expect([...new Set(told)]).toEqual([
    'Trả lời phúc tra',
    'Kiến nghị phúc tra',
    'Giải trình',
    'Thẩm định',
    'Báo cáo',
  ]);
  await history.getByText('Thiếu quyết định của 3 xã').waitFor();
});
