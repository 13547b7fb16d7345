import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { listFiles } from '../../file/index.ts';
import { readSubject } from '../../journal/index.ts';
import { refuse, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { historyOf } from '../page/history.ts';
import { isJudge } from '../perform-read.ts';
import { actOnSheet } from './act-on-sheet.ts';
import { LineView } from './line-view.tsx';
import { headOf, namesOf, readSheet } from './read-sheet.ts';
import '../../ui/admin.css';
import './sheet.css';

/** Files go up in parts where there is script. */
export const handle = { hydrate: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { scene, page } = await readSheet(world, viewer, params);
  const row = page.areas.flatMap(({ rows }) => rows).find(({ code }) => code === params.line);
  if (!row) throw granted(refuse('sheet.line-not-found', { line_code: params.line ?? '' }));
  const { tenant_id } = world.tenant;
  const { files, told } = await world.database.inTenant(tenant_id, async (tx) => ({
    files: await listFiles(tx, tenant_id, filesOf(row.line)),
    told: await readSubject(tx, tenant_id, scene.sheet.sheet_id),
  }));
  const sees_all =
    (viewer !== null && isJudge(viewer, scene.sheet.unit_id)) ||
    scene.campaign.state === 'released';
  const history = historyOf(told, row.code, sees_all || isSettled(scene.sheet.state));
  const names = await namesOf(
    world,
    history.map(({ by }) => by),
  );
  const kept = files.map(({ file_id, name, size }) => ({ file_id, name, size }));
  const about = `sheet:${scene.sheet.sheet_id}`;
  return {
    ...headOf(world, scene),
    row,
    files: kept,
    history,
    names,
    about,
    form_key: randomUUID(),
  };
}

const isSettled = (state: string): boolean => state === 'council' || state === 'final';

const filesOf = (line: {
  files: readonly number[];
  explained: { files: number[] } | null;
  recheck: { asked: { files: number[] } } | null;
}): number[] => [
  ...line.files,
  ...(line.explained?.files ?? []),
  ...(line.recheck?.asked.files ?? []),
];

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const answer = await actOnSheet(world, viewer, params, await request.formData());
  return data(answer, { status: answer.refusal ? statusOf(answer.refusal) : 200 });
}

/** Also after a refused act: what a colleague did meanwhile is shown. */
export const shouldRevalidate = () => true;

export default function LinePage() {
  const page = useLoaderData<typeof loader>();
  return <LineView {...page} answer={useActionData<typeof action>() ?? null} />;
}
