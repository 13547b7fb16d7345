import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import type { CalendarPage } from './calendar-page.ts';
import { EntryTable } from './day-table.tsx';
import { DraftForms, type Kept } from './draft-forms.tsx';
import { FaultList } from './fault-list.tsx';
import { HoursTable } from './hours-table.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { StatePanel } from './state-panel.tsx';
import { YearChoice } from './year-choice.tsx';
import { Legend, YearGrid } from './year-grid.tsx';

interface CalendarViewProps {
  page: CalendarPage;
  /** A word of what was just done: `approve`. */
  done: string | null;
  answer: { refusal: Refusal; kept: Kept } | null;
}

/** One version: where it stands, what it would do, its year, its entries, and how to change it. */
export function CalendarView({ page, done, answer }: CalendarViewProps) {
  const { t } = useLocale();
  const { version, faults } = page;
  const title = `${t('calendar.title')} · ${t('calendar.version', { version: version.version })}`;
  const editable = page.may_edit && version.state === 'draft';
  return (
    <>
      <PageTitle text={title} />
      <p>
        <A href="/calendars">{t('calendar.title')}</A>
      </p>
      <h1>{title}</h1>
      <Told done={done} refusal={answer?.refusal ?? null} />
      <StatePanel page={page} />
      {editable && <FaultList faults={faults} />}
      <PreviewPanel {...page} />
      {editable && <DraftForms years={page.years} kept={answer?.kept ?? {}} />}
      <CalendarYear page={page} editable={editable} />
    </>
  );
}

/** What was done, or why it was not. */
export function Told({ done, refusal }: { done: string | null; refusal: Refusal | null }) {
  const { t } = useLocale();
  if (refusal)
    return (
      <div className="admin-refused">
        <RefusalNotice refusal={refusal} />
      </div>
    );
  const known = ['draft', 'edit', 'import', 'approve', 'apply', 'discard'].includes(done ?? '');
  if (!known) return null;
  return (
    <p className="admin-done" role="status">
      {t(`calendar.done-${done}` as TextKey)}
    </p>
  );
}

/** The year, its entries and the working hours, with the files to take away. */
export function CalendarYear({ page, editable }: { page: CalendarPage; editable: boolean }) {
  const { t } = useLocale();
  const { version, year } = page;
  const file = `/calendars/${version.version}/calendar`;
  return (
    <section aria-labelledby="calendar-year">
      <h2 id="calendar-year">
        {t('calendar.year-of', { year })}
        {page.unit && ` · ${page.unit.name}`}
      </h2>
      <YearChoice page={page} />
      <Legend />
      <YearGrid year={year} months={page.months} />
      <EntryTable year={year} entries={page.entries} editable={editable} />
      <HoursTable hours={page.hours} editable={editable} />
      <p className="admin-row">
        {t('calendar.export')}:
        <A className="button" href={`${file}.csv`}>
          {t('calendar.export-csv')}
        </A>
        <A className="button" href={`${file}.ics`}>
          {t('calendar.export-ics')}
        </A>
      </p>
      {page.source && (
        <p className="admin-quiet">
          {t('calendar.source')}: {page.source}
        </p>
      )}
    </section>
  );
}
