import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { ExportedDossier } from './export-rows.ts';

/** Which dossiers: those received from one moment until before another; null: without an end. */
export interface ExportSpan {
  from: Instant | null;
  before: Instant | null;
}

const BATCH = 5_000;

/** A province's dossiers as they are now, in the order in which they came, some thousand at a time. */
export async function* exportedDossiers(
  tx: Tx,
  tenant_id: number,
  { from, before }: ExportSpan,
): AsyncGenerator<ExportedDossier[]> {
  for (let after = 0; ; ) {
    const rows: (ExportedDossier & { dossier_id: number })[] = await tx.rows(
      `select d.dossier_id, d.code, u.code as unit_code, v.name as unit_name,
         p.code as procedure_code, p.title as procedure_title, d.channel, d.state, d.received_at,
         d.due_at, d.due_by, d.finished_at, d.returned_at
       from dossier d
       join unit u on u.tenant_id = d.tenant_id and u.unit_id = d.unit_id
       join lateral (
         select name from unit_version n
         where n.tenant_id = d.tenant_id and n.unit_id = d.unit_id
         order by n.valid_from desc limit 1) v on true
       join procedure p on p.tenant_id = d.tenant_id and p.procedure_id = d.procedure_id
       where d.tenant_id = $1 and d.dossier_id > $2
         and ($3::bigint is null or d.received_at >= to_timestamp($3::bigint / 1000.0))
         and ($4::bigint is null or d.received_at < to_timestamp($4::bigint / 1000.0))
       order by d.dossier_id limit ${BATCH}`,
      [tenant_id, after, from, before],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.dossier_id;
  }
}
