import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { NamedUnit } from './calendar-page.ts';

/** One due instant that would move, as the list shows it. */
export interface MoveLine {
  code: string;
  unit: NamedUnit;
  from_at: number | null;
  to_at: number | null;
}

export interface MovesPage {
  version: number;
  count: number;
  page: number;
  pages: number;
  lines: MoveLine[];
  /** Whether the viewer may open dossiers from here. */
  may_view: boolean;
}

/** Every open dossier whose due instant would move, old and new. */
export function MovesView(props: MovesPage) {
  const { version, count: all, lines } = props;
  const { t, count } = useLocale();
  const title = t('calendar.moves-title', { version });
  return (
    <>
      <PageTitle text={title} />
      <p>
        <A href={`/calendars/${version}`}>{t('calendar.moves-back', { version })}</A>
      </p>
      <h1>{title}</h1>
      <p className="admin-row">
        <strong>{count(all)}</strong>
        <A className="button" href={`/calendars/${version}/moves.csv`}>
          {t('calendar.moves-csv')}
        </A>
      </p>
      {all === 0 ? (
        <p>{t('calendar.preview-none')}</p>
      ) : (
        <table className="admin-table">
          <caption>{t('calendar.moves')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('calendar.dossier')}</th>
              <th scope="col">{t('calendar.unit')}</th>
              <th scope="col">{t('calendar.due-before')}</th>
              <th scope="col">{t('calendar.due-after')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <MoveRow key={line.code} line={line} may_view={props.may_view} />
            ))}
          </tbody>
        </table>
      )}
      <Pages {...props} />
    </>
  );
}

function MoveRow({ line, may_view }: { line: MoveLine; may_view: boolean }) {
  const { t } = useLocale();
  const told = (at: number | null) => (at === null ? t('calendar.no-due') : formatMoment(at));
  return (
    <tr>
      <th scope="row">
        {may_view ? <A href={`/dossiers/${line.code}`}>{line.code}</A> : line.code}
      </th>
      <td data-head={t('calendar.unit')}>{line.unit.name}</td>
      <td data-head={t('calendar.due-before')}>{told(line.from_at)}</td>
      <td data-head={t('calendar.due-after')}>{told(line.to_at)}</td>
    </tr>
  );
}

function Pages({ page, pages }: MovesPage) {
  const { t } = useLocale();
  if (pages < 2) return null;
  return (
    <nav className="admin-row" aria-label={t('calendar.moves-pages')}>
      {page > 1 && (
        <a rel="prev" href={`?page=${page - 1}`}>
          {t('calendar.previous')}
        </a>
      )}
      <span>{t('calendar.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={`?page=${page + 1}`}>
          {t('calendar.next')}
        </a>
      )}
    </nav>
  );
}
