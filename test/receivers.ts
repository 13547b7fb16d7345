import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** One mail as a mail server got it. */
export interface Mail {
  to: string[];
  /** Headers by their small names, unfolded and decoded; and the text. */
  headers: Record<string, string>;
  text: string;
}

/** A mail server that keeps what it takes, and can be told to refuse. */
export interface MailServer {
  port: number;
  mails: Mail[];
  /** Answers the next recipients with this code; null takes them. */
  refuse: number | null;
  /** Called with each mail before it is taken. */
  before(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export async function mailServer(port = 0): Promise<MailServer> {
  const state: MailServer = { port: 0, mails: [], refuse: null, before: async () => {}, close };
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(
        state.refuse === null
          ? null
          : Object.assign(new Error('not here'), { responseCode: state.refuse }),
      ),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = { to, ...parsed(Buffer.concat(parts).toString('latin1')) };
        await state.before(mail);
        state.mails.push(mail);
        done();
      });
    },
  });
  server.on('error', () => {});
  let closed = false;
  function close(): Promise<void> {
    if (closed) return Promise.resolve();
    closed = true;
    return new Promise((resolve) => server.close(resolve));
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  state.port = (server.server.address() as AddressInfo).port;
  onTestFinished(close);
  return state;
}

function parsed(raw: string): Pick<Mail, 'headers' | 'text'> {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const lines = head!.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())];
    }),
  );
  const body = rest.join('\r\n\r\n');
  const how = headers['content-transfer-encoding'];
  const bytes =
    how === 'base64'
      ? Buffer.from(body, 'base64')
      : how === 'quoted-printable'
        ? quoted(body.replace(/=\r\n/g, ''))
        : Buffer.from(body, 'latin1');
  return { headers, text: bytes.toString('utf8').replace(/\r\n/g, '\n').trim() };
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` (RFC 2047). */
const words = (text: string): string =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/((?:=\?utf-8\?[qb]\?[^?]*\?=)+)/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, how, word]) =>
          how!.toLowerCase() === 'b'
            ? Buffer.from(word!, 'base64')
            : quoted(word!.replace(/_/g, ' ')),
        ),
      ).toString('utf8'),
    );

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );

/** One request that a webhook's receiver got. */
export interface Posted {
  headers: Record<string, string>;
  body: string;
}

/** A receiver of webhooks; `status` answers each request. */
export interface Receiver {
  url: string;
  posted: Posted[];
  status: number;
}

export async function receiver(): Promise<Receiver> {
  const state: Receiver = { url: '', posted: [], status: 202 };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    state.posted.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(state.status).end('noted');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return state;
}
