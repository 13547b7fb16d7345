import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted, refused } from '../../ui/refused.ts';
import type { Viewer } from '../../ui/world.ts';
import { filterOf, maySeeOf, readAsked } from '../mailbox-asked.ts';
import { readMailbox, readNames } from '../store-mailbox.ts';
import { MailboxView } from './mailbox-view.tsx';
import './mailbox.css';

const PAGE_ROWS = 50;

/** Messages: everybody's for those who may see them, else the viewer's own. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const person = getSignedIn(viewer);
  const asked = granted(readAsked(new URL(request.url).searchParams));
  const { tenant_id } = person;
  const found = await world.database.inTenant(tenant_id, async (tx) => {
    const names = asked.who === '' ? [] : await readNames(tx, tenant_id);
    const filter = granted(filterOf(person, asked, names));
    const place = { offset: (asked.page - 1) * PAGE_ROWS, most: PAGE_ROWS };
    return readMailbox(tx, tenant_id, filter, place);
  });
  return {
    ...found,
    asked,
    pages: Math.max(1, Math.ceil(found.count / PAGE_ROWS)),
    sees_all: !isRefusal(maySeeOf(person, null)),
    sends: Object.values(world.config.messages).some((way) => way !== null),
  };
}

export default function Mailbox() {
  return <MailboxView {...useLoaderData<typeof loader>()} />;
}

function getSignedIn(viewer: Viewer | null): Viewer {
  if (viewer) return viewer;
  throw refused(refuse('access.sign-in-first', {}, { possible: ['/login'] }));
}
