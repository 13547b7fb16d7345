/** The report of dossiers as anybody opens it: by either definition, as of any past moment. */
import { expect, test } from 'vitest';
import { testWorld, WHO } from './world.ts';

test('the report names its moment and its definition, and its numbers open their lists', async () => {
  const world = await testWorld();
  const { body } = await world.post(WHO.commune_counter, '/api/v1/dossiers', {
    unit_code: 'H47.18.08',
    procedure_id: 73,
    channel: 1,
    applicant: { name: 'Nguyễn Thị Bảy' },
  });
  expect(body.code).toContain('H47.18.08-');
  const read = async (search: string) =>
    (await world.ask(null, `/reports/dossiers?${search}`)).text();
  await expect.poll(() => world.parts.figures.cell(20386, '2023').received).toBe(1);
  const now = await read('period=2023&definition=by-date&level=commune');
  expect(now).toContain('đúng hạn tính theo ngày');
  const link = /unit=H47\.18\.08&amp;period=2023&amp;measure=received&amp;as_of=\d+(.*?)">1</;
  expect(link.exec(now)?.[1]).toBe('&amp;definition=by-date');
  const night = await read('period=2023&at=2023-03-29T00:00');
  expect(night).toContain('Tính đến 29/03/2023 00:00');
  expect(night).toContain('đúng hạn tính theo giờ');
  expect(/measure=received&amp;as_of=\d+">1</.test(night)).toBe(false);
});

test('a moment that has not come is refused beside the form, which keeps what was typed', async () => {
  const world = await testWorld();
  const page = await (await world.ask(null, '/reports/dossiers?at=2030-01-01T07:00')).text();
  expect(page).toContain('Thời điểm 01/01/2030 07:00 chưa đến.');
  expect(page).toContain('value="2030-01-01T07:00"');
  expect(page).not.toContain('report-table');
});
