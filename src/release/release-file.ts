import { createHash } from 'node:crypto';
import type { ReleaseBody } from './body.ts';
import { canonicalText, type Json } from './canonical.ts';
import { bodyText } from './release-body.ts';

/** The province's word for a body: what was signed when by whom, with which key. */
export interface ReleaseSignature {
  algorithm: 'Ed25519';
  /** The 32 bytes of the key, base64. */
  public_key: string;
  /** SHA-256 of the key's bytes, hexadecimal. */
  fingerprint: string;
  /** An instant, ISO 8601. */
  signed_at: string;
  signed_by: string;
  /** The 64 bytes of the signature over `signedStatement`, base64. */
  value: string;
}

/** The file that the public loads. */
export interface ReleaseFile {
  body: ReleaseBody;
  sha256: string;
  signature: ReleaseSignature;
}

/** The text that the signature is of: short, so that it can be checked with common tools. */
export const signedStatement = (
  sha256: string,
  { signed_at, signed_by }: Pick<ReleaseSignature, 'signed_at' | 'signed_by'>,
): string => `motcua-release-1\nsha256 ${sha256}\nsigned_at ${signed_at}\nsigned_by ${signed_by}\n`;

/** SHA-256 of a text or of bytes, hexadecimal. */
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

export const bodySha256 = (body: ReleaseBody): string => sha256Of(bodyText(body));

/** The file's only text: one line of canonical JSON, ended by a line feed. */
export const fileText = (file: ReleaseFile): string =>
  `${canonicalText(file as unknown as Json)}\n`;
