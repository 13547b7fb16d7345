/** A dossier's clock through the officers' pages: suspended, resumed, promised anew, explained. */
import { expect, test } from 'vitest';
import { parseInstant } from '../src/kernel/index.ts';
import { openWindow, signIn } from '../test/browser.ts';
import { type TestWorld, testWorld, WHO } from '../test/world.ts';

const at = (world: TestWorld, text: string) => world.at(parseInstant(text)!);

/** A land dossier of ten working days, received on 29/3/2023 14:00 and given to its officer. */
async function landDossier(world: TestWorld): Promise<string> {
  at(world, '2023-03-29T14:00');
  const { body } = await world.post(WHO.district_counter, '/api/v1/dossiers', {
    unit_code: 'H47.18',
    procedure_id: 1001,
    channel: 1,
    applicant: { name: 'Nguyễn Thị Đào' },
  });
  await world.post(WHO.district_head, `/api/v1/dossiers/${body.code}/assign`, {
    holder_id: WHO.district_case,
  });
  return body.code;
}

test('what an officer waits for is not counted, and everybody can read why', async () => {
  const world = await testWorld();
  const code = await landDossier(world);
  at(world, '2023-03-31T09:00');
  const officer = await openWindow();
  await signIn(officer, world, 'H47.18/case-1');
  await officer.goto(`${world.base_url}/dossiers/${code}`);
  await officer.getByText('Việc khác về thời hạn').click();
  await officer.getByLabel('Chờ điều gì').selectOption('supplement');
  await officer.locator('#reason-suspend').fill('Thiếu bản trích đo');
  await officer.getByRole('button', { name: 'Dừng tính thời hạn' }).click();
  await officer.getByText('Đã dừng tính thời hạn.').waitFor();
  const due = officer.locator('.dossier-due');
  await expect.poll(() => due.textContent()).toContain('chờ người nộp bổ sung hồ sơ');
  expect(await officer.getByRole('button', { name: /^Xong bước/ }).count()).toBe(0);

  at(world, '2023-04-04T11:00');
  const counter = await openWindow();
  await signIn(counter, world, 'H47.18/one-stop');
  await counter.goto(`${world.base_url}/dossiers/${code}`);
  await counter.getByRole('button', { name: 'Tính tiếp thời hạn' }).click();
  await counter.getByText('ngày hẹn trả đã tính lại').waitFor();
  expect(await counter.locator('.dossier-due').textContent()).toContain('16:00 14/04/2023');
  await counter.getByText('Cách tính').click();
  const lines = await counter.locator('.dossier-due-lines').textContent();
  expect(lines).toContain('2 ngày 2 giờ làm việc không tính vào thời hạn');
  const story = await counter.locator('.dossier-timeline').textContent();
  expect(story).toContain('Thiếu bản trích đo');
  expect(story).toContain('Căn cứ: Nghị định 61/2018/NĐ-CP');

  await counter.goto(`${world.base_url}/dossiers/${code}?slip=1`);
  const slip = await counter.locator('.slip').textContent();
  expect(slip).toContain('14 giờ 00 phút, ngày 12 tháng 04 năm 2023');
});

test('the head apologises once; a refused slip keeps what was written', async () => {
  const world = await testWorld();
  const code = await landDossier(world);
  at(world, '2023-04-13T09:00');
  const head = await openWindow();
  await signIn(head, world, 'H47.18/head');
  await head.goto(`${world.base_url}/dossiers/${code}`);
  await head.getByText('Việc khác về thời hạn').click();
  await head.getByLabel('Hẹn lại lúc').fill('2023-04-15T09:00');
  await head.getByLabel('Lý do (in trên phiếu xin lỗi)').fill('Chờ ý kiến của Sở');
  await head.getByRole('button', { name: 'Gửi phiếu xin lỗi' }).click();
  await head.getByText('là ngày nghỉ').waitFor();
  expect(await head.getByLabel('Lý do (in trên phiếu xin lỗi)').inputValue()).toBe(
    'Chờ ý kiến của Sở',
  );
  await head.getByLabel('Hẹn lại lúc').fill('2023-04-20T09:00');
  await head.getByRole('button', { name: 'Gửi phiếu xin lỗi' }).click();
  await head.getByText('Đã ghi phiếu xin lỗi').waitFor();
  const due = await head.locator('.dossier-due').textContent();
  expect(due).toContain('Đã hẹn lại 09:00 20/04/2023');
  expect(due).toContain('Quá hạn');
  expect(await head.getByRole('button', { name: 'Gửi phiếu xin lỗi' }).count()).toBe(0);
});
