import type { ActionFunctionArgs } from 'react-router';
import { isRefusal } from '../../kernel/index.ts';
import { MEASURE_CODES } from '../../measure/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { type Complaint, complaintsOf } from '../criteria/complaints.ts';
import { editSet } from '../criteria/edit.ts';
import { editOf, faultsOfForm } from '../criteria/read-form.ts';
import { specOf } from './read-criteria.ts';
import { getAim, getDraft } from './read-edit-page.ts';

/** `POST /criteria/:set_code/:version/check`: the set as it would be with a form's content; nothing is saved. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const set = specOf(await getDraft(world, viewer, params));
  const form = await request.formData();
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const aim = getAim(set, fields);
  const edit = editOf(aim, fields);
  const thing = null;
  const missing = faultsOfForm(edit, aim.kind).map(
    ({ refused: code, facts, path = '' }): Complaint => ({ is: 'fault', code, facts, path, thing }),
  );
  if (missing.length > 0) return { complaints: missing };
  const next = editSet(set, edit);
  if (!isRefusal(next)) return { complaints: complaintsOf(next, MEASURE_CODES) };
  const { refused: code, facts, path = '' } = next;
  return { complaints: [{ is: 'fault', code, facts, path, thing } satisfies Complaint] };
}
