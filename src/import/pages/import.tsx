import { useEffect } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useRevalidator,
} from 'react-router';
import { may, type Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { ImportView } from './import-view.tsx';
import { getImport, readImportPage } from './read-import.ts';
import '../../ui/admin.css';
import './import.css';

/** The page looks again by itself while something is underway. */
export const handle = { hydrate: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.view', {}));
  const record = granted(await getImport(world, params.id));
  return readImportPage(world, viewer, record, new URL(request.url).searchParams);
}

export type ImportPage = Awaited<ReturnType<typeof loader>>;
export type ShownRecord = ImportPage['record'];

/** Writes what was tried, goes on, stops, or takes back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.manage', {}));
  const { import_id, state } = granted(await getImport(world, params.id));
  const form = await request.formData();
  const reason = String(form.get('reason') ?? '').trim();
  const acts: Record<string, () => PromiseLike<true | Refusal>> = {
    go: () => goOn(world, viewer!, import_id, state),
    stop: () => stop(world, import_id),
    undo: () => undo(world, viewer!, import_id, reason),
  };
  const done =
    (await acts[String(form.get('act'))]?.()) ?? refuse('input.invalid', { faults: 'act' });
  if (isRefusal(done)) return data({ refusal: done, reason }, { status: statusOf(done) });
  return redirect(`/imports/${import_id}`, 303);
}

async function stop(world: World, import_id: number): Promise<true> {
  await world.imports.stop(import_id);
  return true;
}

const goOn = (world: World, { account_id }: Viewer, import_id: number, state: string) =>
  state === 'undoing'
    ? world.imports.undo(import_id, null, account_id)
    : world.imports.resume(import_id, account_id);

async function undo(world: World, { account_id }: Viewer, import_id: number, reason: string) {
  if (reason.length < 3) return refuse('import.reason-missing', {}, { path: 'reason' });
  return world.imports.undo(import_id, reason, account_id);
}

const LOOK_AGAIN_MS = 1_000;

export default function Import() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { revalidate } = useRevalidator();
  const { is_underway } = page;
  useEffect(() => {
    if (!is_underway) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [is_underway, revalidate]);
  return <ImportView page={page} answer={answer ?? null} />;
}
