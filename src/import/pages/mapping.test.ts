import { expect, test } from 'vitest';
import { sheetBytes } from '../../../test/import/sheet.ts';
import { TABLE, tableBrought } from '../../../test/import-scene.ts';
import { type TestWorld, testWorld, WHO } from '../../../test/world.ts';
import { type Mapping, parseMapping } from '../index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const brought = (world: TestWorld, text = TABLE) =>
  tableBrought(world, WHO.administrator, bytes(text));

/** What a browser without script sends of the page as it was drawn, with some choices changed. */
function formOf(html: string, changes: Record<string, string | null>): URLSearchParams {
  const fields = new URLSearchParams();
  const form = /<form[^>]*class="import-map"[\s\S]*?<\/form>/.exec(html)![0];
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
  for (const [, tag] of form.matchAll(/<input([^>]*)>/g)) {
    const at = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag!)?.[1] ?? '';
    if (at('type') === 'checkbox' && !/checked/.test(tag!)) continue;
    if (at('name'))
      fields.append(
        plain(at('name')),
        plain(at('value') || (at('type') === 'checkbox' ? 'on' : '')),
      );
  }
  for (const [, name, options] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen = /<option value="([^"]*)" selected/.exec(options!);
    fields.append(plain(name!), plain(chosen?.[1] ?? ''));
  }
  for (const [name, value] of Object.entries(changes))
    if (value === null) fields.delete(name);
    else fields.set(name, value);
  return fields;
}

const send = (world: TestWorld, path: string, body: URLSearchParams | FormData) =>
  world.ask(WHO.administrator, path, { method: 'POST', body });

test('the first look guesses columns, dates and values, and reads the first rows with their faults', async () => {
  const world = await testWorld();
  const path = `/imports/new/${await brought(world)}`;
  const html = await (await world.ask(WHO.administrator, path)).text();
  expect(html).toContain('<option value="Ngày có kết quả" selected="">');
  expect(html).toContain('CU-0003');
  expect(html).toContain('trạng thái chưa được cho biết nghĩa');
  expect(html).toContain('ngày không có trên lịch');
  const fields = formOf(html, {});
  expect(fields.get('columns.due')).toBe('Ngày hẹn trả');
  expect(fields.get('channels.Trực tuyến')).toBe('online');
  expect(fields.get('statuses.Chờ trả')).toBe('');
});

test('without script a form looks again with what was chosen, and gives it away as a mapping', async () => {
  const world = await testWorld();
  const path = `/imports/new/${await brought(world)}`;
  const html = await (await world.ask(WHO.administrator, path)).text();
  const changes = { act: 'preview', 'statuses.Chờ trả': 'finished', 'defaults.limit': 'hai tuần' };
  const again = await (await send(world, path, formOf(html, changes))).text();
  expect(formOf(again, {}).get('statuses.Chờ trả')).toBe('finished');
  expect(formOf(again, {}).get('defaults.limit')).toBe('hai tuần');
  expect(again).toContain('“hai tuần” không phải là thời hạn');
  expect(again).not.toContain('trạng thái chưa được cho biết nghĩa');

  const mended = formOf(again, { 'defaults.limit': '15d' });
  const file = await send(world, `${path}/mapping.json`, mended);
  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="ho-so-2023-MAP.json"',
  );
  const mapping = parseMapping(await file.json()) as Mapping;
  expect(mapping).toMatchObject({
    columns: { code: 'Mã hồ sơ', status: 'Trạng thái' },
    statuses: { 'Chờ trả': 'finished' },
    defaults: { limit: '15d' },
  });

  const form = new FormData();
  form.set('act', 'load');
  form.set('map', new File([JSON.stringify({ ...mapping, note: 'cũ' })], 'MAP.json'));
  const loaded = await (await send(world, path, form)).text();
  expect(loaded).toContain('Đã nạp bảng ghép cột.');
  expect(formOf(loaded, {}).get('statuses.Chờ trả')).toBe('finished');
  form.set('map', new File(['{'], 'MAP.json'));
  const broken = await send(world, path, form);
  expect(broken.status).toBe(422);
  expect(await broken.text()).toContain('Bảng ghép cột không phải JSON hợp lệ.');
});

test('a trial does not begin while a choice is missing: the page says where', async () => {
  const world = await testWorld();
  const path = `/imports/new/${await brought(world)}`;
  const html = await (await world.ask(WHO.administrator, path)).text();
  const fields = formOf(html, { act: 'check', 'columns.received': '', 'columns.unit': '' });
  const answer = await send(world, path, fields);
  expect(answer.status).toBe(200);
  const said = await answer.text();
  expect(said).toContain('Còn 2 chỗ phải chọn trước khi chạy thử');
  expect(said).toContain('Chọn cột của tệp cho mục này; thiếu nó thì không đo được gì.');
});

test('another row of column names guesses anew and keeps what else was chosen', async () => {
  const world = await testWorld();
  const path = `/imports/new/${await brought(world, `Danh sách hồ sơ,,,,,,,,\r\n${TABLE}`)}`;
  const html = await (await world.ask(WHO.administrator, path)).text();
  const changes = { act: 'preview', 'file.header_row': '2', time_zone: 'Asia/Bangkok' };
  const again = await (await send(world, path, formOf(html, changes))).text();
  expect(formOf(again, {}).get('columns.code')).toBe('Mã hồ sơ');
  expect(formOf(again, {}).get('time_zone')).toBe('Asia/Bangkok');
});

test('a file that is no table says why and what to choose instead', async () => {
  const world = await testWorld();
  const path = `/imports/new/${await brought(world, '\r\n\r\n')}`;
  const answer = await world.ask(WHO.administrator, path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Chưa đọc được tệp với lựa chọn này.');
});

test('a sheet’s days, which are numbers, are guessed and read as days', async () => {
  const world = await testWorld();
  const [received, due] = [45_048 + 8.5 / 24, 45_056];
  const sheet = await sheetBytes([
    ['Mã hồ sơ', 'Đơn vị', 'Thủ tục', 'Hình thức nộp', 'Ngày tiếp nhận', 'Ngày hẹn trả'],
    ['CU-1', 'Huyện Phú Ninh', 'Cấp bản sao', 'Trực tiếp', received - 365, due - 365],
    ['CU-2', 'Huyện Phú Ninh', 'Cấp bản sao', 'Trực tiếp', received - 364, due - 364],
  ]);
  const file_id = await tableBrought(world, WHO.administrator, sheet, 'cũ.xlsx');
  const html = await (await world.ask(WHO.administrator, `/imports/new/${file_id}`)).text();
  expect(html).toContain('2 trong 2 dòng đầu đọc được.');
  expect(html).toContain('02/05/2022 08:30');
  expect(html).toContain('10/05/2022 23:59');
});
