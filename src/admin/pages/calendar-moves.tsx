import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { mayAnywhere } from '../../identity/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { MovesView } from '../calendar/moves-view.tsx';
import { getMoves, linesOf } from './read-moves.ts';
import '../../ui/admin.css';

const PAGE_ROWS = 100;

/** Every open dossier whose due instant a version would move. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { version, moves } = await getMoves(world, viewer, params.version);
  const pages = Math.max(1, Math.ceil(moves.length / PAGE_ROWS));
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
  const shown = moves.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  return {
    version,
    count: moves.length,
    page,
    pages,
    lines: await linesOf(world, shown),
    may_view: mayAnywhere(viewer, 'dossier.view'),
  };
}

export default function CalendarMoves() {
  return <MovesView {...useLoaderData<typeof loader>()} />;
}
