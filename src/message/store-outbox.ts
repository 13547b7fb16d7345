import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { type Outcome, stateAfter } from './delivery.ts';
import type { Channel } from './message.ts';

/** A message that is due, locked for the transaction that found it. */
export interface DueMessage {
  message_id: number;
  template: string;
  channel: Channel;
  /** The given one, else the account's own; null when there is none. */
  address: string | null;
  name: string | null;
  subject: string;
  body: string;
  secrets: string | null;
  about: string;
  at: Instant;
  attempts: number;
}

/** The next message that is due; those that another worker has in hand are passed over. */
export async function claimDue(
  tx: Tx,
  tenant_id: number,
  now: Instant,
): Promise<DueMessage | null> {
  const [due] = await tx.rows<DueMessage>(
    `select m.message_id, m.template, m.channel, coalesce(m.address, a.email) as address, a.name,
       m.subject, m.body, m.secrets, m.about, m.at, m.attempts
     from message m
     left join account a on a.tenant_id = m.tenant_id and a.account_id = m.account_id
     where m.tenant_id = $1 and m.state = 'waiting' and (m.next_at is null or m.next_at <= $2)
     order by m.next_at nulls first, m.message_id limit 1 for update of m skip locked`,
    [tenant_id, new Date(now)],
  );
  return due ?? null;
}

/** Writes how a try went, and what becomes of the message. */
export async function recordAttempt(
  tx: Tx,
  tenant_id: number,
  { message_id, attempts }: DueMessage,
  outcome: Outcome,
  now: Instant,
): Promise<void> {
  const attempt = attempts + 1;
  const { state, next_at } = stateAfter(outcome, attempt, now);
  await tx.rows(
    `insert into message_attempt (tenant_id, message_id, attempt, at, outcome, detail)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenant_id, message_id, attempt, new Date(now), outcome.outcome, outcome.detail.slice(0, 500)],
  );
  await tx.rows(
    `update message set state = $3, attempts = $4, next_at = $5, ended_at = $6,
       secrets = case when $3 = 'sent' then null else secrets end
     where tenant_id = $1 and message_id = $2`,
    [
      tenant_id,
      message_id,
      state,
      attempt,
      next_at === null ? null : new Date(next_at),
      state === 'waiting' ? null : new Date(now),
    ],
  );
}

/** Lets the mailbox keep one message that has nowhere to go. */
export async function keepInMailbox(
  tx: Tx,
  tenant_id: number,
  message_id: number,
  now: Instant,
): Promise<void> {
  await tx.rows(
    `update message set state = 'kept', next_at = null, ended_at = $3
     where tenant_id = $1 and message_id = $2`,
    [tenant_id, message_id, new Date(now)],
  );
}

/** Lets the mailbox keep whatever waits for channels that nothing is configured for. */
export async function keepUnsendable(
  tx: Tx,
  tenant_id: number,
  channels: readonly Channel[],
  now: Instant,
): Promise<number> {
  const kept = await tx.rows(
    `update message set state = 'kept', next_at = null, ended_at = $3
     where tenant_id = $1 and state = 'waiting' and channel = any($2::text[])
     returning message_id`,
    [tenant_id, channels, new Date(now)],
  );
  return kept.length;
}
