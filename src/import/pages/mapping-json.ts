import type { LoaderFunctionArgs } from 'react-router';
import { may } from '../../identity/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { mappingAnswer } from './file-answer.ts';
import { getImport } from './read-import.ts';

/** The mapping of an import, as it was given. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.view', {}));
  const { file_name, mapping } = granted(await getImport(world, params.id));
  return mappingAnswer(file_name, mapping);
}
