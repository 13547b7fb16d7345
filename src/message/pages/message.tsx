import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { refuse } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { langOfRequest } from '../../ui/preference.ts';
import { granted, refused } from '../../ui/refused.ts';
import { findText } from '../../ui/text/index.ts';
import { maySeeOf } from '../mailbox-asked.ts';
import { piecesOf, readingOf } from '../reading.ts';
import { findMessage, readAttempts } from '../store-mailbox.ts';
import { MessageView } from './message-view.tsx';
import './mailbox.css';

/** One message as its reader gets it, and how it was delivered. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  if (!viewer) throw refused(refuse('access.sign-in-first', {}, { possible: ['/login'] }));
  const { tenant_id } = viewer;
  const message_id = /^\d{1,15}$/.test(params.message_id ?? '') ? Number(params.message_id) : 0;
  const found = await world.database.inTenant(tenant_id, async (tx) => ({
    message: await findMessage(tx, tenant_id, message_id),
    attempts: await readAttempts(tx, tenant_id, message_id),
  }));
  granted(maySeeOf(viewer, found.message?.account_id ?? null));
  if (!found.message) throw refused(refuse('message.not-found', {}));
  const { demo, base_url } = world.config;
  const hidden = findText(langOfRequest(request), 'mailbox.hidden')!;
  const { body: _, secrets: __, ...message } = found.message;
  const text = readingOf(found.message, { viewer, demo, hidden });
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => piecesOf(paragraph, base_url + world.prefix));
  return { message, paragraphs, attempts: found.attempts };
}

export default function Message() {
  return <MessageView {...useLoaderData<typeof loader>()} />;
}
