import { escapeHtml, pageHtml } from '../html.ts';
import type { OpenAccount } from '../store-open-accounts.ts';
import { ROLE_NAMES } from '../texts.ts';
import { AGAIN, EXPIRED, GROUPS, NONE, TITLE } from './texts.ts';

/** A unit as the page names it. */
interface NamedUnit {
  kind: string;
  name: string;
}

/** An account as the page shows it. */
export type ShownAccount = OpenAccount & { title?: string };

/** The page of accounts: the notes, then one form with one button an account; no script. */
export function accountsPage(
  accounts: readonly ShownAccount[],
  units: ReadonlyMap<string, NamedUnit>,
  action: string,
  { title, notes }: { title: string; notes: readonly string[] },
): string {
  const unitOf = (account: ShownAccount) => units.get(account.grants[0]?.unit_code ?? '');
  const groups = GROUPS.map(({ kinds, title }) => {
    const members = accounts.filter((a) => kinds.includes(unitOf(a)?.kind ?? ''));
    if (members.length === 0) return '';
    const rows = members.map((account) => `<li>${button(account, unitOf(account))}</li>`);
    return `<section><h2>${escapeHtml(title)}</h2><ul>${rows.join('')}</ul></section>`;
  }).join('');
  const form = `<form method="post" action="${escapeHtml(action)}">${groups}</form>`;
  return pageHtml(title, notes.map(note).join('') + (groups ? form : note(NONE)));
}

const note = (text: string): string => `<p class="note">${escapeHtml(text)}</p>`;

function button(account: ShownAccount, unit: NamedUnit | undefined): string {
  const roles = account.grants.map(({ role }) => ROLE_NAMES[role]).join(', ');
  const who = account.title ? `${account.name} · ${account.title}` : account.name;
  return (
    `<button name="subject" value="${escapeHtml(account.subject)}"><b>${escapeHtml(roles)}</b>` +
    `<span>${escapeHtml(who)}</span>` +
    `<span class="unit">${escapeHtml(unit?.name ?? '')}</span></button>`
  );
}

/** Shown when the sign-in under way cannot be found any more. */
export const expiredPage = (prefix: string): string =>
  pageHtml(TITLE, `${note(EXPIRED)}<p><a href="${prefix}/login">${AGAIN}</a></p>`);
