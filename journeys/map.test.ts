/** Two people look at the province at once: what one does, the other sees without a reload. */
import { expect, test } from 'vitest';
import { openWindow, signIn } from '../test/browser.ts';
import { type TestWorld, testWorld, WHO } from '../test/world.ts';

/** The procedure of one step that every district receives. */
function oneStep({ parts }: TestWorld): number {
  const found = [...parts.references.procedures.values()].find(
    (p) =>
      p.decided_by.length === 0 &&
      p.serves_at.includes('district') &&
      p.steps.length <= 1 &&
      p.limit_unit === 'working-day',
  );
  return found!.procedure_id;
}

/** A district's officers take a dossier in and, if asked, finish it on time or after its due date. */
async function dossierOf(
  world: TestWorld,
  district: number,
  ended: 'on-time' | 'late' | 'open',
): Promise<string> {
  const [counter, case_officer, head] = [1, 2, 4].map((post) => district * 10 + post) as [
    number,
    number,
    number,
  ];
  const code_of = `H47.${String(district - 500).padStart(2, '0')}`;
  const late = ended === 'late';
  const past = { at: '2023-01-05T08:00', reason: 'Nhập hồ sơ giấy đã tiếp nhận' };
  const received = await world.post(counter, '/api/v1/dossiers', {
    unit_code: code_of,
    procedure_id: oneStep(world),
    channel: 1,
    applicant: { name: 'Nguyễn Văn Sáu' },
    ...(late && past),
  });
  const { code } = received.body;
  await world.post(head, `/api/v1/dossiers/${code}/assign`, { holder_id: case_officer });
  if (ended !== 'open') await world.post(case_officer, `/api/v1/dossiers/${code}/finish`, {});
  return code;
}

test('finishing a dossier in one window changes the figure and the rank in the other', async () => {
  const world = await testWorld();
  await dossierOf(world, 517, 'on-time');
  await dossierOf(world, 517, 'on-time');
  await dossierOf(world, 517, 'late');
  await dossierOf(world, 518, 'late');
  await dossierOf(world, 518, 'on-time');
  const codes: string[] = [];
  for (let i = 0; i < 2; i++) codes.push(await dossierOf(world, 518, 'open'));

  const leader = await openWindow();
  await signIn(leader, world, 'H47/leader');
  await leader.goto(`${world.base_url}/map?set=on-time-2022&block=districts&period=2023`);
  const row = leader.locator('.ranking tbody tr', { hasText: 'Phú Ninh' });
  await expect.poll(() => row.locator('td, th').allInnerTexts()).toContain('2');
  expect(((await row.textContent()) ?? '').replace(/\s+/g, ' ')).toContain('50,0');
  let reloads = 0;
  leader.on('framenavigated', () => reloads++);

  const officer = await openWindow();
  await signIn(officer, world, 'H47.18/case-1');
  for (const code of codes) {
    await officer.goto(`${world.base_url}/dossiers/${code}`);
    await officer.getByRole('button', { name: 'Báo có kết quả' }).click();
    await officer.getByText('Có kết quả').first().waitFor();
  }
  await expect.poll(() => row.textContent(), { timeout: 10_000 }).toContain('75,0');
  const cells = await row.locator('td, th').allInnerTexts();
  expect(cells[0]?.trim()).toBe('1');
  expect(reloads).toBe(0);
  await expect.poll(() => leader.getByText(codes[1]!).count()).toBeGreaterThan(0);
});

test('a leader sees the PAR index beside Decision 766; a late dossier moves both without a reload', async () => {
  const world = await testWorld();
  await dossierOf(world, 518, 'on-time');
  const leader = await openWindow();
  await signIn(leader, world, 'H47/leader');
  await leader.goto(`${world.base_url}/map?block=districts&period=2023`);
  const row = leader.locator('.ranking tbody tr', { hasText: 'Phú Ninh' });
  const scores = async () => (await row.locator('td').allInnerTexts()).slice(1, 3);
  await expect.poll(scores, { timeout: 10_000 }).toContain('100,00');
  const [par, decision_766] = await scores();
  expect(par).not.toBe('–');
  let reloads = 0;
  leader.on('framenavigated', () => reloads++);
  await dossierOf(world, 518, 'late');
  await expect.poll(scores, { timeout: 10_000 }).not.toContain('100,00');
  const [par_now, decision_now] = await scores();
  expect([par_now === par, decision_now === decision_766, reloads]).toEqual([false, false, 0]);

  await row.getByRole('link', { name: 'Phú Ninh' }).click();
  await leader.getByText('Vì sao có điểm này').first().click();
  await leader.getByText('3. Cải cách thủ tục hành chính').first().click();
  const line = leader.locator('details[id="par-districts-2023-3.4.1"]');
  await line.locator('summary').click();
  await line.getByRole('link').last().click();
  await leader.getByText('1 hồ sơ').first().waitFor();
});

test('every number of the level table opens the list whose count equals it', async () => {
  const world = await testWorld();
  for (const ended of ['on-time', 'late', 'open', 'open'] as const)
    await dossierOf(world, 518, ended);
  const leader = await openWindow();
  await signIn(leader, world, 'H47/leader');
  await leader.goto(`${world.base_url}/map?period=2023`);
  const links = leader.locator('.levels a[href*="measure="]');
  const addresses = await links.evaluateAll((all) =>
    all.map((a) => [a.getAttribute('href')!, a.textContent!.replace(/\D/g, '')]),
  );
  expect(addresses.length).toBeGreaterThan(6);
  for (const [address, number] of addresses) {
    await leader.goto(world.base_url + address);
    const told = (await leader.locator('main strong').first().textContent()) ?? '';
    const total = /([\d.]+) hồ sơ/.exec(told)?.[1]?.replaceAll('.', '');
    const rows = await leader.locator('main table tbody tr').count();
    expect([address, total, String(rows)]).toEqual([address, number, number]);
  }
});

test("the map's own address works without script", async () => {
  const world = await testWorld();
  await dossierOf(world, 518, 'on-time');
  const answer = await world.ask(null, '/map?period=2023');
  const html = await answer.text();
  expect(html).toContain('Phú Ninh');
  expect(html).not.toMatch(/ on[a-z]+="/);
});

test('who is signed out sees public scores only', async () => {
  const world = await testWorld();
  const page = await openWindow();
  await page.goto(`${world.base_url}/map`);
  const indexes = page.locator('select[name="set"] option');
  expect(await indexes.allInnerTexts()).toEqual(['Bộ chỉ số 766', 'Tiến độ 766']);
  await signIn(page, world, 'H47.18/head');
  await page.goto(`${world.base_url}/map`);
  expect((await indexes.allInnerTexts()).slice(0, 3)).toEqual([
    'Chỉ số CCHC',
    'Bộ chỉ số 766',
    'Trước và đúng hạn',
  ]);
  await page.goto(`${world.base_url}/map?set=on-time-2022`);
  await page.getByText('điểm tạm tính').first().waitFor();
  expect(WHO.district_head).toBe(5184);
});
