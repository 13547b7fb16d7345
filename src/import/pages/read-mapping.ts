import type { KeptFile } from '../../file/index.ts';
import { isRefusal, type Refusal } from '../../kernel/index.ts';
import type { World } from '../../ui/world.ts';
import { FIELDS } from '../field.ts';
import { type Guess, guessMapping } from '../guess.ts';
import type { Known } from '../known.ts';
import type { Mapping } from '../mapping.ts';
import { EMPTY_MAPPING, FILE_AS_FOUND } from '../page/blank.ts';
import { csvLine } from '../page/csv.ts';
import {
  type MappingPage,
  NONE_UNKNOWN,
  PREVIEW_ROWS,
  partsOf,
  previewLines,
  type Unknown,
} from '../page/mapping-page.ts';
import { parseMapping } from '../parse-mapping.ts';
import { sourceOf } from '../perform-files.ts';
import { openTable, type Preview, previewTable } from '../perform-read.ts';
import type { ReadRow } from '../row.ts';

/** So many rows tell the values of channels and statuses. */
const SAMPLE_ROWS = 2000;
/** More choices than these are typed, not chosen. */
const MOST_CHOICES = 400;

/** What was said of a table up to now. */
interface Given {
  draft: Mapping | null;
  /** How its bytes are read; by the draft when absent. */
  file_options?: Mapping['file'];
  /** Parts of a mapping that hold whatever is guessed. */
  said?: Partial<Mapping>;
  unknown?: Unknown | undefined;
}

/** The mapping page of a kept table: by a draft, or by what is guessed where there is none. */
export async function readMappingPage(
  world: World,
  file: KeptFile,
  { draft, unknown = NONE_UNKNOWN, file_options = draft?.file ?? FILE_AS_FOUND, said }: Given,
): Promise<MappingPage> {
  const { file_id, name, size } = file;
  const looked = await lookAt(world, file, file_options);
  const known = knownOf(world);
  const shown = {
    file: { file_id, name, size },
    units: known.units.length > MOST_CHOICES ? [] : [...known.units],
    procedures: known.procedures.length > MOST_CHOICES ? [] : [...known.procedures],
  };
  if (isRefusal(looked)) return { ...shown, ...nothing(draft, file_options, looked) };
  const { preview, guess } = looked;
  const mapping = draft ?? { ...draftOf(guess, file_options, known), ...said };
  const parts = partsOf(mapping, preview, guess, unknown);
  const tried = parts.complaints.length > 0 ? null : await tryRows(world, mapping, preview);
  const unreadable = isRefusal(tried) ? tried : null;
  const read = tried === null || isRefusal(tried) ? null : tried;
  const names = read?.nameOf ?? { unit: String, procedure: String };
  return {
    ...shown,
    ...parts,
    draft: mapping,
    unreadable,
    preview: previewLines(mapping, preview, read?.rows ?? null, names),
  };
}

/** What was looked at last: a page asks again with every choice, and kept bytes never change. */
const LOOKED = new Map<string, { preview: Preview; guess: Guess }>();
const MOST_LOOKED = 8;

/** The first rows of a table, and the mapping that they suggest. */
async function lookAt(world: World, { name, sha256 }: KeptFile, options: Mapping['file']) {
  const key = JSON.stringify([name, sha256, options]);
  const known = LOOKED.get(key);
  if (known) return known;
  const source = sourceOf(world.files, sha256);
  const preview = await previewTable(source, options, { name, rows: SAMPLE_ROWS });
  if (isRefusal(preview)) return preview;
  const cells = preview.rows.map((row) => row.cells);
  const looked = { preview, guess: guessMapping(preview.header, cells) };
  LOOKED.set(key, looked);
  if (LOOKED.size > MOST_LOOKED) LOOKED.delete(LOOKED.keys().next().value!);
  return looked;
}

/** A first draft takes over what was guessed; a province that has no unit yet lets them be created. */
const draftOf = ({ mapping }: Guess, file: Mapping['file'], { units }: Known): Mapping => ({
  ...mapping,
  file: { ...mapping.file, ...file },
  create: { ...mapping.create, ...(units.length <= 1 ? { units: true, procedures: true } : {}) },
});

const nothing = (draft: Mapping | null, file: Mapping['file'], unreadable: Refusal) => ({
  draft: { ...(draft ?? EMPTY_MAPPING), file },
  unreadable,
  how: null,
  header: [],
  sheets: [],
  sampled: 0,
  fields: FIELDS.map((field) => ({
    field,
    column: draft?.columns[field] ?? null,
    sure: 'none' as const,
    examples: [],
  })),
  found_dates: [],
  channels: null,
  statuses: null,
  complaints: [],
  preview: [],
});

/** The first rows as the whole file will be read: a small table of their own is. */
async function tryRows(world: World, mapping: Mapping, preview: Preview) {
  const whole = parseMapping(mapping);
  if (isRefusal(whole)) return whole;
  const text = [preview.header, ...preview.rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells)]
    .map(csvLine)
    .join('');
  const bytes = new TextEncoder().encode(text);
  const file = { encoding: 'utf-8', separator: ',', header_row: 1, sheet: null } as const;
  const known = knownOf(world);
  const table = await openTable(
    async function* () {
      yield bytes;
    },
    { ...whole, file },
    { now: world.clock.now(), known },
  );
  if (isRefusal(table)) return table;
  const rows: ReadRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  const planned = table.planned();
  const units = new Map([...known.units, ...planned.units].map(({ code, name }) => [code, name]));
  const procedures = new Map(
    [...known.procedures, ...planned.procedures].map(({ code, title }) => [code, title]),
  );
  return {
    rows,
    nameOf: {
      unit: (code: string) => units.get(code) ?? code,
      procedure: (code: string) => procedures.get(code) ?? code,
    },
  };
}

/** What the province has, by which a file's values are found. */
export function knownOf(world: World): Known {
  const { today, procedures } = world.references();
  return {
    units: today().all.map(({ code, name }) => ({ code, name })),
    procedures: [...procedures.values()].map(({ code, title }) => ({ code, title })),
    province: world.tenant.code,
  };
}
