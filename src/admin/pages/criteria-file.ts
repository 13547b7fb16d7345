import type { LoaderFunctionArgs } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { getSet, specOf } from './read-criteria.ts';

/** `GET /criteria/:set_code/:version/set.json`: a version as a file of the published schema. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const stored = await getSet(world, viewer, params);
  return new Response(`${JSON.stringify(specOf(stored), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${stored.set_code}-${stored.version}.json"`,
    },
  });
}
