import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { OUTCOMES } from '../run/record.ts';
import type { ImportsPage } from './imports.tsx';
import { Steps } from './steps.tsx';
import { UploadBox } from './upload-box.tsx';

interface ImportsViewProps {
  page: ImportsPage;
  refusal: Refusal | null;
}

export function ImportsView({ page, refusal }: ImportsViewProps) {
  const { t } = useLocale();
  const none = page.imports.length === 0;
  return (
    <div className="import">
      <PageTitle text={t('import.title')} />
      <h1>{t('import.title')}</h1>
      <p className="admin-lead">{t('import.lead')}</p>
      {refusal && (
        <div className="admin-refused">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      {page.may_manage && <NewImport page={page} />}
      {none ? (
        <section>
          <h2 id="import-list">{t('import.list')}</h2>
          <p>{t('import.none')}</p>
        </section>
      ) : (
        <List page={page} />
      )}
    </div>
  );
}

function NewImport({ page }: { page: ImportsPage }) {
  const { t, count } = useLocale();
  return (
    <section aria-labelledby="import-new" className="import-new">
      <h2 id="import-new">{t('import.new')}</h2>
      <Steps now={1} />
      {page.imports.length === 0 && (
        <ul className="import-what">
          <li>{t('import.none-what')}</li>
          <li>{t('import.none-needs')}</li>
          <li>{t('import.none-safe')}</li>
        </ul>
      )}
      <UploadBox most_mb={page.most_mb} plain_mb={page.plain_mb} />
      {page.kept.length > 0 && (
        <>
          <h3>{t('import.kept')}</h3>
          <ul className="import-kept">
            {page.kept.map(({ file_id, name, size, at }) => (
              <li key={file_id}>
                <A href={`/imports/new/${file_id}`}>{name}</A>{' '}
                <small>
                  {t('file.size', { size: count(Math.ceil(size / 1024)) })} · {formatMoment(at)}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function List({ page }: { page: ImportsPage }) {
  const { t, count } = useLocale();
  return (
    <section>
      <h2 id="import-list">{t('import.list')}</h2>
      <Scroll className="import-scroll" label={t('import.list')}>
        <table className="import-table import-list">
          <thead>
            <tr>
              <th scope="col">{t('import.file')}</th>
              <th scope="col">{t('import.state')}</th>
              <th scope="col">{t('import.when')}</th>
              <th scope="col">{t('import.who')}</th>
              <th scope="col" className="import-number">
                {t('import.rows')}
              </th>
              {OUTCOMES.map((outcome) => (
                <th key={outcome} scope="col" className="import-number">
                  {t(`import.outcome-${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.imports.map((one) => (
              <tr key={one.import_id}>
                <th scope="row">
                  <A href={`/imports/${one.import_id}`}>{one.file_name}</A>
                </th>
                <td>{t(`import.state-${one.state}`)}</td>
                <td>{formatMoment(one.at)}</td>
                <td>{one.who ?? t('import.by-command')}</td>
                <td className="import-number">{count(one.rows_total)}</td>
                {OUTCOMES.map((outcome) => (
                  <td key={outcome} className="import-number">
                    {count(one.outcomes[outcome])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
