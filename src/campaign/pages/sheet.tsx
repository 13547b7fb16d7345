import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { actOnSheet } from './act-on-sheet.ts';
import { headOf, readSheet } from './read-sheet.ts';
import { SheetView } from './sheet-view.tsx';
import '../../ui/admin.css';
import './sheet.css';

/** What is typed is kept by itself. */
export const handle = { hydrate: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { scene, page } = await readSheet(world, viewer, params);
  return { ...headOf(world, scene), page, form_key: randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const answer = await actOnSheet(world, viewer, params, await request.formData());
  return data(answer, { status: answer.refusal ? statusOf(answer.refusal) : 200 });
}

/** Also after a refused act: what a colleague did meanwhile is shown. */
export const shouldRevalidate = () => true;

export default function SheetPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return <SheetView {...page} answer={answer ?? null} only={search.get('only')} />;
}
