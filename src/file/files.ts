import type { Verb, Viewer } from '../identity/index.ts';
import type { Refusal } from '../kernel/index.ts';
import type { BlobStore, Clock, Database, Tx } from '../platform/index.ts';
import type { KeptFile } from './file.ts';

/**
 * Decides whether someone may fetch a file of one kind of thing, in place of the usual rule.
 * A capability registers it under the word before the colon of the file's `about`:
 * `files.checks.set('sheet', check)`.
 */
export type FileCheck = (
  tx: Tx,
  viewer: Viewer | null,
  file: KeptFile,
) => PromiseLike<true | Refusal>;

/** What files of one kind of thing are, where they are not the usual ones. */
export interface FilePurpose {
  /** Who may bring one. */
  verb: Verb;
  most_bytes: number;
  /** The endings that a name may have. */
  endings: readonly string[];
  /** So many of the first bytes tell the type; all of them would fill the memory. */
  looked_at_bytes: number;
  /** The type, or why the file is not taken. */
  typeOf(name: string, first: Uint8Array): string | Refusal;
}

/** The file store of one province, and what keeping a file needs of the world. */
export interface Files {
  database: Database;
  /** The province's time. */
  clock: Clock;
  real_clock: Clock;
  tenant_id: number;
  /** The unit of kind `province`, in whose chain files are told. */
  province_id: number;
  blobs: BlobStore;
  /** Folder of what has come of files on their way. */
  parts_dir: string;
  /** No file is larger. */
  most_bytes: number;
  checks: Map<string, FileCheck>;
  /** By the word before the colon of a file's `about`, as `checks` are. */
  purposes: Map<string, FilePurpose>;
}

/** Who brings a file, and for which unit. */
export interface Bringer {
  /** Null: the program itself. */
  account_id: number | null;
  unit_id: number;
}

/** What is to be kept, whole. */
export interface FileDraft {
  name: string;
  bytes: Uint8Array;
  /** The thing that it belongs to, `sheet:9000000000007`. */
  about?: string | undefined;
}
