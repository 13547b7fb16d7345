import type { Refusal } from '../../kernel/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { CalendarPage } from './calendar-page.ts';
import { CalendarYear, Told } from './calendar-view.tsx';
import { Input } from './input.tsx';
import { VersionTable } from './version-table.tsx';

interface CalendarsViewProps {
  page: CalendarPage;
  answer: { refusal: Refusal; kept: Readonly<Record<string, string>> } | null;
}

/** The calendar in force, for everybody; its versions and the way to a new one for who keeps it. */
export function CalendarsView({ page, answer }: CalendarsViewProps) {
  const { t } = useLocale();
  const { version, versions } = page;
  const open = versions.find(({ state }) => state === 'draft' || state === 'approved');
  return (
    <>
      <PageTitle text={t('calendar.title')} />
      <h1>{t('calendar.title')}</h1>
      <p className="admin-lead">{t('calendar.lead')}</p>
      <Told done={null} refusal={answer?.refusal ?? null} />
      <p>
        <strong>{t('calendar.version', { version: version.version })}</strong>:{' '}
        {t(`calendar.state-${version.state}`)}
      </p>
      {open && (
        <p>
          <A href={`/calendars/${open.version}`}>
            {t('calendar.draft-open', { version: open.version })}
          </A>
        </p>
      )}
      {page.may_edit && !open && <DraftForm kept={answer?.kept ?? {}} />}
      <CalendarYear page={page} editable={false} />
      <VersionTable versions={versions} names={page.names} />
    </>
  );
}

function DraftForm({ kept }: { kept: Readonly<Record<string, string>> }) {
  const { t } = useLocale();
  return (
    <section aria-labelledby="calendar-draft">
      <h2 id="calendar-draft">{t('calendar.draft')}</h2>
      <p>{t('calendar.draft-says')}</p>
      <form method="post" className="admin-form">
        <Input name="reason" text="calendar.draft-reason" kept={kept} required minLength={3} />
        <button type="submit" className="button button-main">
          {t('calendar.draft')}
        </button>
      </form>
    </section>
  );
}
