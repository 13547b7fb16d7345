import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Upload } from './upload.ts';

const COLUMNS = 'upload_id, account_id, unit_id, name, size, sha256, about, file_id';

/** Writes an announced upload; `created_at` is real time. */
export async function insertUpload(
  tx: Tx,
  tenant_id: number,
  upload: Omit<Upload, 'file_id'>,
  created_at: Instant,
): Promise<void> {
  const { upload_id, account_id, unit_id, name, size, sha256, about } = upload;
  await tx.rows(
    `insert into upload (tenant_id, upload_id, account_id, unit_id, name, size, sha256, about,
       created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenant_id, upload_id, account_id, unit_id, name, size, sha256, about, new Date(created_at)],
  );
}

/** Somebody's own upload; another's is not found. */
export async function findUpload(
  tx: Tx,
  tenant_id: number,
  account_id: number,
  upload_id: string,
): Promise<Upload | null> {
  const [upload] = await tx.rows<Upload>(
    `select ${COLUMNS} from upload where tenant_id = $1 and upload_id = $2 and account_id = $3`,
    [tenant_id, upload_id, account_id],
  );
  return upload ?? null;
}

/** Locks an upload, so that two who finish it at once keep one file. */
export async function lockUpload(
  tx: Tx,
  tenant_id: number,
  upload_id: string,
): Promise<Upload | null> {
  const [upload] = await tx.rows<Upload>(
    `select ${COLUMNS} from upload where tenant_id = $1 and upload_id = $2 for update`,
    [tenant_id, upload_id],
  );
  return upload ?? null;
}

export async function countUnderway(
  tx: Tx,
  tenant_id: number,
  account_id: number,
): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*) as count from upload
     where tenant_id = $1 and account_id = $2 and file_id is null`,
    [tenant_id, account_id],
  );
  return row!.count;
}

/** Notes that an upload became a file. */
export async function markKept(
  tx: Tx,
  tenant_id: number,
  upload_id: string,
  file_id: number,
): Promise<void> {
  await tx.rows('update upload set file_id = $3 where tenant_id = $1 and upload_id = $2', [
    tenant_id,
    upload_id,
    file_id,
  ]);
}

export async function removeUpload(tx: Tx, tenant_id: number, upload_id: string): Promise<void> {
  await tx.rows('delete from upload where tenant_id = $1 and upload_id = $2', [
    tenant_id,
    upload_id,
  ]);
}

/** Forgets the uploads of before an instant, finished or not, and gives their numbers. */
export const removeOldUploads = async (
  tx: Tx,
  tenant_id: number,
  before: Instant,
): Promise<string[]> =>
  (
    await tx.rows<{ upload_id: string }>(
      'delete from upload where tenant_id = $1 and created_at < $2 returning upload_id',
      [tenant_id, new Date(before)],
    )
  ).map(({ upload_id }) => upload_id);
