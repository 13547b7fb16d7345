import type { Channel, State } from '../dossier/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Mapping } from './mapping.ts';

/** What an exported row is made of. */
export interface ExportedDossier {
  code: string;
  unit_code: string;
  unit_name: string;
  procedure_code: string;
  procedure_title: string;
  channel: Channel;
  state: State;
  received_at: Instant;
  due_at: Instant | null;
  finished_at: Instant | null;
  returned_at: Instant | null;
}

/** The header and the rows of dossiers in a mapping's columns, formats and values. */
export declare function exportRows(
  dossiers: readonly ExportedDossier[],
  mapping: Mapping,
): { header: string[]; rows: string[][] };
