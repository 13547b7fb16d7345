import { useEffect } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useRevalidator,
  useSearchParams,
} from 'react-router';
import type { Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal, refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import type { World } from '../../ui/world.ts';
import { CalendarView } from '../calendar/calendar-view.tsx';
import {
  applyCalendar,
  approveCalendar,
  changeDraft,
  discardCalendar,
  importIntoDraft,
} from '../calendar/perform.ts';
import { readEdit } from '../calendar/read-edit.ts';
import { calendarWorldOf, getCalendarVersion, readCalendarPage } from './read-calendar.ts';
import '../../ui/admin.css';
import '../calendar.css';

/** The page looks again by itself while due instants are moved. */
export const handle = { hydrate: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const calendar = await getCalendarVersion(world, viewer, params.version);
  return readCalendarPage(world, viewer, calendar, new URL(request.url).searchParams);
}

/** One step of a version: a change of the draft, its approval, its way into force. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const version = Number(params.version);
  const form = await request.formData();
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const done = await actOf(world, viewer, version, form, fields as Record<string, string>);
  if (isRefusal(done.answer)) {
    const kept = fields as Record<string, string>;
    return data({ refusal: done.answer, kept }, { status: statusOf(done.answer) });
  }
  const next = new URLSearchParams({ done: done.told });
  const year = /^\d{4}/.exec(String(fields.day ?? fields.year ?? ''))?.[0];
  const known = (JSON.parse(done.answer.body) as { years: unknown[] }).years.some(
    (one) => String((one as { year?: number }).year ?? one) === year,
  );
  if (year && known) next.set('year', year);
  return redirect(`/calendars/${version}?${next}`, 303);
}

async function actOf(
  world: World,
  viewer: Viewer | null,
  version: number,
  form: FormData,
  fields: Record<string, string>,
) {
  const deps = calendarWorldOf(world);
  switch (fields.act) {
    case 'approve':
      return {
        told: 'approve',
        answer: await approveCalendar(deps, viewer, version, fields.digest ?? ''),
      };
    case 'apply':
      return { told: 'apply', answer: await applyCalendar(deps, viewer, version) };
    case 'discard':
      return { told: 'discard', answer: await discardCalendar(deps, viewer, version) };
    case 'import':
      return {
        told: 'import',
        answer: await importIntoDraft(deps, viewer, version, await textOf(form.get('file'))),
      };
    default:
      return { told: 'edit', answer: await editOf(world, viewer, version, fields) };
  }
}

const textOf = async (file: FormDataEntryValue | null): Promise<string> =>
  file instanceof File ? file.text() : '';

async function editOf(
  world: World,
  viewer: Viewer | null,
  version: number,
  fields: Record<string, string>,
) {
  const edit = readEdit(fields);
  if (isRefusal(edit)) return edit;
  const unknown = unknownUnit(world, fields.unit);
  return unknown ?? changeDraft(calendarWorldOf(world), viewer, version, edit);
}

/** A code that no unit carries would be an entry that nobody's clock ever meets. */
function unknownUnit(world: World, unit = ''): Refusal | null {
  const known = unit === '' || world.references().today().by_code.has(unit.trim());
  return known ? null : refuse('calendar.unknown-unit', { unit }, { path: 'unit' });
}

/** While due instants are moved the page looks again. */
const LOOK_AGAIN_MS = 1_000;

export default function CalendarVersionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { revalidate } = useRevalidator();
  const moving = page.moving !== null;
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [moving, revalidate]);
  return <CalendarView page={page} done={search.get('done')} answer={answer ?? null} />;
}
