/** A storm closes the offices: the calendar changes by two people's acts, and a promise with it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { startCalendarJobs } from '../src/admin/index.ts';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { verifyOf } from '../test/calendar-scene.ts';
import { type TestWorld, testWorld, WHO } from '../test/world.ts';

/** A district's dossier of five working days, received on the afternoon of Wednesday 29/3/2023. */
async function received(world: TestWorld): Promise<string> {
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

async function windowOf(world: TestWorld, subject: string, width?: number): Promise<Page> {
  const page = await openWindow(width);
  await signIn(page, world, subject);
  return page;
}

test('drafted, previewed, approved by a second person, applied: the promise moves and says why', async () => {
  const world = await testWorld();
  const jobs = await startCalendarJobs({
    ...world.parts,
    tenant_id: 1,
    province_id: 1,
    settle_ms: 0,
    on_fault: (fault) => {
      throw fault;
    },
  });
  onTestFinished(jobs.stop);
  const code = await received(world);

  const administrator = await windowOf(world, 'H47/administrator');
  await administrator.getByRole('link', { name: 'Lịch làm việc' }).click();
  expect(await faultsOn(administrator)).toEqual([]);
  await administrator.getByLabel('Lý do thay đổi').fill('Bão số 1');
  await administrator.getByRole('button', { name: 'Soạn phiên bản mới' }).click();
  await administrator.getByText('Không hồ sơ đang mở nào đổi hạn.').waitFor();

  const form = administrator.locator('details', { hasText: 'Thêm ngày' }).first();
  await form.getByLabel('Ngày', { exact: true }).fill('2023-04-03');
  await form.getByLabel('Tên').fill('Bão số 1');
  await form.getByLabel('Căn cứ').fill('Công điện của Chủ tịch UBND tỉnh');
  await form.getByRole('button', { name: 'Thêm' }).click();
  await administrator.getByText('1 trong 1 hồ sơ đang mở sẽ đổi hạn.').waitFor();
  await administrator.getByText('Người soạn không tự duyệt').waitFor();
  expect(await administrator.getByRole('button', { name: 'Duyệt' }).count()).toBe(0);
  expect(await faultsOn(administrator)).toEqual([]);

  const leader = await windowOf(world, 'H47/leader');
  await leader.goto(`${world.base_url}/calendars/2`);
  await leader.getByRole('link', { name: 'Xem 1 hồ sơ đổi hạn' }).click();
  const row = leader.locator('tbody tr', { hasText: code });
  expect(await row.locator('td').allInnerTexts()).toEqual([
    'Huyện Phú Ninh',
    '05/04/2023 11:30',
    '06/04/2023 11:30',
  ]);
  expect(await faultsOn(leader)).toEqual([]);
  const [file] = await Promise.all([
    leader.waitForEvent('download'),
    leader.getByRole('link', { name: 'Tải danh sách (CSV)' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain(
    `${code},H47.18,Huyện Phú Ninh,2023-04-05T11:30:00+07:00,2023-04-06T11:30:00+07:00`,
  );
  await leader.getByRole('link', { name: 'Về phiên bản 2' }).click();
  await leader.getByRole('button', { name: 'Duyệt' }).click();
  await leader.getByText('Đã duyệt.').waitFor();
  await leader.getByRole('button', { name: 'Áp dụng' }).click();
  await leader.getByText('1 hồ sơ đã đổi hạn, xong lúc').waitFor({ timeout: 30_000 });
  expect(await faultsOn(leader)).toEqual([]);

  const officer = await windowOf(world, 'H47.18/case-1', 375);
  await officer.goto(`${world.base_url}/dossiers/${code}`);
  await officer.getByText('11:30 06/04/2023').first().waitFor();
  await officer.getByText('Lịch làm việc phiên bản 2 chuyển hạn trả').waitFor();
  await officer.locator('summary', { hasText: 'Cách tính' }).click();
  await officer.getByText('Căn cứ: Công điện của Chủ tịch UBND tỉnh').waitFor();
  expect(verifyOf(world)).toMatchObject({ code: 0, told: { broken: [], difference: 0 } });
});
