import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { checkSurvey } from '../check.ts';
import { readEdit } from '../edit-form.ts';
import { closeSurvey, editDraft, importDraft, openSurvey } from '../perform.ts';
import type { SurveyWorld } from '../perform-act.ts';
import { drawSample } from '../perform-draw.ts';
import { addPanel, remindSilent, sendInvitations } from '../perform-invite.ts';
import { readReturns, readStrata } from '../store-answers.ts';
import { countInvitations } from '../store-invitations.ts';
import type { Survey } from '../survey.ts';
import { SurveyView } from './survey-view.tsx';
import { fieldsOf, getSurvey, managerOnly, surveyWorldOf } from './survey-world.ts';
import './survey.css';

/** One survey: its questionnaire while it is drafted, its progress once it is open. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  managerOnly(viewer);
  const survey = await getSurvey(world, viewer, params.id);
  const { survey_id } = survey;
  const { tenant_id } = world.tenant;
  const units = world.references().today();
  return world.database.inTenant(tenant_id, async (tx) => {
    const strata = await readStrata(tx, tenant_id, survey_id);
    const returns = await readReturns(tx, tenant_id, survey_id);
    return {
      survey,
      faults: survey.state === 'draft' ? checkSurvey(survey.spec) : [],
      invitations: await countInvitations(tx, tenant_id, survey_id),
      strata: strata.length,
      population: sumOf(strata, ({ population }) => population ?? 0),
      drawn: sumOf(strata, ({ drawn }) => drawn),
      returned: sumOf(returns, ({ answers }) => answers),
      units: [...Map.groupBy([...strata, ...returns], ({ unit_id }) => unit_id)]
        .map(([unit_id]) => ({
          unit_id,
          name: units.by_id.get(unit_id)?.name ?? String(unit_id),
          drawn: sumOf(strata, (one) => (one.unit_id === unit_id ? one.drawn : 0)),
          returned: sumOf(returns, (one) => (one.unit_id === unit_id ? one.answers : 0)),
        }))
        .sort((a, b) => a.unit_id - b.unit_id),
    };
  });
}

const sumOf = <T,>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

export type SurveyPage = Awaited<ReturnType<typeof loader>>;

/** One step of a survey; what was typed is kept when it is refused. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const survey_id = Number(params.id);
  const kept = await fieldsOf(request);
  const done = await actOf(surveyWorldOf(world), viewer, survey_id, kept);
  if (isRefusal(done)) return data({ refusal: done, kept }, { status: statusOf(done) });
  const at = kept.question ? `#q-${kept.question}` : '';
  return redirect(`/surveys/${survey_id}?done=${toldOf(kept.act)}${at}`, 303);
}

const STEPS = ['open', 'close', 'draw', 'panel', 'invite', 'remind', 'import'];
const toldOf = (act: string | undefined): string => (STEPS.includes(act ?? '') ? act! : 'edit');

async function actOf(
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  fields: Record<string, string>,
): Promise<Survey | Refusal> {
  switch (fields.act) {
    case 'open':
      return openSurvey(world, viewer, survey_id);
    case 'close':
      return closeSurvey(world, viewer, survey_id, fields.reason ?? '');
    case 'draw':
      return drawSample(world, viewer, survey_id, (fields.seed ?? '').trim());
    case 'panel':
      return addPanel(world, viewer, survey_id, fields.members ?? '');
    case 'invite':
      return sendInvitations(world, viewer, survey_id);
    case 'remind':
      return remindSilent(world, viewer, survey_id);
    case 'import':
      return importDraft(world, viewer, survey_id, fields.spec ?? '');
    default:
      return editDraft(world, viewer, survey_id, (spec) => readEdit(spec, fields));
  }
}

export default function SurveyRoute() {
  const [search] = useSearchParams();
  return (
    <SurveyView
      page={useLoaderData<typeof loader>()}
      done={search.get('done')}
      answer={useActionData<typeof action>() ?? null}
    />
  );
}
