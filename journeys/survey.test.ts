/** A survey from its draft to its results: a citizen answers on a phone, without script, once. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOn, openWindow, signIn } from '../test/browser.ts';
import { finishedDossiers, sentLinks } from '../test/survey-scene.ts';
import { type TestWorld, testWorld } from '../test/world.ts';

const SHOTS = process.env.MOTCUA_SHOTS;

async function look(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Answers as many phones do, by the form alone. */
async function answer({ ask }: TestWorld, link: string, option: string): Promise<number> {
  const path = new URL(link).pathname;
  const codes = ['SIPAS1', 'SIPAS2', 'SIPAS3', 'SIPAS4', 'SIPAS5', 'Q5', 'Q6', 'Q18'];
  const body = new URLSearchParams(codes.map((code) => [code, option]));
  return (await ask(null, path, { method: 'POST', body })).status;
}

test('drafted, drawn, sent, answered on a phone without script, and shown once enough have answered', async () => {
  const world = await testWorld();
  const procedure_ids = [...world.parts.references.procedures.keys()];
  await finishedDossiers({ ...world, procedure_ids }, 518, 60, '2023-02-10');

  const secretary = await openedBySecretary(world);
  const survey = new URL(secretary.url()).pathname;
  const links = await sentLinks(world);
  expect(links).toHaveLength(60);

  await answeredOnPhone(links[0]!);
  for (const link of links.slice(1, 29)) expect(await answer(world, link, 'B')).toBe(303);
  expect(await answer(world, links[1]!, 'B')).toBe(409);
  await secretary.goto(`${world.base_url}${survey}/results`);
  await secretary.getByText('chưa đủ').first().waitFor();
  expect(await secretary.getByText('60,00').count()).toBe(0);
  for (const link of links.slice(29, 50)) expect(await answer(world, link, 'A')).toBe(303);
  await secretary.reload();
  await secretary.getByRole('rowheader', { name: 'Huyện Phú Ninh' }).waitFor();
  await secretary.getByText(/^±/).first().waitFor();
  expect(await faultsOn(secretary)).toEqual([]);
  await look(secretary, 'survey-results');
  const [file] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('link', { name: 'Tải câu trả lời ẩn danh (CSV)' }).click(),
  ]);
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(51);
  expect(csv).not.toContain('Nhanh hơn nữa');

  await typedByOfficer(world, survey);
  if (SHOTS) await lookNarrow(secretary, world, survey);
});

async function openedBySecretary(world: TestWorld): Promise<Page> {
  const secretary = await openWindow();
  await signIn(secretary, world, 'H47/council');
  await secretary.getByRole('link', { name: 'Khảo sát', exact: true }).click();
  await secretary.getByText('Chưa có cuộc khảo sát nào.').waitFor();
  await secretary.getByLabel('Lý do, căn cứ').fill('Kế hoạch khảo sát năm 2023');
  await secretary.getByRole('button', { name: 'Soạn cuộc khảo sát mới' }).click();
  await secretary.getByText('Đã tạo dự thảo.').waitFor();
  expect(await faultsOn(secretary)).toEqual([]);
  await look(secretary, 'survey-draft');
  await secretary.getByLabel('Hạt giống').fill('quang-nam-2023');
  await secretary.getByRole('button', { name: 'Chọn mẫu' }).click();
  await secretary.getByText('Đã chọn mẫu và ghi vào nhật ký.').waitFor();
  await secretary.getByRole('button', { name: 'Mở khảo sát' }).click();
  await secretary.getByText('Khảo sát đã mở.').waitFor();
  await secretary.getByRole('button', { name: 'Gửi lời mời' }).click();
  await secretary.getByText('Đã gửi lời mời vào hàng chờ.').waitFor();
  expect(await faultsOn(secretary)).toEqual([]);
  await look(secretary, 'survey-open');
  return secretary;
}

async function answeredOnPhone(link: string): Promise<void> {
  const phone = await openWindow(375, 740, false);
  await phone.goto(link);
  await phone.getByText('Huyện Phú Ninh').waitFor();
  expect(await phone.locator('script').count()).toBe(0);
  await look(phone, 'survey-phone');
  const groups = phone.locator('fieldset');
  for (let i = 1; i < (await groups.count()); i++)
    await groups.nth(i).getByText('Hài lòng', { exact: true }).click();
  await phone.getByLabel('Điều gì cần làm tốt hơn?').fill('Nhanh hơn nữa');
  await phone.getByRole('button', { name: 'Gửi câu trả lời' }).click();
  await phone.getByText('Còn 1 câu cần xem lại.').waitFor();
  expect(await phone.getByLabel('Điều gì cần làm tốt hơn?').inputValue()).toBe('Nhanh hơn nữa');
  await look(phone, 'survey-phone-fault');
  await groups.nth(0).getByText('Rất hài lòng', { exact: true }).click();
  await phone.getByRole('button', { name: 'Gửi câu trả lời' }).click();
  await phone.getByRole('heading', { name: 'Xin cảm ơn Ông/Bà' }).waitFor();
  await look(phone, 'survey-phone-thanks');
  await phone.goto(link);
  await phone.getByText('Đường dẫn này đã được dùng để trả lời.').waitFor();
  await look(phone, 'survey-phone-used');
}

async function typedByOfficer(world: TestWorld, survey: string): Promise<void> {
  const officer = await openWindow();
  await signIn(officer, world, 'H47.18/one-stop');
  await officer.goto(`${world.base_url}${survey}/paper`);
  await officer.getByLabel('Phiếu 1, câu SIPAS1').waitFor();
  for (const letter of ['a', 'z', 'b']) {
    await officer.keyboard.type(letter);
    await officer.keyboard.press('Tab');
  }
  await officer.keyboard.press('Enter');
  await officer.getByText('Chưa phiếu nào được nhập. Xin xem lại các ô: 1.SIPAS2.').waitFor();
  expect(await officer.getByLabel('Phiếu 1, câu SIPAS1').inputValue()).toBe('a');
  await officer.getByLabel('Phiếu 1, câu SIPAS2').fill('c');
  expect(await faultsOn(officer)).toEqual([]);
  await look(officer, 'survey-paper');
  await officer.keyboard.press('Enter');
  await officer.getByText('Đã nhập 1 phiếu.').waitFor();
}

async function lookNarrow(page: Page, { base_url }: TestWorld, survey: string): Promise<void> {
  await page.setViewportSize({ width: 375, height: 740 });
  for (const [name, path] of [
    ['list', '/surveys'],
    ['manage', survey],
    ['results', `${survey}/results`],
    ['paper', `${survey}/paper?unit=H47.18`],
  ] as const) {
    await page.goto(base_url + path);
    await look(page, `survey-narrow-${name}`);
  }
}
