import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import type { World } from '../../ui/world.ts';
import type { Mapping } from '../mapping.ts';
import { type Fields, readDraft } from '../page/draft.ts';
import { parseMapping, readMapping } from '../parse-mapping.ts';
import { findImport } from '../store-report.ts';
import { EMPTY_MAPPING } from './read-mapping.ts';

/** The mapping of a form, over what its hidden field carries along. */
export function draftOfForm(fields: Fields): { draft: Mapping; file_changed: boolean } {
  const before = carried(fields.get('base')?.[0] ?? '');
  const draft = readDraft(before, fields);
  return {
    draft,
    file_changed: JSON.stringify(draft.file) !== (fields.get('file-was')?.[0] ?? ''),
  };
}

/** What the form does not show: only what a mapping may hold is taken over. */
function carried(text: string): Mapping {
  try {
    const { province, units, procedures, note, source } = JSON.parse(text);
    const parsed = parseMapping({ ...PLAIN, province, units, procedures, note, source });
    return isRefusal(parsed) ? EMPTY_MAPPING : parsed;
  } catch {
    return EMPTY_MAPPING;
  }
}

/** The least that is a mapping. */
const PLAIN = {
  mapping: 1,
  columns: { code: 'a', received: 'b' },
  defaults: { unit: 'a', procedure: 'a', channel: 'counter' },
  dates: ['iso'],
};

const MOST_TEXT_BYTES = 1_000_000;

/** A mapping that was chosen as a file. */
export async function draftOfText(file: FormDataEntryValue | null): Promise<Mapping | Refusal> {
  if (!(file instanceof File) || file.size === 0)
    return refuse('file.empty', { name: 'MAP.json' }, { path: 'map' });
  if (file.size > MOST_TEXT_BYTES)
    return refuse('file.too-large', { name: file.name, size: file.size, most_mb: 1 });
  return readMapping(await file.text());
}

/** The mapping of an import that was tried before; null when there is none. */
export async function earlierDraft(world: World, import_id: number): Promise<Mapping | null> {
  const { tenant_id } = world.tenant;
  if (!Number.isSafeInteger(import_id)) return null;
  const found = await world.database.inTenant(tenant_id, (tx) =>
    findImport(tx, tenant_id, import_id),
  );
  const mapping = found && readMapping(found.mapping);
  return mapping && !isRefusal(mapping) ? mapping : null;
}
