import { may, type Viewer } from '../../identity/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import type { SurveyWorld } from '../perform-act.ts';
import { findSurvey } from '../store.ts';
import type { Survey } from '../survey.ts';

/** What surveys need, out of the world of pages. */
export const surveyWorldOf = (world: World): SurveyWorld => ({
  ...world.dossier,
  tenant_id: world.tenant.tenant_id,
  province_id: world
    .references()
    .today()
    .all.find(({ kind }) => kind === 'province')!.unit_id,
  base_url: world.config.base_url + world.prefix,
  units: world.references().today,
});

/** The survey of an address; a draft is seen by those who manage surveys alone. */
export async function getSurvey(
  { database, tenant: { tenant_id } }: World,
  viewer: Viewer | null,
  text: string | undefined,
): Promise<Survey> {
  const seen = may(viewer, 'score.view-provisional', {});
  if (isRefusal(seen)) throw refused(seen);
  const survey_id = /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
  const survey = await database.inTenant(tenant_id, (tx) => findSurvey(tx, tenant_id, survey_id));
  if (!survey) throw refused(refuse('survey.not-found', { survey_id: text ?? '' }));
  const managed = may(viewer, 'survey.manage', {});
  if (survey.state === 'draft' && isRefusal(managed)) throw refused(managed);
  return survey;
}

/** For pages of those who manage surveys. */
export function managerOnly(viewer: Viewer | null): void {
  const managed = may(viewer, 'survey.manage', {});
  if (isRefusal(managed)) throw refused(managed);
}

/** The text fields of a form. */
export async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}
