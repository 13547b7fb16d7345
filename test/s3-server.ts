import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * A small S3 service, written from the description of Signature Version 4 and not from the client:
 * it computes each signature anew, holds the body against both of its checksums, and answers as the
 * real one does. Objects are kept in memory.
 */
export interface S3Server {
  url: string;
  objects: Map<string, Buffer>;
  /** Why requests were refused. */
  refused: string[];
  /** So many requests more are answered with 503. */
  away: number;
  /** Bytes are changed on their way out. */
  spoilt: boolean;
}

export const KEYS = { key: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCY' };

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** What a signature covers, as the service's documentation writes it. */
export interface Signed {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  signed_headers: string[];
  payload_hash: string;
  region: string;
}

/** The signature of a request, by the four steps of the documentation. */
export function signatureV4(secret: string, request: Signed): string {
  const { headers, signed_headers, region } = request;
  const date = headers['x-amz-date']!;
  const canonical = [
    request.method,
    request.path,
    request.query,
    ...signed_headers.map((name) => `${name}:${headers[name]!.trim().replace(/ +/g, ' ')}`),
    '',
    signed_headers.join(';'),
    request.payload_hash,
  ].join('\n');
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(canonical)}`;
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

/** Why a request is refused, or null. */
function faultOf(request: IncomingMessage, body: Buffer): string | null {
  const headers = request.headers as Record<string, string>;
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!found) return 'AuthorizationHeaderMalformed';
  const [, key, day, region, names, signature] = found;
  if (key !== KEYS.key) return 'InvalidAccessKeyId';
  const date = headers['x-amz-date'] ?? '';
  const at = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (date.slice(0, 8) !== day || !(Math.abs(Date.now() - at) < 900_000))
    return 'RequestTimeTooSkewed';
  const signed_headers = names!.split(';');
  if (!signed_headers.includes('host') || !signed_headers.includes('x-amz-date'))
    return 'AccessDenied';
  const url = new URL(request.url!, 'http://s3');
  const payload_hash = headers['x-amz-content-sha256'] ?? '';
  const right = signatureV4(KEYS.secret, {
    method: request.method!,
    path: url.pathname,
    query: url.search.slice(1),
    headers,
    signed_headers,
    payload_hash,
    region: region!,
  });
  if (right !== signature) return 'SignatureDoesNotMatch';
  return request.method === 'PUT' ? bodyFault(headers, body, payload_hash) : null;
}

function bodyFault(
  headers: Record<string, string>,
  body: Buffer,
  payload_hash: string,
): string | null {
  if (headers['content-length'] === undefined) return 'MissingContentLength';
  if (payload_hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const checksum = headers['x-amz-checksum-sha256'];
  return checksum === Buffer.from(sha256(body), 'hex').toString('base64') ? null : 'BadDigest';
}

export async function s3Server(): Promise<S3Server> {
  const state: S3Server = { url: '', objects: new Map(), refused: [], away: 0, spoilt: false };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    answer(state, request, Buffer.concat(parts), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

function answer(state: S3Server, request: IncomingMessage, body: Buffer, response: ServerResponse) {
  const refuse = (status: number, code: string) => {
    if (status === 403) state.refused.push(code);
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code></Error>`);
  };
  if (state.away > 0) {
    state.away--;
    return refuse(503, 'SlowDown');
  }
  const fault = faultOf(request, body);
  if (fault) return refuse(403, fault);
  const path = new URL(request.url!, 'http://s3').pathname;
  if (request.method === 'PUT') {
    state.objects.set(path, body);
    return response.writeHead(200).end();
  }
  const object = state.objects.get(path);
  if (!object) return refuse(404, 'NoSuchKey');
  const bytes = state.spoilt ? Buffer.concat([object, Buffer.from('!')]) : object;
  response.writeHead(200, { 'content-length': bytes.length });
  return response.end(request.method === 'HEAD' ? undefined : bytes);
}
