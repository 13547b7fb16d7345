import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { refuse } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import type { Viewer } from '../../ui/world.ts';
import { NoticesView } from '../notice/notices-view.tsx';
import { countUnread, markRead, readNotices } from '../notice/store.ts';
import '../../ui/admin.css';

const PAGE_ROWS = 50;

/** The viewer's own notices; nobody sees another's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { tenant_id, account_id } = getSignedIn(viewer);
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const place = { offset: (page - 1) * PAGE_ROWS, most: PAGE_ROWS };
  const found = await world.database.inTenant(tenant_id, async (tx) => ({
    unread: await countUnread(tx, tenant_id, account_id),
    ...(await readNotices(tx, tenant_id, account_id, place)),
  }));
  const { procedures, today } = world.references();
  const { by_id } = today();
  return {
    unread: found.unread,
    page,
    pages: Math.max(1, Math.ceil(found.count / PAGE_ROWS)),
    lines: found.lines.map((line) => ({
      ...line,
      procedure: procedures.get(line.procedure_id)?.title ?? '',
      unit: by_id.get(line.unit_id)?.name ?? '',
    })),
  };
}

/** Notes one notice as seen, or all of them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { tenant_id, account_id } = getSignedIn(viewer);
  const form = await request.formData();
  const one = String(form.get('notice_id') ?? '');
  const all = form.get('all') === '1';
  if (!all && !/^[0-9a-f-]{36}$/.test(one))
    throw refused(refuse('input.invalid', { faults: ['notice_id'] }, { path: 'notice_id' }));
  const now = world.clock.now();
  await world.database.inTenant(tenant_id, (tx) =>
    markRead(tx, tenant_id, account_id, all ? null : one, now),
  );
  return redirect('/notices', 303);
}

function getSignedIn(viewer: Viewer | null): Viewer {
  if (viewer) return viewer;
  throw refused(refuse('access.sign-in-first', { verb: 'dossier.list' }, { possible: ['/login'] }));
}

export default function Notices() {
  return <NoticesView {...useLoaderData<typeof loader>()} />;
}
