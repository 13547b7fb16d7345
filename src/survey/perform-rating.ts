import { findDossier } from '../dossier/index.ts';
import { may, type Viewer } from '../identity/index.ts';
import { dayOf, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { SurveyWorld } from './perform-act.ts';
import { findSurvey } from './store.ts';
import { findByDossier, insertTokens, newLink } from './store-invitations.ts';
import { refuseAnswers } from './time.ts';

/** Whether somebody may hand a rating slip to the applicant of a dossier. */
export const mayRate = async (
  world: SurveyWorld,
  viewer: Viewer | null,
  code: string,
): Promise<true | Refusal> =>
  world.database.inTenant(world.tenant_id, async (tx) => {
    const dossier = await findDossier(tx, world.tenant_id, code);
    if (!viewer) return may(null, 'dossier.return-result', {});
    if (!dossier) return refuse('dossier.not-found', { code });
    return may(viewer, 'dossier.return-result', dossier);
  });

/**
 * A link of its own for the slip, to be printed at once: it is kept nowhere but as a hash. Refused
 * once the rating is there.
 */
export async function makeRatingLink(
  world: SurveyWorld,
  viewer: Viewer | null,
  code: string,
): Promise<{ link: string } | Refusal> {
  const allowed = await mayRate(world, viewer, code);
  if (isRefusal(allowed)) return allowed;
  const { tenant_id } = world;
  return world.database.inTenant(tenant_id, async (tx) => {
    const { dossier_id } = (await findDossier(tx, tenant_id, code))!;
    const invitation = await findByDossier(tx, tenant_id, dossier_id);
    if (!invitation) return refuse('survey.rating-none', { code });
    const { survey_id, invitation_id } = invitation;
    const survey = (await findSurvey(tx, tenant_id, survey_id))!;
    const no = refuseAnswers(survey, dayOf(world.clock.now()));
    if (no) return no;
    const token = newLink();
    await insertTokens(tx, tenant_id, survey_id, [{ invitation_id, token }]);
    return { link: `${world.base_url}/s/${token}` };
  });
}
