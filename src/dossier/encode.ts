import type { CopyRows } from '../platform/index.ts';
import type { Dossier } from './dossier.ts';

/** Columns in the order of `encodeDossier`. */
export const DOSSIER_COPY = `tenant_id, dossier_id, code, unit_id, received_unit_id, procedure_id,
  channel, applicant_id, state, step, holder_id, received_at, due_at, finished_at, returned_at,
  last_at, last_seq`;

const FIELDS = 17;

/** Writes a dossier whose clock runs, as the table is filled in bulk; `more` fields follow. */
export function encodeDossier(out: CopyRows, tenant_id: number, dossier: Dossier, more = 0): void {
  out.row(FIELDS + more);
  out.int4(tenant_id);
  out.int8(dossier.dossier_id);
  out.text(dossier.code);
  out.int8(dossier.unit_id);
  out.int8(dossier.received_unit_id);
  out.int8(dossier.procedure_id);
  out.int2(dossier.channel);
  out.int8(dossier.applicant_id);
  out.text(dossier.state);
  out.int4(dossier.step);
  out.int8(dossier.holder_id);
  out.instant(dossier.received_at);
  out.instant(dossier.due_at);
  out.instant(dossier.finished_at);
  out.instant(dossier.returned_at);
  out.instant(dossier.last_at);
  out.int8(dossier.last_seq);
}
