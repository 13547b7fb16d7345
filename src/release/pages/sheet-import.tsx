import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { type ImportDone, performImport, viewSheet } from '../../campaign/index.ts';
import { may } from '../../identity/index.ts';
import { isRefusal, type Refusal, statusOf } from '../../kernel/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { granted } from '../../ui/refused.ts';
import type { Viewer, World } from '../../ui/world.ts';
import { readSheetFile } from '../index.ts';
import './release.css';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { campaign: campaign_code = '', unit: unit_code = '' } = params;
  mayReport(world, viewer, unit_code);
  granted(await viewSheet(world.campaign, viewer, { campaign_code, unit_code }));
  const unit = world.references().today().by_code.get(unit_code)!.name;
  return { campaign_code, unit_code, unit, form_key: randomUUID() };
}

/** Takes a file into the sheet, all of it or nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { campaign: campaign_code = '', unit: unit_code = '' } = params;
  mayReport(world, viewer, unit_code);
  const form = await request.formData();
  const rows = await rowsOf(world, form.get('file'));
  const done: ImportDone | Refusal = isRefusal(rows)
    ? rows
    : await performImport(
        world.campaign,
        viewer,
        { campaign_code, unit_code },
        {
          rows,
          idempotency_key: form.get('form_key'),
        },
      );
  if (isRefusal(done)) return data({ refusal: done }, { status: statusOf(done) });
  return data(done, { status: 'faults' in done ? 422 : 200 });
}

function mayReport(world: World, viewer: Viewer | null, unit_code: string): void {
  const unit_id = world.references().today().by_code.get(unit_code)?.unit_id;
  granted(may(viewer, 'sheet.report', unit_id === undefined ? {} : { unit_id }));
}

async function rowsOf({ papers }: World, file: FormDataEntryValue | null) {
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const sheets = await papers.read_xlsx(bytes);
  return isRefusal(sheets) ? sheets : readSheetFile(sheets);
}

export default function SheetImport() {
  const { campaign_code, unit_code, unit, form_key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLocale();
  const sheet = `/campaigns/${campaign_code}/${unit_code}`;
  return (
    <div className="release">
      <PageTitle text={t('release.sheet-import')} />
      <p>
        <A href={sheet}>{t('release.sheet-back', { unit })}</A>
      </p>
      <h1>{t('release.sheet-import')}</h1>
      <p className="release-lead">{t('release.sheet-import-says')}</p>
      {answer && <Answer answer={answer} />}
      <nav aria-label={t('release.sheet-export')}>
        <A href={`${sheet}/export/xlsx`} download>
          {t('release.sheet-export')} ({t('release.sheet-xlsx')})
        </A>
      </nav>
      <form method="post" encType="multipart/form-data" className="release-form">
        <input type="hidden" name="form_key" value={form_key} />
        <label>
          {t('release.sheet-file')}
          <input
            type="file"
            name="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
          />
        </label>
        <div className="release-wide">
          <button type="submit" className="button button-main">
            {t('release.sheet-send')}
          </button>
        </div>
      </form>
    </div>
  );
}

function Answer({ answer }: { answer: ImportDone | { refusal: Refusal } }) {
  const { t, lang } = useLocale();
  if ('changed' in answer) {
    return (
      <p role="status" className="release-done">
        {t('release.sheet-changed', { changed: answer.changed })}
      </p>
    );
  }
  if ('refusal' in answer) {
    return (
      <p role="alert" className="release-refused">
        {refusalText(answer.refusal, lang)}
      </p>
    );
  }
  const { faults } = answer;
  return (
    <div role="alert" className="release-refused">
      <p>{t('release.sheet-faults', { count: faults.length })}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.refused} ${fault.path}`}>
            {fault.path && !refusalText(fault, lang).includes(fault.path) && `${fault.path}: `}
            {refusalText(fault, lang)}
          </li>
        ))}
      </ul>
    </div>
  );
}
