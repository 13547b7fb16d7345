import { type Files, filesAbout, getFile, type KeptFile } from '../file/index.ts';
import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Source } from './perform-read.ts';
import { ABOUT_TABLE, tablePurpose } from './table-file.ts';

/** Lets the file store take tables of imports, and give them to those who import. */
export function takeTables(files: Files, most_bytes: number): void {
  files.purposes.set('import', tablePurpose(most_bytes));
  files.checks.set('import', async (_tx, viewer) => may(viewer, 'import.manage', {}));
}

/** The tables that were brought, the newest first. */
export const listTables = async (files: Files): Promise<KeptFile[]> =>
  (
    await files.database.inTenant(files.tenant_id, (tx) =>
      filesAbout(tx, files.tenant_id, ABOUT_TABLE),
    )
  ).toReversed();

/** A table that was brought. Refusals: access, `file.not-found`. */
export async function getTable(
  files: Files,
  viewer: Viewer | null,
  file_id: number,
): Promise<KeptFile | Refusal> {
  const allowed = may(viewer, 'import.manage', {});
  if (isRefusal(allowed)) return allowed;
  const file = await getFile(files, viewer, file_id);
  if (isRefusal(file)) return file;
  return file.about === ABOUT_TABLE ? file : refuse('file.not-found', { file_id });
}

/** The bytes of a kept table, from the beginning each time. */
export const sourceOf = (files: Files, sha256: string): Source =>
  async function* () {
    yield* await files.blobs.open(sha256);
  };
