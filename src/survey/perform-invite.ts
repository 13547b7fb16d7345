import { randomUUID } from 'node:crypto';
import type { Viewer } from '../identity/index.ts';
import {
  dayOf,
  formatDay,
  type Instant,
  isRefusal,
  type Refusal,
  refuse,
} from '../kernel/index.ts';
import { enqueueAll, type MessageDraft, type Recipient } from '../message/index.ts';
import type { Tx } from '../platform/index.ts';
import { readPanel } from './panel-list.ts';
import { type Acted, actOnSurvey, type SurveyWorld } from './perform-act.ts';
import { readStrata, replaceStrata } from './store-answers.ts';
import {
  type Invitation,
  insertInvitations,
  insertTokens,
  markTold,
  newLink,
  takeSilent,
  takeUntold,
} from './store-invitations.ts';
import type { Stratum, Survey } from './survey.ts';
import { dayText, refuseAnswers } from './time.ts';

/** So many messages are written in one act; whoever presses again sends the next. */
export const MOST_AT_ONCE = 5_000;
/** Nobody is reminded more often, nor sooner after the last message. */
export const MOST_REMINDERS = 2;
export const QUIET_DAYS = 3;

/** Adds panel members from a list; those who were added before stay. */
export const addPanel = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  list: string,
): Promise<Survey | Refusal> =>
  actOnSurvey(world, viewer, survey_id, async ({ tx, survey }) => {
    if (survey.kind !== 'panel' || survey.state === 'closed')
      return refuse('survey.takes-no-panel', { survey_code: survey.survey_code });
    const { by_code } = world.units();
    const groups = new Set(survey.spec.groups.map(({ group }) => group));
    const members = readPanel(list, { units: (code) => by_code.has(code), groups });
    if (isRefusal(members)) return members;
    const invited = members.map(({ unit_code, group_code, contact }) => ({
      invitation_id: randomUUID(),
      unit_id: by_code.get(unit_code)!.unit_id,
      ...{ group_code, field: '', dossier_id: null, contact, invited_on: null },
    }));
    await insertInvitations(tx, world.tenant_id, survey_id, invited);
    const before = await readStrata(tx, world.tenant_id, survey_id);
    await replaceStrata(tx, world.tenant_id, survey_id, withMembers(before, invited));
    const payload = { members: members.length };
    return { survey, kind: 'survey.panel-added', payload, reason: null };
  });

/** All members of a panel are asked: as many are drawn as there are. */
function withMembers(
  before: readonly Stratum[],
  added: readonly { unit_id: number; group_code: string }[],
): Stratum[] {
  const strata = new Map(before.map((one) => [`${one.unit_id} ${one.group_code}`, { ...one }]));
  for (const { unit_id, group_code } of added) {
    const key = `${unit_id} ${group_code}`;
    const one = strata.get(key) ?? { unit_id, group_code, field: '', population: 0, drawn: 0 };
    strata.set(key, { ...one, population: (one.population ?? 0) + 1, drawn: one.drawn + 1 });
  }
  return [...strata.values()];
}

/** Sends the links to those who have none yet; the answer says how many were written. */
export const sendInvitations = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
): Promise<Survey | Refusal> =>
  actOnOpen(world, viewer, survey_id, 'survey.invited', (tx) =>
    takeUntold(tx, world.tenant_id, survey_id, MOST_AT_ONCE),
  );

/** Reminds those who were told and have not answered. */
export const remindSilent = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
): Promise<Survey | Refusal> =>
  actOnOpen(world, viewer, survey_id, 'survey.reminded', (tx, at) =>
    takeSilent(tx, world.tenant_id, survey_id, {
      told_before: formatDay(dayOf(at) - QUIET_DAYS + 1),
      reminders: MOST_REMINDERS,
      most: MOST_AT_ONCE,
    }),
  );

const actOnOpen = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  kind: 'survey.invited' | 'survey.reminded',
  take: (tx: Tx, at: Instant) => Promise<Invitation[]>,
): Promise<Survey | Refusal> =>
  actOnSurvey(world, viewer, survey_id, async ({ tx, survey, at }): Promise<Acted | Refusal> => {
    const no = refuseAnswers(survey, dayOf(at));
    if (no) return no;
    const taken = await take(tx, at);
    if (taken.length === 0) return refuse('survey.nobody-to-tell', {});
    await sendLinks(world, tx, survey, taken, at);
    return { survey, kind, payload: { invitations: taken.length }, reason: null };
  });

/** Makes a link for each invitation and writes it into the outbox, in the same transaction. */
export async function sendLinks(
  { tenant_id, base_url }: SurveyWorld,
  tx: Tx,
  survey: Survey,
  invited: readonly Invitation[],
  at: Instant,
): Promise<void> {
  const tokens = invited.map(({ invitation_id }) => ({ invitation_id, token: newLink() }));
  await insertTokens(tx, tenant_id, survey.survey_id, tokens);
  const drafts = invited.map((one, i) =>
    messageOf(survey, one, `${base_url}/s/${tokens[i]!.token}`, at),
  );
  await enqueueAll(tx, tenant_id, drafts);
  const ids = invited.map(({ invitation_id }) => invitation_id);
  await markTold(tx, tenant_id, survey.survey_id, ids, formatDay(dayOf(at)));
}

function messageOf(
  { survey_id, spec }: Survey,
  { contact, group_code, invited_on }: Invitation,
  link: string,
  at: Instant,
): MessageDraft {
  const name = spec.groups.find(({ group }) => group === group_code)?.name_vi ?? group_code;
  const facts = { name, survey: spec.name_vi, deadline: dayText(spec.close_on, -1), link };
  return {
    template: invited_on === null ? 'survey.invitation' : 'survey.reminder',
    to: recipientOf(contact!),
    facts: invited_on === null ? { ...facts, minutes: minutesOf(spec) } : facts,
    // Neither a dossier nor a unit: the outbox need not tell whom a survey is about.
    about: `survey:${survey_id}`,
    at,
  };
}

const recipientOf = (contact: string): Recipient =>
  contact.includes('@') ? { email: contact } : { phone: contact };

/** Five questions a minute. */
const minutesOf = ({ sections }: Survey['spec']): string =>
  String(Math.max(1, Math.ceil(sections.flatMap(({ questions }) => questions).length / 5)));
