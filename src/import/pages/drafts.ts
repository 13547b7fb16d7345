import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import type { World } from '../../ui/world.ts';
import type { Mapping } from '../mapping.ts';
import { EMPTY_MAPPING } from '../page/blank.ts';
import { type Fields, readDraft } from '../page/draft.ts';
import type { Unknown } from '../page/mapping-page.ts';
import { parseMapping, readMapping } from '../parse-mapping.ts';
import { findImport, readUnknownValues } from '../store-report.ts';

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

/** An import of the same file that was tried before, as an address names it (`?from=`). */
export interface Earlier {
  import_id: number;
  draft: Mapping;
  unknown: Unknown;
}

/** Its mapping, and the values that it met and nobody gave a meaning; null when there is none. */
export async function earlierOf(
  world: World,
  file_id: number,
  address: string,
): Promise<Earlier | null> {
  const import_id = Number(new URL(address).searchParams.get('from'));
  const { tenant_id } = world.tenant;
  if (!Number.isSafeInteger(import_id) || import_id < 1) return null;
  return world.database.inTenant(tenant_id, async (tx) => {
    const found = await findImport(tx, tenant_id, import_id);
    const draft = found?.file_id === file_id && readMapping(found.mapping);
    if (!draft || isRefusal(draft)) return null;
    const unknown = {
      channels: await readUnknownValues(tx, tenant_id, import_id, 'channel-unknown'),
      statuses: await readUnknownValues(tx, tenant_id, import_id, 'status-unknown'),
    };
    return { import_id, draft, unknown };
  });
}
