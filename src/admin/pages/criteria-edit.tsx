import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isRefusal, statusOf } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { langOfRequest } from '../../ui/preference.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { anchorOf } from '../criteria/complaints.ts';
import { EditView } from '../criteria/edit-view.tsx';
import { changeRows } from '../criteria/form/rows.ts';
import { changeDraft } from '../criteria/perform.ts';
import { editOf, faultsOfForm } from '../criteria/read-form.ts';
import { setAddress } from '../criteria/sets-page.ts';
import { CheckedForm, LiveCheck, useLiveCheck } from './live-check.tsx';
import { criteriaWorldOf, specOf } from './read-criteria.ts';
import { byPath, getAim, getDraft, readEditPage } from './read-edit-page.ts';
import '../../ui/admin.css';
import '../calendar.css';
import '../criteria.css';

/** The check follows what is typed. */
export const handle = { hydrate: true };

/** `?at=areas[0]` for what is there, `?list=areas&kind=area` for what is to be added. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const stored = await getDraft(world, viewer, params);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return readEditPage(stored, getAim(specOf(stored), asked));
}

/** Saves the form, or draws it again with other rows or fields. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const stored = await getDraft(world, viewer, params);
  const form = await request.formData();
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const act = fields.act ?? '';
  if (act.startsWith('form ')) {
    const changed = changeRows(fields, act.slice('form '.length));
    return data({ fields: changed, refusal: null, faults: {} });
  }
  const lang = langOfRequest(request);
  const aim = getAim(specOf(stored), fields);
  const edit = editOf(aim, fields);
  const missing = faultsOfForm(edit, aim.kind);
  const seen = { set_code: stored.set_code, version: stored.version, digest: fields.digest ?? '' };
  const done = missing[0] ?? (await changeDraft(criteriaWorldOf(world), viewer, seen, edit));
  if (isRefusal(done)) {
    const refusals = missing.length > 0 ? missing : [done];
    const faults = byPath(refusals, (one) => refusalText(one, lang));
    return data({ fields, refusal: done, faults }, { status: statusOf(done) });
  }
  const place = 'at' in aim ? aim.at : aim.list.replace(/\.?\w+$/, '');
  return redirect(`${setAddress(done)}?done=${edit.act}#${anchorOf(place)}`, 303);
}

export default function CriteriaEdit() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const check = useLiveCheck(page);
  return (
    <EditView
      page={page}
      answer={answer ?? null}
      check={<LiveCheck {...check} page={page} />}
      form={(content) => <CheckedForm onType={check.onType}>{content}</CheckedForm>}
    />
  );
}
