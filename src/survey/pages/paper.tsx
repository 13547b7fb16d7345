import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { may, mayAnywhere, type Viewer } from '../../identity/index.ts';
import { isRefusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import type { UnitOn } from '../../unit/index.ts';
import { questionsFor } from '../asked.ts';
import type { TypedGrid } from '../paper-grid.ts';
import { enterPapers } from '../perform-paper.ts';
import { optionsOf } from '../spec.ts';
import { readStrata } from '../store-answers.ts';
import { PaperView } from './paper-view.tsx';
import { fieldsOf, getSurvey, surveyWorldOf } from './survey-world.ts';
import './survey.css';

/** The grid in which officers type papers: a row a paper, a column a question. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  const units = unitsOf(world, viewer);
  const asked = search.get('unit');
  if (asked || units.length === 0) gate(world, viewer, asked ?? '');
  const survey = await getSurvey(world, viewer, params.id);
  const unit = units.find(({ code }) => code === asked) ?? (units.length === 1 ? units[0]! : null);
  const { spec, survey_id } = survey;
  const groups = unit
    ? spec.groups.filter(({ group }) => questionsFor(spec, group, unit.block_code).length > 0)
    : [];
  const group = groups.find((one) => one.group === search.get('group')) ?? groups[0] ?? null;
  const { tenant_id } = world.tenant;
  const strata = await world.database.inTenant(tenant_id, (tx) =>
    readStrata(tx, tenant_id, survey_id),
  );
  return {
    ...{ survey_id, name_vi: spec.name_vi, name_en: spec.name_en },
    units: units.map(({ code, name }) => ({ code, name })),
    unit: unit && { unit_id: unit.unit_id, code: unit.code, name: unit.name },
    groups,
    group: group?.group ?? null,
    fields: strata
      .filter((one) => one.unit_id === unit?.unit_id && one.group_code === group?.group)
      .map(({ field }) => field),
    questions:
      unit && group
        ? questionsFor(spec, group.group, unit.block_code).map((question) => ({
            ...question,
            options: optionsOf(spec, question),
          }))
        : [],
    entry_key: crypto.randomUUID(),
  };
}

export type PaperPage = Awaited<ReturnType<typeof loader>>;

/** Units whose papers somebody may enter, of those that decide dossiers. */
const unitsOf = (world: World, viewer: Viewer | null): UnitOn[] =>
  mayAnywhere(viewer, 'survey.enter-paper')
    ? world
        .references()
        .today()
        .all.filter(
          ({ unit_id, level }) =>
            level !== null && may(viewer, 'survey.enter-paper', { unit_id }) === true,
        )
    : [];

function gate(world: World, viewer: Viewer | null, code: string): void {
  const unit = world.references().today().by_code.get(code);
  const allowed = may(viewer, 'survey.enter-paper', unit ? { unit_id: unit.unit_id } : {});
  if (isRefusal(allowed)) throw refused(allowed);
  if (!unit) throw refused(refuse('unit.not-found', { code }));
}

/** Enters all rows, or none; what was typed is kept where something is wrong. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const fields = await fieldsOf(request);
  const { unit = '', group = '', field = '', entry_key = '' } = fields;
  const unit_id = world.references().today().by_code.get(unit)?.unit_id ?? 0;
  const place = { unit_id, group_code: group, field };
  const papers = { ...place, grid: fields, entry_key };
  const done = await enterPapers(surveyWorldOf(world), viewer, Number(params.id), papers);
  const typed: TypedGrid = fields;
  if (isRefusal(done))
    return data({ refusal: done, faults: [], typed }, { status: statusOf(done) });
  if ('faults' in done) return data({ refusal: null, faults: done.faults, typed }, { status: 422 });
  const next = new URLSearchParams({ unit, group, field, entered: String(done.entered) });
  return redirect(`/surveys/${params.id}/paper?${next}`, 303);
}

export default function Paper() {
  const [search] = useSearchParams();
  return (
    <PaperView
      page={useLoaderData<typeof loader>()}
      entered={Number(search.get('entered') ?? 0)}
      field={search.get('field') ?? ''}
      answer={useActionData<typeof action>() ?? null}
    />
  );
}
