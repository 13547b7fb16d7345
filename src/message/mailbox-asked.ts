// Decides what an address of the mailbox asks for. Whoever may see all messages sees all and may
// narrow them; anybody else sees the own ones, and asking for another's is refused.
// Example: /mailbox?account=11, asked by 5184 → refused; asked by the administrator → 11's messages.
import { may, type Viewer } from '../identity/index.ts';
import { fold, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { MESSAGE_STATES } from './message.ts';
import type { MailboxFilter } from './store-mailbox.ts';
import { findTemplate } from './templates.ts';

/** What was asked, as the page's form keeps it. */
export interface MailboxAsked {
  account_id: number | null;
  who: string;
  template: string | null;
  state: string | null;
  page: number;
}

/** The question of an address's search part. */
export function readAsked(search: URLSearchParams): MailboxAsked | Refusal {
  const [state, template, account] = ['state', 'template', 'account'].map(
    (name) => search.get(name) || null,
  ) as [string | null, string | null, string | null];
  const page = search.get('page') || '1';
  if (state !== null && !(MESSAGE_STATES as readonly string[]).includes(state))
    return refuse('message.unknown-state', { state }, { possible: [...MESSAGE_STATES] });
  if (template !== null && !findTemplate(template))
    return refuse('message.unknown-template', { template });
  if (account !== null && !/^\d{1,15}$/.test(account))
    return refuse('input.invalid', { faults: ['account'] }, { path: 'account' });
  if (!/^[1-9]\d{0,5}$/.test(page)) return refuse('list.unknown-page', { page }, { path: 'page' });
  const who = (search.get('who') ?? '').trim().slice(0, 100);
  return {
    account_id: account && Number(account),
    who,
    template,
    state,
    page: Number(page),
  } as MailboxAsked;
}

/** Whether someone may see the messages of an account; null: everybody's. */
export function maySeeOf(viewer: Viewer, account_id: number | null): true | Refusal {
  return account_id === viewer.account_id ? true : may(viewer, 'message.view', {});
}

/** The messages that a viewer gets for a question. */
export function filterOf(
  viewer: Viewer,
  { account_id, who, template, state }: MailboxAsked,
  names: readonly { account_id: number; name: string }[],
): MailboxFilter | Refusal {
  const sees_all = !isRefusal(maySeeOf(viewer, null));
  const of = account_id ?? (sees_all ? null : viewer.account_id);
  const allowed = maySeeOf(viewer, of);
  if (isRefusal(allowed)) return allowed;
  const kind = { template, state };
  if (of !== null) return { account_ids: [of], address: null, ...kind };
  if (who === '') return { account_ids: null, address: null, ...kind };
  const key = fold(who);
  const found = names.filter(({ name }) => fold(name).includes(key));
  return { account_ids: found.map((one) => one.account_id), address: who, ...kind };
}
