import type { Instant } from '../../kernel/index.ts';

/** Where a file's bytes are: a path, or the kept file of a SHA-256 in the file store. */
export type FileSource = { path: string } | { sha256: string };

/** One run of an import; everything in it can be sent to another process. */
export interface ImportOrder {
  owner_url: string;
  /** Null: the province that the mapping names does not exist yet, and is made. */
  tenant_id: number | null;
  /** One that was begun or checked before goes on; null begins a new one. */
  import_id: number | null;
  source: FileSource;
  file_name: string;
  file_id: number | null;
  /** The mapping's text. */
  mapping: string;
  /** Checks everything and writes no dossier; with `keep`, keeps the report as `checked`. */
  dry_run: boolean;
  keep: boolean;
  account_id: number | null;
  /** The issuer of a new province's accounts. */
  issuer: string;
  /** By the province's clock. */
  now: Instant;
  recorded_at: Instant;
}

/** Takes an import back. */
export interface UndoOrder {
  owner_url: string;
  tenant_id: number;
  import_id: number;
  account_id: number | null;
  reason: string | null;
  now: Instant;
  recorded_at: Instant;
}

/** When something that was ordered ends, by the province's clock: as much later as really passed. */
export const endOf = (
  { now, recorded_at }: Pick<ImportOrder, 'now' | 'recorded_at'>,
  real_now: Instant,
): Instant => now + Math.max(0, real_now - recorded_at);
