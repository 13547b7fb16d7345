import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { Viewer } from '../../identity/index.ts';
import { compareSets } from '../../par/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { langOfRequest } from '../../ui/preference.ts';
import type { World } from '../../ui/world.ts';
import { CompareView } from '../criteria/compare-view.tsx';
import { getSet, lineOf, readSets, specOf } from './read-criteria.ts';
import '../../ui/admin.css';
import '../criteria.css';

/** `?a=par-districts-2022:1&b=par-districts-2023:1`: what differs between two versions. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const asked = new URL(request.url).searchParams;
  const { sets } = await readSets(world, viewer);
  const before = await chosen(world, viewer, asked.get('a'));
  const after = await chosen(world, viewer, asked.get('b'));
  const lang = langOfRequest(request);
  return {
    sets,
    before: before && lineOf(before),
    after: after && lineOf(after),
    differences: before && after ? compareSets(specOf(before), specOf(after), lang) : [],
  };
}

async function chosen(world: World, viewer: Viewer | null, key: string | null) {
  if (!key) return null;
  const [set_code, version] = key.split(':');
  return getSet(world, viewer, { set_code, version });
}

export default function CriteriaCompare() {
  return <CompareView {...useLoaderData<typeof loader>()} />;
}
