import { expect, test } from 'vitest';
import { asDatabaseOwner } from '../../../test/database.ts';
import { importWritten, TABLE, tableBrought } from '../../../test/import-scene.ts';
import { testWorld, WHO } from '../../../test/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A page as text: what it says, without what it is made of. */
const saysOf = async (answer: Response) =>
  (await answer.text())
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;|&quot;/g, '"')
    .replace(/\s+/g, ' ');

const FAULT = {
  rule: 'date-impossible',
  column: 'Ngày tiếp nhận',
  value: '=31/02/2023',
  possible: ['28/02/2023'],
} as const;

test('an empty list says what can be brought, and only to those who may bring it how', async () => {
  const world = await testWorld();
  const seen = await saysOf(await world.ask(WHO.administrator, '/imports'));
  expect(seen).toContain('Chưa có lần nhập nào.');
  expect(seen).toContain('mỗi dòng là một hồ sơ');
  expect(seen).toContain('Nhận tệp csv, txt, tsv, xlsx đến 500 MB, khoảng 4.300.000 dòng.');
  const leader = await saysOf(await world.ask(WHO.leader, '/imports'));
  expect(leader).toContain('Chưa có lần nhập nào.');
  expect(leader).not.toContain('Nhập tệp mới');
});

test('a browser without script brings a file by the form and is led to its columns', async () => {
  const world = await testWorld();
  const form = new FormData();
  form.set('file', new File([TABLE], 'cũ.csv'));
  const answer = await world.ask(WHO.administrator, '/imports', { method: 'POST', body: form });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/imports\/new\/\d+$/);
  form.set('file', new File(['%PDF-1.7'], 'cũ.csv'));
  const refused = await world.ask(WHO.administrator, '/imports', { method: 'POST', body: form });
  expect(refused.status).toBe(422);
  expect(await saysOf(refused)).toContain('không thuộc loại được nhận');
});

test('the report names row, column and value, filters by rule, and its CSV runs no formula', async () => {
  const world = await testWorld();
  const id = await importWritten(world, {
    state: 'checked',
    totals: {
      outcomes: { taken: 2, amended: 0, unchanged: 0, apart: 0, refused: 1 },
      by_rule: { 'date-impossible': 1 },
    },
    rows: [
      { outcome: 'taken', code: 'CU-0001' },
      { outcome: 'refused', code: 'CU-0005', faults: [{ ...FAULT }] },
      { outcome: 'taken', code: '=2+3' },
    ],
  });
  const seen = await saysOf(await world.ask(WHO.administrator, `/imports/${id}`));
  expect(seen).toContain('Đã chạy thử, chưa nhập');
  expect(seen).toContain('Nhập 2 hồ sơ');
  expect(seen).toContain(
    'Cột “Ngày tiếp nhận” ghi “=31/02/2023” — ngày không có trên lịch . Ví dụ 30/02',
  );
  const filtered = await saysOf(
    await world.ask(WHO.administrator, `/imports/${id}?rule=date-impossible`),
  );
  expect(filtered).toContain('CU-0005');
  expect(filtered).not.toContain('CU-0001');
  const csv = await (await world.ask(WHO.administrator, `/imports/${id}/report.csv`)).text();
  expect(csv.split('\r\n')).toEqual([
    'Dòng,Dòng của tệp,Mã hồ sơ,Kết quả,Mã lý do,Cột,Giá trị,Lý do,Có thể là',
    '2,2,CU-0001,Nhận mới,,,,,',
    "3,3,CU-0005,Không nhận,date-impossible,Ngày tiếp nhận,'=31/02/2023,ngày không có trên lịch,28/02/2023",
    "4,4,'=2+3,Nhận mới,,,,,",
    '',
  ]);
});

test('those who only look see rows and rules, never what a cell said', async () => {
  const world = await testWorld();
  const id = await importWritten(world, {
    state: 'finished',
    totals: { by_rule: { 'date-impossible': 1 } },
    rows: [{ outcome: 'refused', code: 'CU-0005', faults: [{ ...FAULT }] }],
  });
  for (const path of [`/imports/${id}`, `/imports/${id}/report.csv`]) {
    const seen = await (await world.ask(WHO.leader, path)).text();
    expect(seen).toContain('ngày không có trên lịch');
    expect(seen).not.toContain('31/02/2023');
  }
  const page = await saysOf(await world.ask(WHO.leader, `/imports/${id}`));
  expect(page).not.toContain('Hoàn tác');
  const post = { method: 'POST', body: new URLSearchParams({ act: 'undo', reason: 'Nhầm tệp' }) };
  expect((await world.ask(WHO.leader, `/imports/${id}`, post)).status).toBe(403);
});

test('an import stopped half-way, one that failed and one that runs each say what to do next', async () => {
  const world = await testWorld();
  const rows = [{ outcome: 'refused' as const, code: 'CU-0005' }];
  const half = { rows_total: 100, rows_done: 40, rows };
  await importWritten(world, { import_id: 1, state: 'stopped', ...half });
  const failure = { refused: 'file.empty', facts: { name: 'a.csv' }, path: '' };
  await importWritten(world, { import_id: 2, state: 'failed', failure });
  await importWritten(world, { import_id: 3, state: 'running', rows_total: 100, rows_done: 40 });
  await asDatabaseOwner(world.owner_url, 'update import set file_id = 1 where import_id = 3');
  const [stopped, failed, running] = await Promise.all(
    [1, 2, 3].map(async (id) => saysOf(await world.ask(WHO.administrator, `/imports/${id}`))),
  );
  expect(stopped).toContain('dừng sau 40 trong 100 dòng');
  // Its file came by the command line, which alone can go on with it.
  expect(stopped).toContain('nhập tiếp bằng chính lệnh đã dùng, thêm --resume 1');
  expect(stopped).not.toContain('Nhập tiếp');
  // What was written so far is counted; figures of the whole file are not told before its end.
  expect(stopped).toContain('1 Không nhận');
  expect(stopped).not.toContain('Đối chiếu với tệp');
  expect(failed).toContain('Tệp a.csv không có nội dung.');
  // Nobody works on it: its process ended in the middle.
  expect(running).toContain('dừng sau 40 trong 100 dòng');
  expect(running).toContain('Nhập tiếp');
  expect((await world.ask(WHO.administrator, '/imports/9')).status).toBe(404);
});

test('an undo asks for its reason after telling how many leave', async () => {
  const world = await testWorld();
  const id = await importWritten(world, { state: 'finished' });
  const asked = await saysOf(await world.ask(WHO.administrator, `/imports/${id}?undo=1`));
  expect(asked).toContain('Hoàn tác lần nhập này?');
  const post = { method: 'POST', body: new URLSearchParams({ act: 'undo', reason: ' ' }) };
  const refused = await world.ask(WHO.administrator, `/imports/${id}?undo=1`, post);
  expect(refused.status).toBe(422);
  expect(await saysOf(refused)).toContain('Xin nêu lý do hoàn tác.');
});

test('a table of another encoding is kept, and only those who import fetch it', async () => {
  const world = await testWorld();
  const file_id = await tableBrought(world, WHO.administrator, bytes(TABLE));
  const list = await saysOf(await world.ask(WHO.administrator, '/imports'));
  expect(list).toContain('Tệp đã gửi, chưa nhập ho-so-2023.csv');
  expect((await world.ask(WHO.administrator, `/files/${file_id}`)).status).toBe(200);
  expect((await world.ask(WHO.leader, `/files/${file_id}`)).status).toBe(403);
  expect((await world.ask(WHO.leader, `/imports/new/${file_id}`)).status).toBe(403);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TABLE, 'utf16le')]);
  expect(await tableBrought(world, WHO.administrator, utf16)).toBeGreaterThan(file_id);
});
