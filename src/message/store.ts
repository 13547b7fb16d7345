import { isRefusal } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Channel, MessageDraft, Recipient } from './message.ts';
import { secretsOf, wordingOf } from './template.ts';
import { findTemplate } from './templates.ts';

/**
 * Writes a message in the caller's transaction: it goes out when that is committed, and never when
 * it is not. Gives its number, or null when its `once` was told before. A template that does not
 * exist, or other facts than it names, is a bug of the caller.
 */
export async function enqueue(
  tx: Tx,
  tenant_id: number,
  draft: MessageDraft,
): Promise<number | null> {
  return (await enqueueAll(tx, tenant_id, [draft]))[0] ?? null;
}

/** Many at once; gives the numbers of those that were not told before. */
export async function enqueueAll(
  tx: Tx,
  tenant_id: number,
  drafts: readonly MessageDraft[],
): Promise<number[]> {
  if (drafts.length === 0) return [];
  const rows = drafts.map(rowOf);
  const told = await tx.rows<{ message_id: number }>(
    `insert into message (tenant_id, message_id, template, channel, account_id, address, subject,
       body, secrets, about, once, at)
     select $1, nextval('thing_id'), d.* from unnest($2::text[], $3::text[], $4::bigint[],
       $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
       $11::timestamptz[]) as d
     on conflict (tenant_id, once) do nothing returning message_id`,
    [
      tenant_id,
      rows.map((row) => row.template),
      rows.map((row) => row.channel),
      rows.map((row) => row.account_id),
      rows.map((row) => row.address),
      rows.map((row) => row.subject),
      rows.map((row) => row.body),
      rows.map((row) => row.secrets && JSON.stringify(row.secrets)),
      rows.map((row) => row.about),
      rows.map((row) => row.once),
      rows.map((row) => new Date(row.at)),
    ],
  );
  return told.map(({ message_id }) => message_id);
}

function rowOf({ template: code, to, facts, about, at, once }: MessageDraft) {
  const template = findTemplate(code);
  if (!template) throw new Error(`bug: there is no message template ${code}`);
  const place = placeOf(to);
  const wording = wordingOf(template, facts, place.channel !== 'email');
  if (isRefusal(wording)) throw new Error(`bug: ${JSON.stringify(wording)}`);
  const secrets = secretsOf(template, facts);
  return { template: code, ...place, ...wording, secrets, about, at, once: once ?? null };
}

function placeOf(to: Recipient): {
  channel: Channel;
  account_id: number | null;
  address: string | null;
} {
  if ('account_id' in to) return { channel: 'email', account_id: to.account_id, address: null };
  if ('email' in to) return { channel: 'email', account_id: null, address: to.email };
  if ('phone' in to) return { channel: 'sms', account_id: null, address: to.phone };
  return { channel: 'chat', account_id: null, address: to.chat };
}
