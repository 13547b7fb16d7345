import type { Instant } from '../kernel/index.ts';

/** A file that was kept. Things link to it by its number; its bytes are known by their SHA-256. */
export interface KeptFile {
  file_id: number;
  /** 64 hexadecimal digits. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** By its content, such as `application/pdf`. */
  type: string;
  name: string;
  /** The thing that it belongs to, `sheet:9000000000007`; null when it was not told. */
  about: string | null;
  /** The unit for which it was brought. */
  unit_id: number;
  /** Null: the program itself made it. */
  uploaded_by: number | null;
  /** By the province's clock. */
  at: Instant;
}

/** What pages show of a file. */
export type FileFacts = Pick<KeptFile, 'file_id' | 'name' | 'size'>;

/** Where a file is fetched. */
export const fileLink = (file_id: number): string => `/files/${file_id}`;
