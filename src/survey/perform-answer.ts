import { randomUUID } from 'node:crypto';
import { type Day, dayOf, type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { questionsFor } from './asked.ts';
import type { SurveyWorld } from './perform-act.ts';
import { readSheet, type SheetFault, type Typed } from './sheet.ts';
import type { Question } from './spec.ts';
import { findSurvey } from './store.ts';
import { insertAnswers } from './store-answers.ts';
import { burn, findLink, type Invitation } from './store-invitations.ts';
import type { Survey } from './survey.ts';
import { refuseAnswers } from './time.ts';

/** What a link opens: the questionnaire about one unit. */
export interface Opened {
  survey: Survey;
  unit_id: number;
  questions: Question[];
}

/** Some questions are not answered rightly; nothing was written. */
export interface Unfit {
  faults: SheetFault[];
}

/** The questionnaire behind a link; refused when it is used, unknown, too early or too late. */
export const openLink = (world: SurveyWorld, token: string): Promise<Opened | Refusal> =>
  world.database.inTenant(world.tenant_id, async (tx) => {
    const found = await findOpen(world, tx, token);
    return isRefusal(found) ? found : found.opened;
  });

async function findOpen(
  world: SurveyWorld,
  tx: Tx,
  token: string,
): Promise<{ opened: Opened; invitation: Invitation } | Refusal> {
  const link = await findLink(tx, world.tenant_id, token);
  if (link.state !== 'open')
    return refuse(link.state === 'used' ? 'survey.link-used' : 'survey.link-unknown', {});
  const { survey_id, unit_id, group_code } = link.invitation;
  const survey = (await findSurvey(tx, world.tenant_id, survey_id))!;
  const no = refuseAnswers(survey, dayOf(world.clock.now()));
  if (no) return no;
  const block = world.units().by_id.get(unit_id)?.block_code ?? null;
  const questions = questionsFor(survey.spec, group_code, block);
  return { opened: { survey, unit_id, questions }, invitation: link.invitation };
}

/**
 * Takes an answer and burns its link, in one transaction. What is kept of the answer is its place,
 * a day and a number drawn by chance; the journal tells nothing of it, since its row would say when.
 */
export const answerByLink = (
  world: SurveyWorld,
  token: string,
  typed: Typed,
): Promise<Survey | Unfit | Refusal> =>
  world.database.inTenant(world.tenant_id, async (tx) => {
    const found = await findOpen(world, tx, token);
    if (isRefusal(found)) return found;
    const { opened, invitation } = found;
    const { survey, questions } = opened;
    const sheet = readSheet(survey.spec, questions, typed);
    if (Array.isArray(sheet)) return { faults: sheet };
    if (!(await burn(tx, world.tenant_id, invitation))) return refuse('survey.link-used', {});
    const { unit_id, group_code, field } = invitation;
    await insertAnswers(tx, world.tenant_id, survey.survey_id, [
      {
        ...{ unit_id, group_code, field },
        ...sheet,
        answer_id: randomUUID(),
        channel: 'link',
        answered_on: dayKept(survey, world.clock.now()),
      },
    ]);
    return survey;
  });

/** A rating keeps its month alone: on one day, an office may have finished one dossier. */
export function dayKept({ kind }: Survey, at: Instant): Day {
  const day = dayOf(at);
  if (kind !== 'rating') return day;
  return day - (new Date(day * 86_400_000).getUTCDate() - 1);
}
