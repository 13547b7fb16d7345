import { useCallback, useEffect, useRef } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSubmit,
} from 'react-router';
import { isRefusal, type Refusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { fieldsOf } from '../page/draft.ts';
import type { MappingPage } from '../page/mapping-page.ts';
import { getTable } from '../perform-files.ts';
import { draftOfForm, draftOfText, earlierOf } from './drafts.ts';
import { MappingView } from './mapping-view.tsx';
import { readMappingPage } from './read-mapping.ts';
import '../../ui/admin.css';
import './import.css';
import './mapping.css';

/** The preview follows the choices; without script a button asks for it. */
export const handle = { hydrate: true };

/** Maps the columns of a table: by what is guessed, or by an earlier trial of it (`?from=`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const file = granted(await getTable(world.files, viewer, Number(params.file)));
  const earlier = await earlierOf(world, file.file_id, request.url);
  const { draft = null, unknown, import_id = null } = earlier ?? {};
  const page = await readMappingPage(world, file, { draft, unknown });
  return { page, from: import_id, refusal: null, told: null };
}

interface MappingAnswer {
  page: MappingPage;
  from: number | null;
  refusal: Refusal | null;
  told: 'loaded' | null;
}

/** Looks again, loads a mapping, or begins the trial of the whole file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const file = granted(await getTable(world.files, viewer, Number(params.file)));
  const form = await request.formData();
  const fields = fieldsOf(form);
  const answer = (page: MappingPage, refusal: Refusal | null, told: 'loaded' | null = null) =>
    data(
      { page, from: null, refusal, told } satisfies MappingAnswer,
      refusal ? { status: statusOf(refusal) } : {},
    );
  if (form.get('act') === 'load') {
    const loaded = await draftOfText(form.get('map'));
    const draft = isRefusal(loaded) ? null : loaded;
    const page = await readMappingPage(world, file, { draft });
    return isRefusal(loaded) ? answer(page, loaded) : answer(page, null, 'loaded');
  }
  const { draft, file_changed } = draftOfForm(fields);
  // Another encoding or header makes other columns: they are guessed anew, the rest stays.
  const { time_zone, defaults, create } = draft;
  const unknown = (await earlierOf(world, file.file_id, request.url))?.unknown;
  const said = { time_zone, defaults, create };
  const page = await readMappingPage(
    world,
    file,
    file_changed ? { draft: null, file_options: draft.file, said } : { draft, unknown },
  );
  if (form.get('act') !== 'check' || page.unreadable || page.complaints.length > 0)
    return answer(page, null);
  const begun = await world.imports.start({
    file_id: file.file_id,
    mapping: JSON.stringify(page.draft, null, 2),
    dry_run: true,
    account_id: viewer!.account_id,
  });
  return isRefusal(begun) ? answer(page, begun) : redirect(`/imports/${begun}`, 303);
}

const LOOK_MS = 400;

export default function Mapping() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? loaded;
  const submit = useSubmit();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const look = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => {
        const fields = new FormData(form);
        fields.set('act', 'preview');
        submit(fields, { method: 'post', replace: true, preventScrollReset: true });
      }, LOOK_MS);
    },
    [submit],
  );
  return <MappingView {...answer} look={look} />;
}
