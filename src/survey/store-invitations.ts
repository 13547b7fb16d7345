import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../platform/index.ts';
import type { Place } from './survey.ts';

/** Somebody who may answer once. */
export interface Invitation extends Place {
  survey_id: number;
  invitation_id: string;
  dossier_id: number | null;
  /** A telephone or an address of e-mail; null where one is told on paper. */
  contact: string | null;
  invited_on: string | null;
  reminders: number;
}

/** What stands in a link: 96 random bits, short enough for a text message. */
export const newLink = (): string => randomBytes(12).toString('base64url');

/** What is kept of a link: who reads the database cannot answer with it. */
export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest();

const BATCH = 2_000;

/** Writes invitations; one of a dossier that is invited already is left as it is. */
export async function insertInvitations(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  invited: readonly Omit<Invitation, 'survey_id' | 'reminders'>[],
): Promise<void> {
  for (let from = 0; from < invited.length; from += BATCH) {
    const some = invited.slice(from, from + BATCH);
    await tx.rows(
      `insert into survey_invitation (tenant_id, survey_id, invitation_id, unit_id, group_code,
         field, dossier_id, contact, invited_on, reminders)
       select $1, $2, *, 0 from unnest($3::uuid[], $4::bigint[], $5::text[], $6::text[],
         $7::bigint[], $8::text[], $9::date[])
       on conflict do nothing`,
      [
        tenant_id,
        survey_id,
        some.map((one) => one.invitation_id),
        some.map((one) => one.unit_id),
        some.map((one) => one.group_code),
        some.map((one) => one.field),
        some.map((one) => one.dossier_id),
        some.map((one) => one.contact),
        some.map((one) => one.invited_on),
      ],
    );
  }
}

/** Takes back invitations that nobody was told of. */
export const deleteUntold = (tx: Tx, tenant_id: number, survey_id: number): Promise<unknown[]> =>
  tx.rows(
    `delete from survey_invitation
     where tenant_id = $1 and survey_id = $2 and invited_on is null`,
    [tenant_id, survey_id],
  );

const COLUMNS =
  'survey_id, invitation_id, unit_id, group_code, field, dossier_id, contact, invited_on, reminders';
const OF_INVITATION = COLUMNS.replaceAll(/\w+/g, 'i.$&');

/** Some that were not told yet and can be, locked; another server takes others. */
export const takeUntold = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  most: number,
): Promise<Invitation[]> =>
  tx.rows(
    `select ${COLUMNS} from survey_invitation
     where tenant_id = $1 and survey_id = $2 and invited_on is null and contact is not null
     order by invitation_id limit $3 for update skip locked`,
    [tenant_id, survey_id, most],
  );

/** Those who were told, have not answered, and were reminded less often than may be. */
export const takeSilent = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  limits: { told_before: string; reminders: number; most: number },
): Promise<Invitation[]> =>
  tx.rows(
    `select ${COLUMNS} from survey_invitation
     where tenant_id = $1 and survey_id = $2 and contact is not null
       and coalesce(reminded_on, invited_on) < $3 and reminders < $4
     order by invitation_id limit $5 for update skip locked`,
    [tenant_id, survey_id, limits.told_before, limits.reminders, limits.most],
  );

/** The invitation to rate a dossier; null before it is made and after the answer. */
export async function findByDossier(
  tx: Tx,
  tenant_id: number,
  dossier_id: number,
): Promise<Invitation | null> {
  const [row] = await tx.rows<Invitation>(
    `select ${OF_INVITATION}
     from survey s join survey_invitation i
       on i.tenant_id = s.tenant_id and i.survey_id = s.survey_id
     where s.tenant_id = $1 and s.kind = 'rating' and s.state = 'open' and i.dossier_id = $2`,
    [tenant_id, dossier_id],
  );
  return row ?? null;
}

/** Adds a link to each invitation; earlier links of it still open it. */
export const insertTokens = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  tokens: readonly { invitation_id: string; token: string }[],
): Promise<unknown[]> =>
  tx.rows(
    `insert into survey_token (tenant_id, token_hash, survey_id, invitation_id)
     select $1, h, $2, i from unnest($3::bytea[], $4::uuid[]) as t (h, i)`,
    [
      tenant_id,
      survey_id,
      tokens.map(({ token }) => hashOfLink(token)),
      tokens.map(({ invitation_id }) => invitation_id),
    ],
  );

export const markTold = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  invitation_ids: readonly string[],
  on: string,
): Promise<unknown[]> =>
  tx.rows(
    `update survey_invitation set
       reminders = reminders + case when invited_on is null then 0 else 1 end,
       reminded_on = case when invited_on is null then null else $4::date end,
       invited_on = coalesce(invited_on, $4::date)
     where tenant_id = $1 and survey_id = $2 and invitation_id = any($3::uuid[])`,
    [tenant_id, survey_id, invitation_ids, on],
  );

/** The survey that a link opens, with the invitation behind it; `used` after its answer. */
export async function findLink(
  tx: Tx,
  tenant_id: number,
  token: string,
): Promise<
  | { state: 'open'; invitation: Invitation }
  | { state: 'used'; invitation: null }
  | { state: 'unknown'; invitation: null }
> {
  const hash = hashOfLink(token);
  const [invitation] = await tx.rows<Invitation>(
    `select ${OF_INVITATION}
     from survey_token t join survey_invitation i on i.tenant_id = t.tenant_id
       and i.survey_id = t.survey_id and i.invitation_id = t.invitation_id
     where t.tenant_id = $1 and t.token_hash = $2`,
    [tenant_id, hash],
  );
  if (invitation) return { state: 'open', invitation };
  const burned = await tx.rows(
    'select from survey_burned_token where tenant_id = $1 and token_hash = $2',
    [tenant_id, hash],
  );
  return { state: burned.length > 0 ? 'used' : 'unknown', invitation: null };
}

/**
 * Burns an invitation with all its links: of two that come at once, one finds it gone. What stays
 * is that these links were used; nothing of whom they were sent to.
 */
export async function burn(
  tx: Tx,
  tenant_id: number,
  { survey_id, invitation_id }: Invitation,
): Promise<boolean> {
  const [held] = await tx.rows(
    `select 1 from survey_invitation
     where tenant_id = $1 and survey_id = $2 and invitation_id = $3 for update`,
    [tenant_id, survey_id, invitation_id],
  );
  if (!held) return false;
  await tx.rows(
    `insert into survey_burned_token (tenant_id, token_hash, survey_id)
     select tenant_id, token_hash, survey_id from survey_token
     where tenant_id = $1 and survey_id = $2 and invitation_id = $3 order by token_hash`,
    [tenant_id, survey_id, invitation_id],
  );
  await tx.rows(
    'delete from survey_invitation where tenant_id = $1 and survey_id = $2 and invitation_id = $3',
    [tenant_id, survey_id, invitation_id],
  );
  return true;
}

/** All that stand, in the order of their numbers. */
export const readInvitations = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
): Promise<Invitation[]> =>
  tx.rows(
    `select ${COLUMNS} from survey_invitation where tenant_id = $1 and survey_id = $2
     order by unit_id, dossier_id, invitation_id`,
    [tenant_id, survey_id],
  );

/** Takes invitations away whose answers come by another way than a link. */
export const deleteInvitations = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  invitation_ids: readonly string[],
): Promise<unknown[]> =>
  tx.rows(
    `delete from survey_invitation
     where tenant_id = $1 and survey_id = $2 and invitation_id = any($3::uuid[])`,
    [tenant_id, survey_id, invitation_ids],
  );

/** How many are waiting to be told, were told and have not answered, and cannot be told at all. */
export async function countInvitations(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
): Promise<{ untold: number; silent: number; without_contact: number }> {
  const [row] = await tx.rows<{ untold: number; silent: number; without_contact: number }>(
    `select count(*) filter (where invited_on is null and contact is not null)::int as untold,
       count(*) filter (where invited_on is not null)::int as silent,
       count(*) filter (where invited_on is null and contact is null)::int as without_contact
     from survey_invitation where tenant_id = $1 and survey_id = $2`,
    [tenant_id, survey_id],
  );
  return row!;
}
