import type { Instant } from '../kernel/index.ts';

export const CHANNELS = ['email', 'sms', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `waiting` to be delivered, `sent` and taken by the receiver's side, `kept` in the mailbox because
 * no way to send is configured or the reader has no address, `dead` after the last try.
 */
export const MESSAGE_STATES = ['waiting', 'sent', 'kept', 'dead'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Whom a message is for: an officer (by e-mail), or anybody by an address of one channel. */
export type Recipient =
  | { account_id: number }
  | { email: string }
  | { phone: string }
  | { chat: string };

/** What is to be told; `enqueue` writes it in the caller's transaction. */
export interface MessageDraft {
  /** A code of a template in `data/messages`. */
  template: string;
  to: Recipient;
  /** Exactly the facts that the template names. */
  facts: Readonly<Record<string, string>>;
  /** The thing that it is about, such as `dossier:4711` or `campaign:9000000000007`. */
  about: string;
  /** When its cause happened, by the province's clock. */
  at: Instant;
  /** The same key is told once for ever; absent: always. Example: `campaign-7-reminder-518`. */
  once?: string;
}
