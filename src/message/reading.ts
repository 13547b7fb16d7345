// Decides what a reader of the mailbox sees of a message's secret facts. A single-use link belongs to
// its reader; only the demonstration, which sends nothing out, shows it in the mailbox.
// Example: an invitation that waits for the mail server → the link is not shown to the administrator.
import type { Viewer } from '../identity/index.ts';
import type { WholeMessage } from './store-mailbox.ts';
import { fill } from './template.ts';

/** The words of a message as a viewer may read them; `hidden` stands where something is not shown. */
export function readingOf(
  {
    account_id,
    state,
    body,
    secrets,
  }: Pick<WholeMessage, 'account_id' | 'state' | 'body' | 'secrets'>,
  { viewer, demo, hidden }: { viewer: Viewer; demo: boolean; hidden: string },
): string {
  const shown = account_id === viewer.account_id || (demo && state === 'kept');
  const facts: Record<string, string> = secrets === null ? {} : JSON.parse(secrets);
  const filled = shown ? fill(body, facts) : body;
  return filled.replace(/\{[a-z_]+\}/g, hidden);
}

/** A text cut where addresses under `home` begin and end, so that these can be links from there. */
export function piecesOf(text: string, home: string): { text: string; href: string | null }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const url = /^https?:/.test(piece) ? URL.parse(piece) : null;
      const address = url && url.origin + url.pathname;
      const is_ours = address?.startsWith(`${home}/`);
      return { text: piece, href: is_ours ? address!.slice(home.length) + url!.search : null };
    });
}
