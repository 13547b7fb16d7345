import { may, type Viewer } from '../identity/index.ts';
import { append } from '../journal/index.ts';
import { type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';
import type { UnitsOn } from '../unit/index.ts';
import { lockSurvey, saveSurvey } from './store.ts';
import type { Survey } from './survey.ts';

/** What surveys need of the world. */
export interface SurveyWorld {
  database: Database;
  clock: Clock;
  real_clock: Clock;
  tenant_id: number;
  /** The unit in whose chain the province's own acts lie. */
  province_id: number;
  /** Where links in messages lead, with the province's prefix. */
  base_url: string;
  units(): UnitsOn;
}

/** What an act does: the survey as it is after it, and what the journal tells of it. */
export interface Acted {
  survey: Survey;
  kind: string;
  payload: object;
  reason: string | null;
}

/** What an act finds, with the survey locked. */
export interface Found {
  tx: Tx;
  survey: Survey;
  at: Instant;
  person: Viewer;
}

/**
 * One act of a person on a survey, in one transaction: lock, judge, write, tell. `decide` refuses
 * before it writes anything.
 */
export async function actOnSurvey(
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  decide: (found: Found) => Promise<Acted | Refusal>,
): Promise<Survey | Refusal> {
  const allowed = may(viewer, 'survey.manage', {});
  if (isRefusal(allowed)) return allowed;
  const person = viewer!;
  return world.database.inTenant(world.tenant_id, async (tx) => {
    const survey = await lockSurvey(tx, world.tenant_id, survey_id);
    if (!survey) return refuse('survey.not-found', { survey_id });
    const at = world.clock.now();
    const acted = await decide({ tx, survey, at, person });
    if (isRefusal(acted)) return acted;
    await saveSurvey(tx, world.tenant_id, acted.survey);
    await tell(world, tx, person.account_id, acted, at);
    return acted.survey;
  });
}

/** A row in the province's chain. */
export async function tell(
  { tenant_id, province_id, real_clock }: SurveyWorld,
  tx: Tx,
  actor_id: number | null,
  { survey, kind, payload, reason }: Acted,
  at: Instant,
): Promise<void> {
  const { survey_id, survey_code, version } = survey;
  const entry = {
    chain_id: province_id,
    kind,
    subject_id: survey_id,
    at,
    actor_id,
    acting_unit_id: province_id,
    reason,
    idempotency_key: null,
    payload: JSON.stringify({ survey_code, version, ...payload }),
  };
  await append(tx, tenant_id, [entry], real_clock.now());
}
