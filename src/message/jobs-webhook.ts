import { createHmac } from 'node:crypto';
import { formatInstant } from '../kernel/index.ts';
import type { Clock, WebhookConfig } from '../platform/index.ts';
import type { Outcome, Outgoing } from './delivery.ts';
import type { Way } from './jobs-smtp.ts';

const TIMEOUT_MS = 20_000;

/** Answers that may be another one later; any other refusal of a receiver is final. */
const PASSING = [408, 409, 423, 425, 429];

/** The signature of a body that was sent at a time (seconds), as `docs/messages.md` describes it. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

/** Posts messages as JSON to an address that hands them on to telephones or chats. */
export function byWebhook({ url, secret }: WebhookConfig, clock: Clock): Way {
  const closing = new AbortController();
  return {
    deliver: async (message) => {
      const body = bodyOf(message);
      const seconds = Math.floor(clock.now() / 1000);
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          body,
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
          headers: {
            'content-type': 'application/json',
            'idempotency-key': message.key,
            'motcua-timestamp': String(seconds),
            'motcua-signature': signatureOf(secret, seconds, body),
          },
        });
        const text = await answer.text();
        return outcomeOf(answer.status, `${answer.status} ${text.slice(0, 200)}`.trim());
      } catch (error) {
        return { outcome: 'failed', detail: String((error as Error).cause ?? error) };
      }
    },
    close: () => closing.abort(),
  };
}

const bodyOf = ({ key, channel, address, template, subject, body, at }: Outgoing): string =>
  JSON.stringify({
    id: key,
    channel,
    to: address,
    template,
    subject,
    text: body,
    at: formatInstant(at),
  });

function outcomeOf(status: number, detail: string): Outcome {
  if (status >= 200 && status < 300) return { outcome: 'delivered', detail };
  const passing = status >= 500 || PASSING.includes(status);
  return { outcome: passing ? 'failed' : 'refused', detail };
}
