import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isRefusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { CalendarsView } from '../calendar/calendars-view.tsx';
import { draftCalendar } from '../calendar/perform.ts';
import { calendarWorldOf, getInForce, readCalendarPage } from './read-calendar.ts';
import '../../ui/admin.css';
import '../calendar.css';

/** The calendar in force and its versions. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  return readCalendarPage(world, viewer, await getInForce(world), search);
}

/** Begins a draft and goes on to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const reason = String((await request.formData()).get('reason') ?? '');
  const draft = await draftCalendar(calendarWorldOf(world), viewer, { reason });
  if (!isRefusal(draft)) return redirect(`/calendars/${draft.version}?done=draft`, 303);
  return data({ refusal: draft, kept: { reason } }, { status: statusOf(draft) });
}

export default function Calendars() {
  const page = useLoaderData<typeof loader>();
  return <CalendarsView page={page} answer={useActionData<typeof action>() ?? null} />;
}
