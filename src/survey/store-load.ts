import { append } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { SurveySpec } from './spec.ts';
import { keepVersion, nextSurveyId, saveSurvey } from './store.ts';
import { digestAnswers, insertAnswers, replaceStrata } from './store-answers.ts';
import type { Answer, Stratum, Survey } from './survey.ts';

/** A survey that was held before, with everything that came back. */
export interface SurveyLoad {
  spec: SurveySpec;
  /** How many were asked in each part; may be empty where nobody counted. */
  strata: readonly Stratum[];
  /** Real rows: `answerRows` makes them from tallies. */
  answers: readonly Answer[];
  opened_at: Instant;
  /** Null while it still takes answers. */
  closed_at: Instant | null;
  /** The unit in whose chain its rows lie. */
  province_id: number;
  recorded_at: Instant;
}

/** Writes a survey that was held before, in the caller's transaction; its number. */
export async function loadSurvey(tx: Tx, tenant_id: number, load: SurveyLoad): Promise<number> {
  const { spec, opened_at, closed_at } = load;
  const survey: Survey = {
    survey_id: await nextSurveyId(tx),
    survey_code: spec.survey_code,
    kind: spec.kind,
    year: spec.year,
    state: 'draft',
    version: 1,
    spec,
    created_at: opened_at,
    opened_at: null,
    closed_at: null,
    drawn_seed: null,
    drawn_sha256: null,
    answers_sha256: null,
  };
  const { survey_id } = survey;
  await saveSurvey(tx, tenant_id, survey);
  await keepVersion(tx, tenant_id, survey, { by: null, at: opened_at, reason: null });
  await replaceStrata(tx, tenant_id, survey_id, load.strata);
  await insertAnswers(tx, tenant_id, survey_id, load.answers);
  const open: Survey = { ...survey, state: 'open', opened_at };
  const answers_sha256 = closed_at ? await digestAnswers(tx, tenant_id, survey_id) : null;
  const held = closed_at ? { ...open, state: 'closed' as const, closed_at, answers_sha256 } : open;
  await saveSurvey(tx, tenant_id, held);
  await tell(tx, tenant_id, load, held);
  return survey_id;
}

async function tell(tx: Tx, tenant_id: number, load: SurveyLoad, held: Survey): Promise<void> {
  const { survey_id, survey_code, version, closed_at } = held;
  const entry = (kind: string, at: Instant, payload: object) => ({
    chain_id: load.province_id,
    ...{ kind, subject_id: survey_id, at, actor_id: null, acting_unit_id: load.province_id },
    ...{ reason: null, idempotency_key: null, payload: JSON.stringify(payload) },
  });
  const opened = entry('survey.opened', load.opened_at, { survey_code, version });
  const facts = { answers: load.answers.length, answers_sha256: held.answers_sha256 };
  const closed = closed_at === null ? [] : [entry('survey.closed', closed_at, facts)];
  await append(tx, tenant_id, [opened, ...closed], load.recorded_at);
}
