import { findFile } from '../file/index.ts';
import type { Viewer } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Scene } from './scene.ts';

/**
 * Files that a command names must be kept, and brought for the sheet's unit or by the person: no
 * sheet opens another unit's files.
 */
export async function checkFiles(
  tx: Tx,
  viewer: Viewer,
  { sheet }: Scene,
  { file_id, files }: Record<string, unknown>,
): Promise<Refusal | null> {
  const named = [file_id, ...(Array.isArray(files) ? files : [])];
  for (const id of named.filter((one) => typeof one === 'number')) {
    const file = await findFile(tx, viewer.tenant_id, id);
    const known = file?.unit_id === sheet.unit_id || file?.uploaded_by === viewer.account_id;
    if (!known) return refuse('sheet.file-not-found', { file_id: id }, { path: 'file_id' });
  }
  return null;
}
