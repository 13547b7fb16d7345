import { createPublicKey, verify } from 'node:crypto';
import { sha256Of } from './release-file.ts';

/** SHA-256 of the 32 bytes of a key: what the province publishes and a reader compares. */
export const fingerprintOf = (public_key: string): string =>
  sha256Of(Buffer.from(public_key, 'base64'));

/** Whether a signature is of this text by this key; both base64. */
export const isSignedBy = (public_key: string, text: string, signature: string): boolean =>
  verify(null, Buffer.from(text), keyOf(public_key), Buffer.from(signature, 'base64'));

/** The key as other programs read it (PEM). */
export const publicKeyPem = (public_key: string): string =>
  keyOf(public_key).export({ type: 'spki', format: 'pem' }).toString();

function keyOf(public_key: string) {
  const x = Buffer.from(public_key, 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
