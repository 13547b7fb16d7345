import { hash } from 'node:crypto';

/** The bytes, when they are those of the name; a store that gives others has a fault. */
export function checked(sha256: string, bytes: Buffer): Buffer {
  const found = hash('sha256', bytes);
  if (found !== sha256) throw new Error(`file store: the bytes of ${sha256} are those of ${found}`);
  return bytes;
}
