import { createTransport } from 'nodemailer';
import type { MessagesConfig } from '../platform/index.ts';
import { isEmail, type Outcome, type Outgoing } from './delivery.ts';

/** A way of delivery. It never throws: what goes wrong is an outcome. */
export interface Way {
  deliver(message: Outgoing): Promise<Outcome>;
  close(): void;
}

/**
 * Plain text by SMTP. The message's own identifier is the same at every try, so that a mailbox that
 * got it twice can see so.
 */
export function bySmtp({ url, from }: NonNullable<MessagesConfig['smtp']>, host: string): Way {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ key, address, name, subject, body }) => {
      if (!isEmail(address)) return { outcome: 'refused', detail: 'not an e-mail address' };
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: name ?? '', address },
          subject,
          text: body,
          messageId: `<${key}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'delivered', detail: response };
      } catch (error) {
        return outcomeOf(error as Error & { responseCode?: number });
      }
    },
    close: () => transport.close(),
  };
}

/** 5xx is the receiver's final no; 4xx and a line that breaks may go better later (RFC 5321). */
const outcomeOf = ({ message, responseCode = 0 }: Error & { responseCode?: number }): Outcome => ({
  outcome: responseCode >= 500 && responseCode < 600 && responseCode !== 535 ? 'refused' : 'failed',
  detail: message,
});
