import { takeFiles } from '../../file/index.ts';
import type { Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import type { World } from '../../ui/world.ts';
import { bodyOf } from '../page/read-form.ts';
import { performOnSheet, type SheetDone } from '../perform-sheet.ts';
import type { SheetParams } from './read-sheet.ts';

/** What a form on a sheet came to, for the page that shows it again. */
export interface FormAnswer {
  verb: string;
  line_code: string | null;
  /** The line's new version, from which the next edit is made. */
  version: number | null;
  refusal: Refusal | null;
  /** What was typed, kept when it was refused. */
  kept: Record<string, string>;
}

/** Does what a form of a sheet's page asks for. */
export async function actOnSheet(
  world: World,
  viewer: Viewer | null,
  params: SheetParams,
  form: FormData,
): Promise<FormAnswer> {
  const texts = [...form].filter((one): one is [string, string] => typeof one[1] === 'string');
  const fields: Record<string, string> = Object.fromEntries(texts);
  const { verb = '', line_code } = fields;
  const done = await act(world, viewer, params, { form, fields, verb });
  const refusal = isRefusal(done) ? done : null;
  return {
    verb,
    line_code: line_code ?? null,
    version: isRefusal(done) ? null : (done.line?.version ?? null),
    refusal,
    kept: refusal ? fields : {},
  };
}

interface Filled {
  form: FormData;
  fields: Record<string, string>;
  verb: string;
}

const WITH_FILES = ['explain-line', 'ask-recheck', 'attach-evidence'];

async function act(
  world: World,
  viewer: Viewer | null,
  params: SheetParams,
  { form, fields, verb }: Filled,
): Promise<SheetDone | Refusal> {
  const files = WITH_FILES.includes(verb)
    ? await takeFiles(world.files, viewer, form, 'files', fields.about)
    : [];
  if (isRefusal(files)) return files;
  const place = { campaign_code: params.campaign ?? '', unit_code: params.unit ?? '' };
  const request = { ...place, verb, idempotency_key: fields.idempotency_key };
  if (verb !== 'attach-evidence')
    return performOnSheet(world.campaign, viewer, {
      ...request,
      body: bodyOf(verb, fields, files),
    });
  return attach(world, viewer, request, fields, files);
}

/** Attaches files one by one, each to the version that the one before made. */
async function attach(
  world: World,
  viewer: Viewer | null,
  request: Omit<Parameters<typeof performOnSheet>[2], 'body'>,
  fields: Record<string, string>,
  files: readonly number[],
): Promise<SheetDone | Refusal> {
  let done: SheetDone | Refusal = refuse('sheet.no-file', {}, { path: 'files' });
  let version = fields.version ?? '';
  for (const [i, file_id] of files.entries()) {
    done = await performOnSheet(world.campaign, viewer, {
      ...request,
      idempotency_key: `${request.idempotency_key}-${i}`,
      body: bodyOf('attach-evidence', { ...fields, version }, [file_id]),
    });
    if (isRefusal(done)) return done;
    version = String(done.line?.version ?? version);
  }
  return done;
}
