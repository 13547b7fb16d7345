import { formatDayOf, formatMoment, formatTimeWithSeconds } from '../ui/format.ts';
import { A } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { DossierTable } from './dossier-table.tsx';
import { Empty } from './empty.tsx';
import { Pager } from './pager.tsx';
import type { FigureView } from './pages/list-views.ts';

/** The dossiers that one figure counts: what it is, how many, as of when, and the rows. */
export function FigureList({ view }: { view: FigureView }) {
  const { t, count } = useLocale();
  const { title, narrowed, list, search } = view;
  return (
    <>
      <PageTitle text={title} />
      <header className="desk-head">
        <h1>{title}</h1>
        {narrowed.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="desk-total">
          <strong>{t('desk.total', { count: count(list.count) })}</strong> <AsOf view={view} />
        </p>
        {list.count > 0 && (
          <p>
            <A className="button" href={`/dossiers.csv?${search}`} download>
              {t('desk.download-csv')}
            </A>
          </p>
        )}
      </header>
      {list.count === 0 ? (
        <Empty text={t('desk.figure-empty')} />
      ) : (
        <>
          <DossierTable lines={list.lines} caption={title} />
          <Pager {...list} search={search} />
        </>
      )}
    </>
  );
}

function AsOf({ view: { list, closed_at } }: { view: FigureView }) {
  const { t } = useLocale();
  if (closed_at !== null)
    return <span>{t('desk.as-of-end', { day: formatDayOf(closed_at - 1) })}</span>;
  const seconds = formatTimeWithSeconds(list.as_of);
  return (
    <time dateTime={new Date(list.as_of).toISOString()} title={formatMoment(list.as_of)}>
      {t('desk.as-of', { time: `${seconds} ${formatDayOf(list.as_of)}` })}
    </time>
  );
}
