import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Outcome } from './delivery.ts';
import type { Channel, MessageState } from './message.ts';

/** A message as the mailbox lists it. */
export interface MailboxLine {
  message_id: number;
  template: string;
  channel: Channel;
  account_id: number | null;
  /** The officer's name. */
  name: string | null;
  address: string | null;
  subject: string;
  at: Instant;
  state: MessageState;
  attempts: number;
}

/** What the mailbox is asked for; null is all. */
export interface MailboxFilter {
  account_ids: readonly number[] | null;
  /** A part of an address that is no officer's; also found when `account_ids` says other ones. */
  address: string | null;
  template: string | null;
  state: string | null;
}

const FROM = `from message m
  left join account a on a.tenant_id = m.tenant_id and a.account_id = m.account_id`;
const LINE = `m.message_id, m.template, m.channel, m.account_id, a.name,
  coalesce(m.address, a.email) as address, m.subject, m.at, m.state, m.attempts`;
const WANTED = `m.tenant_id = $1
  and ($2::bigint[] is null or m.account_id = any($2)
    or ($3::text is not null and strpos(lower(m.address), lower($3)) > 0))
  and ($4::text is null or m.template = $4) and ($5::text is null or m.state = $5)`;

/** The messages that fit, the newest first, and how many there are. */
export async function readMailbox(
  tx: Tx,
  tenant_id: number,
  { account_ids, address, template, state }: MailboxFilter,
  { offset, most }: { offset: number; most: number },
): Promise<{ count: number; lines: MailboxLine[] }> {
  const wanted = [tenant_id, account_ids, address, template, state];
  const [all] = await tx.rows<{ count: number }>(
    `select count(*) as count ${FROM} where ${WANTED}`,
    wanted,
  );
  const lines = await tx.rows<MailboxLine>(
    `select ${LINE} ${FROM} where ${WANTED}
     order by m.at desc, m.message_id desc limit $6 offset $7`,
    [...wanted, most, offset],
  );
  return { count: all!.count, lines };
}

/** One message with its words. */
export interface WholeMessage extends MailboxLine {
  body: string;
  secrets: string | null;
  about: string;
  next_at: Instant | null;
}

export async function findMessage(
  tx: Tx,
  tenant_id: number,
  message_id: number,
): Promise<WholeMessage | null> {
  const [message] = await tx.rows<WholeMessage>(
    `select ${LINE}, m.body, m.secrets, m.about, m.next_at ${FROM}
     where m.tenant_id = $1 and m.message_id = $2`,
    [tenant_id, message_id],
  );
  return message ?? null;
}

/** A try as it is kept; `at` is real time. */
export interface Attempt extends Outcome {
  attempt: number;
  at: Instant;
}

export const readAttempts = (tx: Tx, tenant_id: number, message_id: number): Promise<Attempt[]> =>
  tx.rows(
    `select attempt, at, outcome, detail from message_attempt
     where tenant_id = $1 and message_id = $2 order by attempt`,
    [tenant_id, message_id],
  );

/** Everybody's number and name, to find readers by. */
export const readNames = (
  tx: Tx,
  tenant_id: number,
): Promise<{ account_id: number; name: string }[]> =>
  tx.rows('select account_id, name from account where tenant_id = $1', [tenant_id]);
