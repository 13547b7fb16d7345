import type { FormEvent } from 'react';
import type { Refusal } from '../../kernel/index.ts';
import { useAddress } from '../../ui/address.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { MappingPage } from '../page/mapping-page.ts';
import { ColumnTable } from './column-table.tsx';
import { DateChoice } from './date-choice.tsx';
import { MissingFields } from './default-fields.tsx';
import { MapFile } from './map-file.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ReadingFields, RuleFields } from './reading-fields.tsx';
import { Steps } from './steps.tsx';
import { ValueTable } from './value-table.tsx';

interface MappingViewProps {
  page: MappingPage;
  from: number | null;
  refusal: Refusal | null;
  told: 'loaded' | null;
  look(form: HTMLFormElement): void;
}

/** The second step: which column is what, with the first rows as they will be read. */
export function MappingView({ page, from, refusal, told, look }: MappingViewProps) {
  const { t } = useLocale();
  const title = t('import.mapping-title', { file: page.file.name });
  return (
    <div className="import">
      <PageTitle text={title} />
      <p>
        <A href="/imports">{t('import.back')}</A>
      </p>
      <Steps now={2} />
      <h1>{title}</h1>
      <p className="admin-lead">{t('import.mapping-lead')}</p>
      {refusal && (
        <div className="admin-refused">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      {told && (
        <p className="admin-done" role="status">
          {t('import.map-loaded')}
        </p>
      )}
      {from && <p className="import-quiet">{t('import.from-earlier', { id: from })}</p>}
      <MappingForm page={page} look={look} />
      <MapFile file_id={page.file.file_id} />
    </div>
  );
}

/** Another way of reading the file draws the form anew; any other choice leaves it as it stands. */
const keyOf = ({ draft, how }: MappingPage): string =>
  JSON.stringify([draft.file, how?.header ?? [], draft.units, draft.note ?? '']);

function MappingForm({ page, look }: { page: MappingPage; look: MappingViewProps['look'] }) {
  const { t } = useLocale();
  const address = useAddress();
  const { draft, unreadable, complaints } = page;
  const { province, units, procedures, note, source } = draft;
  const base = JSON.stringify({ province, units, procedures, note, source });
  const changed = (event: FormEvent<HTMLFormElement>) => look(event.currentTarget);
  return (
    <form key={keyOf(page)} method="post" className="import-map" onChange={changed}>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="file-was" value={JSON.stringify(draft.file)} />
      {/* Enter in a field looks again: it must not begin the trial. */}
      <button type="submit" name="act" value="preview" className="unseen" tabIndex={-1}>
        {t('import.preview-again')}
      </button>
      {unreadable && (
        <div className="admin-refused">
          <p>{t('import.unreadable')}</p>
          <RefusalNotice refusal={unreadable} />
        </div>
      )}
      <ReadingFields page={page} />
      {page.header.length > 0 && (
        <>
          <ColumnTable page={page} />
          <DateChoice page={page} />
          {page.channels && <ValueTable kind="channel" rows={page.channels} page={page} />}
          {page.statuses && <ValueTable kind="status" rows={page.statuses} page={page} />}
          <MissingFields page={page} />
          <RuleFields draft={draft} />
          <PreviewTable page={page} />
        </>
      )}
      <div className="import-go" aria-live="polite">
        {complaints.length > 0 && (
          <p className="import-wrong">{t('import.complaints', { count: complaints.length })}</p>
        )}
        <p className="admin-row">
          <button type="submit" name="act" value="check" className="button button-main">
            {t('import.check')}
          </button>
          <button type="submit" name="act" value="preview" className="button">
            {t('import.preview-again')}
          </button>
          <button
            type="submit"
            className="button"
            formAction={address(`/imports/new/${page.file.file_id}/mapping.json`)}
          >
            {t('import.map-download')}
          </button>
        </p>
        <p className="import-quiet">{t('import.check-says')}</p>
      </div>
    </form>
  );
}
