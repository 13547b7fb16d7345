/**
 * Bytes under the name of their SHA-256 (64 hexadecimal digits). What is there is never changed and
 * never removed, so two who keep the same bytes at once cannot harm each other.
 */
export interface BlobStore {
  /** Takes over a file of the data folder. Durable before it is answered; the file is gone then. */
  take(sha256: string, path: string): Promise<void>;
  /** The bytes, checked against their name; a fault when they are not there or not the same. */
  read(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
}
