/**
 * Bytes under the name of their SHA-256 (64 hexadecimal digits). What is there is never changed and
 * never removed, so two who keep the same bytes at once cannot harm each other.
 */
export interface BlobStore {
  /** Takes over a file of the data folder. Durable before it is answered; the file is gone then. */
  take(sha256: string, path: string): Promise<void>;
  /** The bytes, checked against their name; a fault when they are not there or not the same. */
  read(sha256: string): Promise<Buffer>;
  /** The bytes as they come, for files that no memory should hold; their reader checks them. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array>>;
  has(sha256: string): Promise<boolean>;
}
