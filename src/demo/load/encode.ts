import { DOSSIER_COPY } from '../../dossier/index.ts';
import { JOURNAL_COPY } from '../../journal/index.ts';
import type { CopyRows } from '../../platform/index.ts';
import type { StoredApplicant } from '../applicants.ts';
import type { DayCounter } from '../numbering.ts';

/** The tables that are loaded in bulk, with their columns in the order of the encoders. */
export const INTO = {
  journal: JOURNAL_COPY,
  dossier: `dossier (${DOSSIER_COPY})`,
  applicant:
    'applicant (tenant_id, applicant_id, name, phone, identity_number, address, search_key)',
  dossier_counter: 'dossier_counter (tenant_id, unit_id, on_day, last)',
} as const;

export type BulkTable = keyof typeof INTO;

export function encodeApplicant(out: CopyRows, tenant_id: number, a: StoredApplicant): void {
  out.row(7);
  out.int4(tenant_id);
  out.int8(a.applicant_id);
  out.text(a.name);
  out.text(a.phone);
  out.text(a.identity_number);
  out.text(a.address);
  out.text(a.search_key);
}

export function encodeCounter(
  out: CopyRows,
  tenant_id: number,
  unit_id: number,
  { on_day, last }: DayCounter,
): void {
  out.row(4);
  out.int4(tenant_id);
  out.int8(unit_id);
  out.date(on_day);
  out.int4(last);
}
