// Decides what becomes of a message after a try: delivered, tried again later, or dead. A receiver's
// final no is not asked again; a fault of the way is, eight times in about a day.
// Example: the third try meets a mail server that is away → waiting, next try in a quarter of an hour.
import { type Instant, MINUTE } from '../kernel/index.ts';
import type { Channel, MessageState } from './message.ts';

/** A message as a way of delivery gets it, with its secret facts in their places. */
export interface Outgoing {
  message_id: number;
  /** The same at every try: a receiver that knows it need not show the message twice. */
  key: string;
  channel: Channel;
  address: string;
  /** The reader's name, where it is known. */
  name: string | null;
  template: string;
  about: string;
  subject: string;
  body: string;
  at: Instant;
}

/** How a try went: `failed` may go better later, `refused` never will. */
export interface Outcome {
  outcome: 'delivered' | 'failed' | 'refused';
  detail: string;
}

const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);

/** No message is tried more often. */
export const MOST_ATTEMPTS: number = WAITS.length + 1;

/** The state after try number `attempt` (the first is 1), and when the next one is due. */
export function stateAfter(
  { outcome }: Outcome,
  attempt: number,
  now: Instant,
): { state: MessageState; next_at: Instant | null } {
  if (outcome === 'delivered') return { state: 'sent', next_at: null };
  const wait = outcome === 'failed' ? WAITS[attempt - 1] : undefined;
  return wait === undefined
    ? { state: 'dead', next_at: null }
    : { state: 'waiting', next_at: now + wait };
}

/** Whether a text can be an e-mail address: one reader, no name, no list. */
export const isEmail = (text: string): boolean =>
  /^[^\s@,;:<>"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i.test(text);
