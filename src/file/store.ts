import type { Tx } from '../platform/index.ts';
import type { KeptFile } from './file.ts';

const COLUMNS = 'file_id, sha256, size, type, name, about, unit_id, uploaded_by, at';

/** The files of some numbers, in the order of these numbers; what is not there is left out. */
export const listFiles = (
  tx: Tx,
  tenant_id: number,
  file_ids: readonly number[],
): Promise<KeptFile[]> =>
  tx.rows(
    `select ${COLUMNS} from file where tenant_id = $1 and file_id = any($2::bigint[])
     order by array_position($2::bigint[], file_id)`,
    [tenant_id, file_ids],
  );

export const findFile = async (
  tx: Tx,
  tenant_id: number,
  file_id: number,
): Promise<KeptFile | null> => (await listFiles(tx, tenant_id, [file_id]))[0] ?? null;

/** The files that belong to a thing, in the order in which they were kept. */
export const filesAbout = (tx: Tx, tenant_id: number, about: string): Promise<KeptFile[]> =>
  tx.rows(`select ${COLUMNS} from file where tenant_id = $1 and about = $2 order by file_id`, [
    tenant_id,
    about,
  ]);

/** Writes a file's row and gives its number. */
export async function insertFile(
  tx: Tx,
  tenant_id: number,
  file: Omit<KeptFile, 'file_id'>,
): Promise<number> {
  const [row] = await tx.rows<{ file_id: number }>(
    `insert into file (tenant_id, file_id, sha256, size, type, name, about, unit_id, uploaded_by, at)
     select $1, nextval('thing_id'), $2, $3, $4, $5, $6, $7, $8, $9 returning file_id`,
    [
      tenant_id,
      file.sha256,
      file.size,
      file.type,
      file.name,
      file.about,
      file.unit_id,
      file.uploaded_by,
      new Date(file.at),
    ],
  );
  return row!.file_id;
}
