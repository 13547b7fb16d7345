import type { Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Files } from './files.ts';
import { mayFetch } from './perform-fetch.ts';
import { keepUploaded } from './perform-keep.ts';
import { listFiles } from './store.ts';

/**
 * The files of a form's field as `FileField` sends it: numbers of files that were kept before under
 * its `name`, whole files under `{name}-new`, which are kept now. A number that the viewer may not
 * fetch is refused.
 */
export async function takeFiles(
  files: Files,
  viewer: Viewer | null,
  form: FormData,
  name: string,
  about?: string,
): Promise<number[] | Refusal> {
  const known = [...new Set(form.getAll(name).map(Number))];
  const refused = await checkKnown(files, viewer, known);
  if (refused) return { ...refused, path: name };
  const taken = new Set(known);
  for (const upload of wholeFiles(form, `${name}-new`)) {
    const kept = await keepUploaded(files, viewer, upload, about);
    if (isRefusal(kept)) return { ...kept, path: name };
    taken.add(kept.file_id);
  }
  return [...taken];
}

/** A field in which nothing was chosen sends one file without a name. */
const wholeFiles = (form: FormData, name: string): File[] =>
  form
    .getAll(name)
    .filter((value): value is File => typeof value !== 'string' && value.name !== '');

async function checkKnown(
  files: Files,
  viewer: Viewer | null,
  file_ids: readonly number[],
): Promise<Refusal | null> {
  if (!file_ids.every(Number.isSafeInteger)) return refuse('input.invalid', { faults: ['files'] });
  return files.database.inTenant(files.tenant_id, async (tx) => {
    const found = await listFiles(tx, files.tenant_id, file_ids);
    if (found.length < file_ids.length) return refuse('file.not-found', {});
    for (const file of found) {
      const allowed = await mayFetch(files, tx, viewer, file);
      if (isRefusal(allowed)) return allowed;
    }
    return null;
  });
}
