import { expect, test } from 'vitest';
import { type TestWorld, testWorld, WHO } from '../../../test/world.ts';
import { listTenants } from '../../platform/index.ts';

const FIELDS = {
  code: 'h60',
  name: 'Thử nghiệm',
  from_year: '2010',
  to_year: '2012',
  key: 'form-0001',
};

const send = (world: TestWorld, more: Partial<typeof FIELDS> = {}) =>
  world.ask(WHO.administrator, '/provinces', {
    method: 'POST',
    body: new URLSearchParams({ ...FIELDS, ...more }),
  });

test('the administrator makes a province, once, and is told how to go on', async () => {
  const world = await testWorld();
  for (const _ of ['typed', 'sent again']) {
    const sent = await send(world);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/provinces?made=H60']);
  }
  expect((await listTenants(world.database)).map(({ code }) => code)).toEqual(['H47', 'H60']);
  const page = await (await world.ask(WHO.administrator, '/provinces?made=H60')).text();
  expect(page).toContain('href="/p/H60/map"');
  expect(page).toContain('H60/administrator');
  expect(page).toMatch(/2010–\d{4}/);
});

test('what cannot be is refused by name, with what was typed kept', async () => {
  const world = await testWorld();
  const refused = async (more: Partial<typeof FIELDS>) => {
    const sent = await send(world, more);
    return { status: sent.status, page: await sent.text() };
  };
  const taken = await refused({ code: 'H47' });
  expect(taken.status).toBe(409);
  expect(taken.page).toContain('Mã H47 đã là của tỉnh Quảng Nam');
  expect(taken.page).toContain('value="Thử nghiệm"');
  const malformed = await refused({ code: 'h-60' });
  expect(malformed.status).toBe(422);
  expect(malformed.page).toContain('value="H-60"');
  expect((await refused({ name: ' ' })).page).toContain('Xin nhập tên tỉnh');
  expect((await refused({ to_year: 'nay' })).page).toContain('Năm phải là một số');
  expect((await listTenants(world.database)).length).toBe(1);
});

test('nobody but the administrator makes one', async () => {
  const world = await testWorld();
  expect((await world.ask(WHO.leader, '/provinces')).status).toBe(403);
  expect((await world.ask(null, '/provinces')).status).toBe(401);
});
