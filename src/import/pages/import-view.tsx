import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { CreatedView } from './created-view.tsx';
import type { ImportPage } from './import.tsx';
import { RowTable } from './row-table.tsx';
import { StateBox } from './state-box.tsx';
import { type Step, Steps } from './steps.tsx';
import { OutcomeTable, RuleTable, TotalsTable } from './totals-view.tsx';
import { UndoForm } from './undo-form.tsx';

interface ImportViewProps {
  page: ImportPage;
  answer: { refusal: Refusal; reason: string } | null;
}

const STEP: Partial<Record<string, Step>> = { checking: 3, checked: 3, running: 4, stopped: 4 };

/** One import: what it is doing, what became of every row, its figures beside the province's. */
export function ImportView({ page, answer }: ImportViewProps) {
  const { t } = useLocale();
  const { record } = page;
  const step = STEP[record.state];
  const is_running = record.state === 'running' && page.is_underway;
  const counted = (record.totals.file !== null || record.rows_total > 0) && !is_running;
  return (
    <div className="import">
      <PageTitle text={record.file_name} />
      <p>
        <A href="/imports">{t('import.back')}</A>
      </p>
      {step && <Steps now={step} />}
      <h1>{record.file_name}</h1>
      <p className="admin-lead">
        <strong>{t(`import.state-${record.state}`)}</strong> ·{' '}
        {t('import.number', { id: record.import_id })} · {formatMoment(record.at)} ·{' '}
        {page.who ?? t('import.by-command')}
      </p>
      {answer && (
        <div className="admin-refused">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      {page.undo ? (
        <UndoForm undo={page.undo} reason={answer?.reason ?? ''} id={record.import_id} />
      ) : (
        <StateBox page={page} />
      )}
      {counted && (
        <>
          <OutcomeTable page={page} />
          {!page.is_half && <TotalsTable record={record} />}
          <RuleTable page={page} />
          <CreatedView record={record} />
          <Downloads page={page} />
          <RowTable page={page} />
        </>
      )}
    </div>
  );
}

function Downloads({ page: { record } }: { page: ImportPage }) {
  const { t } = useLocale();
  const at = `/imports/${record.import_id}`;
  return (
    <section aria-labelledby="import-files">
      <h2 id="import-files">{t('import.files')}</h2>
      <ul className="import-files">
        <li>
          <A href={`${at}/report.csv`} download>
            {t('import.report-csv')}
          </A>
        </li>
        <li>
          <A href={`${at}/mapping.json`} download>
            {t('import.mapping-json')}
          </A>
        </li>
        {record.state === 'finished' && (
          <li>
            <A href={`${at}/export.csv`} download>
              {t('import.export-csv')}
            </A>
          </li>
        )}
      </ul>
      <p className="import-quiet">
        {t('import.sha256')}: <code>{record.file_sha256}</code>
      </p>
    </section>
  );
}
