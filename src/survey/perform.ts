import { hash } from 'node:crypto';
import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { checkSurvey } from './check.ts';
import { editSurvey, type SurveyEdit } from './edit.ts';
import { type Acted, actOnSurvey, type Found, type SurveyWorld, tell } from './perform-act.ts';
import { readSpec, readSpecText } from './read-spec.ts';
import type { SurveySpec } from './spec.ts';
import { findByCode, keepVersion, nextSurveyId, saveSurvey } from './store.ts';
import { digestAnswers, mixAnswers } from './store-answers.ts';
import type { Survey } from './survey.ts';
import { surveyOfYear, TEMPLATE_NAMES, type TemplateName } from './templates.ts';

/** Begins a draft from a template. Refused when the year has one of that kind. */
export async function createSurvey(
  world: SurveyWorld,
  viewer: Viewer | null,
  { template, year, reason }: { template: string; year: number; reason: string },
): Promise<Survey | Refusal> {
  const allowed = may(viewer, 'survey.manage', {});
  if (isRefusal(allowed)) return allowed;
  if (!TEMPLATE_NAMES.includes(template as TemplateName))
    return refuse('survey.unknown-template', { template }, { possible: TEMPLATE_NAMES });
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    return refuse('survey.not-a-year', { year: String(year) }, { path: 'year' });
  if (reason.trim().length < 3) return refuse('survey.reason-missing', {}, { path: 'reason' });
  const spec = surveyOfYear(template as TemplateName, year);
  const { tenant_id } = world;
  return world.database.inTenant(tenant_id, async (tx) => {
    const same = await findByCode(tx, tenant_id, spec.survey_code);
    if (same) return refuse('survey.code-taken', { survey_code: spec.survey_code });
    const at = world.clock.now();
    const survey = draftOf(await nextSurveyId(tx), spec, at);
    const by = viewer!.account_id;
    await saveSurvey(tx, tenant_id, survey);
    await keepVersion(tx, tenant_id, survey, { by, at, reason: reason.trim() });
    await tell(world, tx, by, drafted(survey, reason.trim()), at);
    return survey;
  });
}

const draftOf = (survey_id: number, spec: SurveySpec, created_at: number): Survey => ({
  survey_id,
  survey_code: spec.survey_code,
  kind: spec.kind,
  year: spec.year,
  state: 'draft',
  version: 1,
  spec,
  created_at,
  opened_at: null,
  closed_at: null,
  drawn_seed: null,
  drawn_sha256: null,
  answers_sha256: null,
});

const drafted = (survey: Survey, reason: string | null): Acted => ({
  survey,
  kind: 'survey.drafted',
  payload: { spec_sha256: hash('sha256', JSON.stringify(survey.spec)) },
  reason,
});

/**
 * Changes a draft by one step, which is read against its text: a new version of it; the ones before
 * are kept.
 */
export const editDraft = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  read: (spec: SurveySpec) => SurveyEdit | Refusal,
): Promise<Survey | Refusal> =>
  changeDraft(world, viewer, survey_id, (spec) => {
    const edit = read(spec);
    if (isRefusal(edit)) return edit;
    const edited = editSurvey(spec, edit);
    return isRefusal(edited) ? edited : readSpec(edited);
  });

/** Puts a text from outside in the place of the draft's; its code, kind and year stay. */
export const importDraft = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  body: string,
): Promise<Survey | Refusal> =>
  changeDraft(world, viewer, survey_id, ({ survey_code, kind, year }) => {
    const read = readSpecText(body);
    return isRefusal(read) ? read : { ...read, survey_code, kind, year };
  });

const changeDraft = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  change: (spec: SurveySpec) => SurveySpec | Refusal,
): Promise<Survey | Refusal> =>
  actOnSurvey(world, viewer, survey_id, async ({ tx, survey, at, person }) => {
    if (survey.state !== 'draft') return notADraft(survey);
    const spec = change(survey.spec);
    if (isRefusal(spec)) return spec;
    // What was drawn by other terms is no sample of these.
    const changed = {
      ...survey,
      spec,
      version: survey.version + 1,
      ...(sameFrame(spec, survey.spec) ? {} : { drawn_seed: null, drawn_sha256: null }),
    };
    const by = person.account_id;
    await keepVersion(tx, world.tenant_id, changed, { by, at, reason: null });
    return drafted(changed, null);
  });

const sameFrame = (a: SurveySpec, b: SurveySpec): boolean =>
  JSON.stringify([a.data_from, a.data_to, a.sampling]) ===
  JSON.stringify([b.data_from, b.data_to, b.sampling]);

const notADraft = ({ survey_code, state }: Survey): Refusal =>
  refuse('survey.not-a-draft', { survey_code, state });

/** Opens a sound draft: from its first day on it takes answers, and its text stays as it is. */
export const openSurvey = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
): Promise<Survey | Refusal> =>
  actOnSurvey(world, viewer, survey_id, async ({ survey, at }) => {
    if (survey.state !== 'draft') return notADraft(survey);
    const [fault] = checkSurvey(survey.spec);
    if (fault) return fault;
    if (survey.kind === 'sample' && !survey.drawn_sha256)
      return refuse('survey.not-drawn', { survey_code: survey.survey_code });
    const opened: Survey = { ...survey, state: 'open', opened_at: at };
    const payload = { spec_sha256: hash('sha256', JSON.stringify(survey.spec)) };
    return { survey: opened, kind: 'survey.opened', payload, reason: null };
  });

/** Closes an open survey for good: all answers are mixed, and their digest goes into the journal. */
export const closeSurvey = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  reason: string,
): Promise<Survey | Refusal> =>
  actOnSurvey(world, viewer, survey_id, async (found) => {
    const { survey, at } = found;
    if (survey.state !== 'open')
      return refuse('survey.not-open', { survey_code: survey.survey_code, state: survey.state });
    if (reason.trim().length < 3) return refuse('survey.reason-missing', {}, { path: 'reason' });
    const { answers, answers_sha256 } = await sealAnswers(world, found);
    const closed: Survey = { ...survey, state: 'closed', closed_at: at, answers_sha256 };
    const payload = { answers, answers_sha256 };
    return { survey: closed, kind: 'survey.closed', payload, reason: reason.trim() };
  });

async function sealAnswers({ tenant_id }: SurveyWorld, { tx, survey: { survey_id } }: Found) {
  const answers = await mixAnswers(tx, tenant_id, survey_id);
  return { answers, answers_sha256: await digestAnswers(tx, tenant_id, survey_id) };
}
