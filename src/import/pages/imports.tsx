import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { keepUploaded } from '../../file/index.ts';
import { may, readAccountNames } from '../../identity/index.ts';
import { isRefusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { listTables } from '../perform-files.ts';
import { listImports } from '../store-report.ts';
import { ABOUT_TABLE } from '../table-file.ts';
import { ImportsView } from './imports-view.tsx';
import '../../ui/admin.css';
import './import.css';

/** A large file is sent in parts by script. */
export const handle = { hydrate: true };

const MB = 1_048_576;

/** All imports, and the files that were brought and not imported yet. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.view', {}));
  const may_manage = may(viewer, 'import.manage', {}) === true;
  const { tenant_id } = world.tenant;
  const { imports, names } = await world.database.inTenant(tenant_id, async (tx) => {
    const imports = await listImports(tx, tenant_id);
    const names = await readAccountNames(
      tx,
      tenant_id,
      imports.map(({ by }) => by),
    );
    return { imports, names };
  });
  const used = new Set(imports.map(({ file_id }) => file_id));
  const tables = may_manage ? await listTables(world.files) : [];
  return {
    may_manage,
    most_mb: Math.floor(world.import_most_bytes / MB),
    plain_mb: Math.floor(world.files.most_bytes / MB),
    imports: imports.map(({ import_id, file_name, state, at, by, rows_total, totals }) => ({
      ...{ import_id, file_name, state, at, rows_total, outcomes: totals.outcomes },
      who: (by !== null && names.get(by)) || null,
    })),
    kept: tables
      .filter(({ file_id }) => !used.has(file_id))
      .map(({ file_id, name, size, at }) => ({ file_id, name, size, at })),
  };
}

export type ImportsPage = Awaited<ReturnType<typeof loader>>;

/** Takes a whole file from a browser without script. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.manage', {}));
  const given = (await request.formData()).get('file');
  const kept =
    given instanceof File && given.name !== ''
      ? await keepUploaded(world.files, viewer, given, ABOUT_TABLE)
      : refuse('input.invalid', { faults: 'file' }, { path: 'file' });
  if (isRefusal(kept)) return data({ refusal: kept }, { status: statusOf(kept) });
  return redirect(`/imports/new/${kept.file_id}`, 303);
}

export default function Imports() {
  const page = useLoaderData<typeof loader>();
  return <ImportsView page={page} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
