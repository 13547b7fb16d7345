import { createHash } from 'node:crypto';
import type { ImportState, ImportTotals, Outcome, ToldFault } from '../src/import/index.ts';
import { asDatabaseOwner } from './database.ts';
import type { TestWorld } from './world.ts';

/** A table with faults: one dossier a row, as another one-stop system would give it. */
export const TABLE: string = [
  'Mã hồ sơ,Đơn vị,Thủ tục,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Ngày trả,Trạng thái',
  'CU-0001,Huyện Phú Ninh,Cấp bản sao,Trực tiếp,06/03/2023 08:00,10/03/2023 17:00,10/03/2023 09:00,10/03/2023 10:00,Đã trả',
  'CU-0002,Huyện Phú Ninh,Cấp bản sao,Trực tuyến,06/03/2023 08:00,10/03/2023 17:00,13/03/2023 09:00,13/03/2023 10:00,Đã trả',
  'CU-0003,Huyện Phú Ninh,Cấp bản sao,Trực tuyến,07/03/2023 08:00,10/03/2023 11:30,10/03/2023 16:00,,Chờ trả',
  'CU-0004,Huyện Phú Ninh,Cấp bản sao,Trực tiếp,20/03/2023 08:00,24/03/2023 17:00,,,Đang xử lý',
  'CU-0005,Huyện Phú Ninh,Cấp bản sao,Trực tiếp,31/02/2023 08:00,24/03/2023 17:00,,,Đang xử lý',
  'CU-0006,Huyện Phú Ninh,Cấp bản sao,Trực tiếp,20/03/2023 08:00,24/03/2023 17:00,13/03/2023 09:00,,Chờ trả',
  '',
].join('\r\n');

const zero = { received: 0, finished: 0, on_time_by_instant: 0, late_by_instant: 0 };
const NO_FIGURES = { ...zero, on_time_by_date: 0, late_by_date: 0, open: 0, open_overdue: 0 };

/** Totals of an import of which nothing is known yet. */
export const NO_TOTALS: ImportTotals = {
  how: null,
  file: null,
  of_file: NO_FIGURES,
  of_province: null,
  outcomes: { taken: 0, amended: 0, unchanged: 0, apart: 0, refused: 0 },
  by_rule: {},
  due_by: { file: 0, clock: 0, none: 0 },
  created: { province: null, units: [], procedures: [], periods: 0 },
  as_of: Date.parse('2023-03-29T06:30:00Z'),
  undone: null,
};

export const MAPPING: string = JSON.stringify({
  mapping: 1,
  columns: { code: 'Mã hồ sơ', received: 'Ngày tiếp nhận', unit: 'Đơn vị' },
  dates: ['dd/MM/yyyy HH:mm'],
  defaults: { procedure: 'X', channel: 'counter' },
});

interface Written {
  import_id?: number;
  state: ImportState;
  totals?: Partial<ImportTotals>;
  rows_total?: number;
  rows_done?: number;
  failure?: object;
  rows?: { outcome: Outcome; code: string | null; faults?: ToldFault[] }[];
}

/** Writes an import as a run would have left it. */
export async function importWritten({ owner_url }: TestWorld, said: Written): Promise<number> {
  const { import_id = 7, rows = [], rows_total = rows.length, rows_done = rows_total } = said;
  const sha256 = createHash('sha256').update('x').digest('hex');
  await asDatabaseOwner(
    owner_url,
    `insert into import (tenant_id, import_id, file_name, file_sha256, mapping, mapping_sha256, state,
       totals, rows_total, rows_done, by, at, failure)
     values (1, $1, 'ho-so-2023.csv', $2, $3, $2, $4, $5, $6, $7, 12, '2023-03-29 06:00Z', $8)`,
    [
      import_id,
      sha256,
      MAPPING,
      said.state,
      JSON.stringify({ ...NO_TOTALS, ...said.totals }),
      rows_total,
      rows_done,
      said.failure ? JSON.stringify(said.failure) : null,
    ],
  );
  for (const [i, { outcome, code, faults }] of rows.entries())
    await asDatabaseOwner(
      owner_url,
      `insert into import_row (tenant_id, import_id, row_number, line, outcome, code, faults)
       values (1, $1, $2, $2, $3, $4, $5)`,
      [import_id, i + 2, outcome, code, faults ? JSON.stringify(faults) : null],
    );
  return import_id;
}

/** Brings a table by the API as an account, in one part; the file's number. */
export async function tableBrought(
  world: TestWorld,
  account_id: number,
  bytes: Uint8Array,
  name = 'ho-so-2023.csv',
): Promise<number> {
  const { body } = await world.post(account_id, '/api/v1/uploads', {
    name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    about: 'import:table',
  });
  const answer = await world.ask(account_id, `/api/v1/uploads/${body.upload_id}`, {
    method: 'PATCH',
    body: bytes as Uint8Array<ArrayBuffer>,
    headers: { 'upload-offset': '0', 'content-type': 'application/octet-stream' },
  });
  return (await answer.json()).file.file_id;
}
