import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportOrder } from '../../src/import/index.ts';
import { parseInstant } from '../../src/kernel/index.ts';

export const AT = parseInstant('2023-03-29T13:30')!;

export const importOf = (owner_url: string, tenant_id: number, path: string): ImportOrder => ({
  ...{ owner_url, tenant_id, source: { path }, file_name: 'ho-so-cu.csv' },
  ...{ import_id: null, file_id: null, mapping: JSON.stringify(MAPPING) },
  ...{ dry_run: false, keep: true, account_id: null, issuer: 'https://issuer.example' },
  ...{ now: AT, recorded_at: AT },
});

/** Codes of units that both provinces have, some that are made, and a row that cannot be read. */
const ROWS = [
  'Mã hồ sơ,Đơn vị,Thủ tục,Ngày nhận,Ngày xong',
  'HS-1,H47.18,Khai tử,2023-01-03 08:00,2023-01-05 09:00',
  'HS-2,H47.18.08,Khai sinh,2023-01-04 08:00,',
  'HS-3,Phòng Mới,Khai sinh,2023-01-04 08:00,2023-01-06 09:00',
  'HS-4,H47.18,Khai tử,Ngày 32,',
];

const MAPPING = {
  mapping: 1,
  file: { encoding: 'auto', separator: 'auto', header_row: 1, sheet: null },
  time_zone: 'Asia/Ho_Chi_Minh',
  columns: {
    code: 'Mã hồ sơ',
    unit: 'Đơn vị',
    procedure: 'Thủ tục',
    received: 'Ngày nhận',
    finished: 'Ngày xong',
  },
  dates: ['yyyy-MM-dd HH:mm'],
  defaults: { channel: 'counter', limit: '15d' },
  create: { units: true, procedures: true },
};

export async function tableFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-isolation-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'ho-so-cu.csv');
  await writeFile(path, `${ROWS.join('\n')}\n`);
  return path;
}
