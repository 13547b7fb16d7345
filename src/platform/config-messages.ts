/** The ways by which messages leave; null means that there is none, and the mailbox keeps them. */
export interface MessagesConfig {
  smtp: { url: string; from: string } | null;
  sms: WebhookConfig | null;
  chat: WebhookConfig | null;
}

/** An address that takes messages of one channel, and the secret that signs them. */
export interface WebhookConfig {
  url: string;
  secret: string;
}

/** Reads the environment's part about messages; throws with the name of what makes no sense. */
export function readMessagesConfig(env: NodeJS.ProcessEnv): MessagesConfig {
  return {
    smtp: smtp(env),
    sms: webhook(env, 'MOTCUA_SMS_WEBHOOK'),
    chat: webhook(env, 'MOTCUA_CHAT_WEBHOOK'),
  };
}

function smtp({ MOTCUA_SMTP_URL: url, MOTCUA_MAIL_FROM: from }: NodeJS.ProcessEnv) {
  if (!url) return null;
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error('MOTCUA_SMTP_URL must look like smtps://user:password@mail.example');
  if (!from) throw new Error('MOTCUA_SMTP_URL needs MOTCUA_MAIL_FROM beside it');
  return { url, from };
}

function webhook(env: NodeJS.ProcessEnv, name: string): WebhookConfig | null {
  const text = env[name];
  if (!text) return null;
  const url = URL.parse(text);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '');
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && loopback))
    throw new Error(`${name} must be an https address, or plain http on a loopback address`);
  const secret = env.MOTCUA_WEBHOOK_SECRET ?? '';
  if (secret.length < 16)
    throw new Error(`${name} needs MOTCUA_WEBHOOK_SECRET beside it, of 16 letters or more`);
  return { url: url.href, secret };
}
