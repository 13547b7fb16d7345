import type { LoaderFunctionArgs } from 'react-router';
import { refuse } from '../../kernel/index.ts';
import { pageContext } from '../page-context.ts';
import { refused } from '../refused.ts';

/** Every address that no other page answers; that of a province that is not here says so. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { world } = context.get(pageContext);
  const path = new URL(request.url).pathname;
  const code = world.prefix === '' ? /^\/p\/([^/]+)/i.exec(path)?.[1] : undefined;
  throw refused(
    code === undefined
      ? refuse('route.not-found', { path })
      : refuse('province.not-found', { code: decodeURIComponent(code) }),
  );
}

export default () => null;
