import { randomUUID } from 'node:crypto';
import type { Instant } from '../../kernel/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { DueDossier, NoticeDraft } from './notices-of.ts';
import { type SettingRows, USUAL_SETTINGS } from './settings.ts';
import type { NoticeKind } from './stage.ts';

/** Writes the usual settings where the province has none of its own. */
export async function addUsualSettings(tx: Tx, tenant_id: number): Promise<void> {
  await tx.rows(
    `insert into province_setting (tenant_id, name, value)
     select $1, * from unnest($2::text[], $3::text[]) on conflict (tenant_id, name) do nothing`,
    [tenant_id, [...USUAL_SETTINGS.keys()], [...USUAL_SETTINGS.values()]],
  );
}

/** The province's settings of notices. */
export async function readSettingRows(tx: Tx, tenant_id: number): Promise<SettingRows> {
  const rows = await tx.rows<{ name: string; value: string }>(
    'select name, value from province_setting where tenant_id = $1 and name = any($2::text[])',
    [tenant_id, [...USUAL_SETTINGS.keys()]],
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** Open dossiers that are due by an instant, overdue ones included. */
export const readDueDossiers = (tx: Tx, tenant_id: number, until: Instant): Promise<DueDossier[]> =>
  tx.rows(
    `select dossier_id, unit_id, holder_id, due_at from dossier
     where tenant_id = $1 and finished_at is null and due_at <= $2`,
    [tenant_id, new Date(until)],
  );

/** The heads of each unit at an instant. */
export async function readHeads(
  tx: Tx,
  tenant_id: number,
  at: Instant,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await tx.rows<{ unit_id: number; account_id: number }>(
    `select g.unit_id, g.account_id from role_grant g
     join account a on a.tenant_id = g.tenant_id and a.account_id = g.account_id
     where g.tenant_id = $1 and g.role = 'head' and g.valid_from <= $2
       and (g.valid_to is null or g.valid_to > $2) and (a.closed_at is null or a.closed_at > $2)`,
    [tenant_id, new Date(at)],
  );
  const heads = new Map<number, number[]>();
  for (const { unit_id, account_id } of rows)
    heads.set(unit_id, [...(heads.get(unit_id) ?? []), account_id]);
  return heads;
}

/** A notice that was written now, with what a message about it says. */
export interface ToldNotice extends NoticeDraft {
  code: string;
  procedure_id: number;
  unit_id: number;
}

/** Writes what was not told before, and gives it back. */
export async function insertNotices(
  tx: Tx,
  tenant_id: number,
  drafts: readonly NoticeDraft[],
  created_at: Instant,
): Promise<ToldNotice[]> {
  return tx.rows(
    `with told as (insert into notice (tenant_id, notice_id, account_id, kind, dossier_id, due_at, created_at)
       select $1, draft.*, $7 from unnest($2::uuid[], $3::bigint[], $4::text[], $5::bigint[],
         $6::timestamptz[]) as draft
       on conflict (tenant_id, account_id, dossier_id, kind, due_at) do nothing
       returning account_id, kind, dossier_id, due_at)
     select told.*, d.code, d.procedure_id, d.unit_id from told
     join dossier d on d.tenant_id = $1 and d.dossier_id = told.dossier_id`,
    [
      tenant_id,
      drafts.map(() => randomUUID()),
      drafts.map((draft) => draft.account_id),
      drafts.map((draft) => draft.kind),
      drafts.map((draft) => draft.dossier_id),
      drafts.map((draft) => new Date(draft.due_at)),
      new Date(created_at),
    ],
  );
}

/** What was told still holds while the dossier is open with that due instant. */
const HOLDS = `exists (select from dossier d where d.tenant_id = n.tenant_id
  and d.dossier_id = n.dossier_id and d.finished_at is null and d.due_at = n.due_at)`;

/** How many notices an account has not seen and that still hold. */
export async function countUnread(tx: Tx, tenant_id: number, account_id: number): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*) as count from notice n
     where n.tenant_id = $1 and n.account_id = $2 and n.read_at is null and ${HOLDS}`,
    [tenant_id, account_id],
  );
  return row!.count;
}

/** A notice as its reader sees it. */
export interface NoticeLine {
  notice_id: string;
  kind: NoticeKind;
  code: string;
  procedure_id: number;
  unit_id: number;
  due_at: Instant;
  created_at: Instant;
  read_at: Instant | null;
  /** Whether the dossier is still open with that due instant. */
  holds: boolean;
}

/** An account's notices, the newest first, and how many there are. */
export async function readNotices(
  tx: Tx,
  tenant_id: number,
  account_id: number,
  { offset, most }: { offset: number; most: number },
): Promise<{ count: number; lines: NoticeLine[] }> {
  const [all] = await tx.rows<{ count: number }>(
    'select count(*) as count from notice where tenant_id = $1 and account_id = $2',
    [tenant_id, account_id],
  );
  const lines = await tx.rows<NoticeLine>(
    `select n.notice_id, n.kind, d.code, d.procedure_id, d.unit_id, n.due_at, n.created_at,
       n.read_at, d.finished_at is null and d.due_at = n.due_at as holds
     from notice n
     join dossier d on d.tenant_id = n.tenant_id and d.dossier_id = n.dossier_id
     where n.tenant_id = $1 and n.account_id = $2
     order by n.created_at desc, n.due_at, n.notice_id limit $3 offset $4`,
    [tenant_id, account_id, most, offset],
  );
  return { count: all!.count, lines };
}

/** Notes that an account has seen one of its notices, or all of them for null. */
export async function markRead(
  tx: Tx,
  tenant_id: number,
  account_id: number,
  notice_id: string | null,
  read_at: Instant,
): Promise<void> {
  await tx.rows(
    `update notice set read_at = $4 where tenant_id = $1 and account_id = $2 and read_at is null
       and ($3::uuid is null or notice_id = $3)`,
    [tenant_id, account_id, notice_id, new Date(read_at)],
  );
}
