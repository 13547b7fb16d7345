import type { ActionFunctionArgs } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { fieldsOf } from '../page/draft.ts';
import { getTable } from '../perform-files.ts';
import { draftOfForm } from './drafts.ts';
import { mappingAnswer } from './file-answer.ts';

/** The mapping of the form as it stands, as a file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { name } = granted(await getTable(world.files, viewer, Number(params.file)));
  const { draft } = draftOfForm(fieldsOf(await request.formData()));
  return mappingAnswer(name, JSON.stringify(draft, null, 2));
}
