import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { SetsView } from '../criteria/sets-view.tsx';
import { readSets } from './read-criteria.ts';
import '../../ui/admin.css';
import '../criteria.css';

/** Every version that the viewer may see. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  return readSets(world, viewer);
}

export default function CriteriaList() {
  return <SetsView {...useLoaderData<typeof loader>()} />;
}
