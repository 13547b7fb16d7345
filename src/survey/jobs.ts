import { randomUUID } from 'node:crypto';
import { dayOf, type Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { groupOf } from './business.ts';
import type { SurveyWorld } from './perform-act.ts';
import { sendLinks } from './perform-invite.ts';
import { listSurveys } from './store.ts';
import { type Invitation, insertInvitations } from './store-invitations.ts';
import { ALL_FIELDS, type Survey } from './survey.ts';
import { refuseAnswers } from './time.ts';

/** So often finished dossiers are looked for, and so many are taken at a time. */
const EVERY_MS = 5_000;
const MOST_AT_ONCE = 500;

/** Invites whoever's dossier was finished to rate it. */
export function startSurveyJobs(world: SurveyWorld & { on_fault(fault: unknown): void }): {
  stop(): Promise<void>;
} {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => inviteToRate(world)).catch(world.on_fault);
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** One round over the open ratings; how many were invited. */
export const inviteToRate = (world: SurveyWorld): Promise<number> =>
  world.database.inTenant(world.tenant_id, async (tx) => {
    const now = world.clock.now();
    let invited = 0;
    for (const survey of await listSurveys(tx, world.tenant_id))
      if (survey.kind === 'rating' && !refuseAnswers(survey, dayOf(now)))
        invited += await inviteSince(world, tx, survey, now);
    return invited;
  });

async function inviteSince(
  world: SurveyWorld,
  tx: Tx,
  survey: Survey,
  now: Instant,
): Promise<number> {
  const { tenant_id } = world;
  const from = await lockPlace(tx, tenant_id, survey);
  if (from === null) return 0;
  const finished = await readFinished(tx, tenant_id, from, now);
  const invitations = finished.map(
    ({ dossier_id, unit_id, search_key, phone }): Invitation => ({
      ...{ survey_id: survey.survey_id, invitation_id: randomUUID(), dossier_id, unit_id },
      ...{ group_code: groupOf(search_key), field: ALL_FIELDS, contact: phone },
      ...{ invited_on: null, reminders: 0 },
    }),
  );
  await insertInvitations(tx, tenant_id, survey.survey_id, invitations);
  const told = invitations.filter(({ contact }) => contact !== null);
  await sendLinks(world, tx, survey, told, now);
  const until = finished.at(-1)?.finished_at ?? null;
  if (until !== null) await savePlace(tx, tenant_id, survey.survey_id, until);
  return finished.length;
}

interface Finished {
  dossier_id: number;
  unit_id: number;
  finished_at: Instant;
  search_key: string;
  phone: string | null;
}

/**
 * In the order of their ends; those of one instant are never torn apart. Applicants are looked up one
 * by one, of the few dossiers that are left: a plan made for any two moments would read all of them.
 */
const readFinished = (
  tx: Tx,
  tenant_id: number,
  after: Instant,
  now: Instant,
): Promise<Finished[]> =>
  tx.rows(
    `select d.dossier_id, d.unit_id, d.finished_at, a.search_key, a.phone
     from (
       select own.* from unit u cross join lateral (
         select dossier_id, unit_id, applicant_id, finished_at from dossier
         where tenant_id = $1 and unit_id = u.unit_id and finished_at > $2 and finished_at <= $3
       ) own
       where u.tenant_id = $1
       order by own.finished_at fetch first $4 rows with ties
     ) d
     cross join lateral (
       select search_key, phone from applicant
       where tenant_id = $1 and applicant_id = d.applicant_id limit 1
     ) a
     order by d.finished_at`,
    [tenant_id, new Date(after), new Date(now), MOST_AT_ONCE],
  );

/** The place of an open rating, from its opening on; null while another server is at it. */
async function lockPlace(tx: Tx, tenant_id: number, survey: Survey): Promise<Instant | null> {
  const { survey_id, opened_at } = survey;
  await savePlaceIfNone(tx, tenant_id, survey_id, opened_at!);
  const [row] = await tx.rows<{ finished_until: Instant }>(
    `select finished_until from survey_rating_place
     where tenant_id = $1 and survey_id = $2 for update skip locked`,
    [tenant_id, survey_id],
  );
  return row?.finished_until ?? null;
}

const savePlaceIfNone = (tx: Tx, tenant_id: number, survey_id: number, at: Instant) =>
  tx.rows(
    `insert into survey_rating_place (tenant_id, survey_id, finished_until) values ($1, $2, $3)
     on conflict do nothing`,
    [tenant_id, survey_id, new Date(at)],
  );

const savePlace = (tx: Tx, tenant_id: number, survey_id: number, at: Instant) =>
  tx.rows(
    `update survey_rating_place set finished_until = $3 where tenant_id = $1 and survey_id = $2`,
    [tenant_id, survey_id, new Date(at)],
  );
