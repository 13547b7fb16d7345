import { parseDay, startOf } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { groupOf } from './business.ts';
import type { Framed } from './draw.ts';

/** The dossiers of units that were finished within days, each with its field and its group. */
export async function readFrame(
  tx: Tx,
  tenant_id: number,
  unit_ids: readonly number[],
  days: { from: string; to: string },
): Promise<Framed[]> {
  const rows = await tx.rows<FrameRow>(
    `select d.dossier_id, d.unit_id, p.field, a.search_key from dossier d
     join procedure p on p.tenant_id = d.tenant_id and p.procedure_id = d.procedure_id
     join applicant a on a.tenant_id = d.tenant_id and a.applicant_id = d.applicant_id
     where d.tenant_id = $1 and d.unit_id = any($2::bigint[]) and d.finished_at >= $3 and d.finished_at < $4`,
    [tenant_id, unit_ids, instant(days.from), instant(days.to)],
  );
  return rows.map(({ dossier_id, unit_id, field, search_key }) => ({
    dossier_id,
    unit_id,
    group_code: groupOf(search_key),
    field,
  }));
}

interface FrameRow {
  dossier_id: number;
  unit_id: number;
  field: string;
  search_key: string;
}

const instant = (day: string): Date => new Date(startOf(parseDay(day)!));

/** Telephones of the applicants of dossiers; none where none is known. */
export async function readPhones(
  tx: Tx,
  tenant_id: number,
  dossier_ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.rows<{ dossier_id: number; phone: string }>(
    `select d.dossier_id, a.phone from dossier d
     join applicant a on a.tenant_id = d.tenant_id and a.applicant_id = d.applicant_id
     where d.tenant_id = $1 and d.dossier_id = any($2::bigint[]) and a.phone is not null`,
    [tenant_id, dossier_ids],
  );
  return new Map(rows.map(({ dossier_id, phone }) => [dossier_id, phone]));
}
