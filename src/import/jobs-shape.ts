import type { Refusal } from '../kernel/index.ts';
import type { ImportProgress } from './run/record.ts';

/** What a page asks for: an uploaded file and how to read it. */
export interface StartOrder {
  /** A file that was kept. */
  file_id: number;
  /** The mapping's text. */
  mapping: string;
  dry_run: boolean;
  account_id: number;
}

/** The imports of one province: each in a process of its own, one at a time. */
export interface ImportJobs {
  /** Begins one; refused while another runs (`import.busy`), or when the mapping cannot be read. */
  start(order: StartOrder): Promise<number | Refusal>;
  /** Writes what was checked, or goes on with what stopped. */
  resume(import_id: number, account_id: number): Promise<true | Refusal>;
  /** Takes a finished or stopped one back, or goes on doing so. */
  undo(import_id: number, reason: string | null, account_id: number): Promise<true | Refusal>;
  /** Ends the running process; what it committed stays, and it can go on. */
  stop(import_id: number): Promise<void>;
  /** How far the running one is; null when none runs here. */
  progress(import_id: number): ImportProgress | null;
  close(): Promise<void>;
}
