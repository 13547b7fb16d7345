import { createPrivateKey, sign } from 'node:crypto';
import type { Instant } from '../kernel/index.ts';
import { fingerprintOf } from './key.ts';
import { type ReleaseSignature, signedStatement } from './release-file.ts';

/** The province's signature of a checksum, in the name of who signs. */
export function signatureOf(
  { d, x }: { d: string; x: string },
  sha256: string,
  by: { name: string; at: Instant },
): ReleaseSignature {
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  const public_key = Buffer.from(x, 'base64url').toString('base64');
  const signed = { signed_at: new Date(by.at).toISOString(), signed_by: by.name };
  const value = sign(null, Buffer.from(signedStatement(sha256, signed)), key);
  return {
    algorithm: 'Ed25519',
    public_key,
    fingerprint: fingerprintOf(public_key),
    ...signed,
    value: value.toString('base64'),
  };
}
