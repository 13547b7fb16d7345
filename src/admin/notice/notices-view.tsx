import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { NoticeLine } from './store.ts';

export interface NoticesPage {
  unread: number;
  page: number;
  pages: number;
  lines: (NoticeLine & { procedure: string; unit: string })[];
}

/** An officer's notices, the newest first. */
export function NoticesView(props: NoticesPage) {
  const { t, count } = useLocale();
  return (
    <>
      <PageTitle text={t('notice.title')} />
      <h1>{t('notice.title')}</h1>
      <p className="admin-lead">{t('notice.lead')}</p>
      <div className="admin-row">
        <strong role="status">{t('notice.unread', { count: count(props.unread) })}</strong>
        {props.unread > 0 && (
          <form method="post">
            <button type="submit" name="all" value="1" className="button">
              {t('notice.read-all')}
            </button>
          </form>
        )}
        <A href="/dossiers">{t('notice.work')}</A>
        <A href="/mailbox">{t('mailbox.own')}</A>
      </div>
      {props.lines.length === 0 ? <p>{t('notice.none')}</p> : <NoticeTable lines={props.lines} />}
      <Pages {...props} />
    </>
  );
}

function NoticeTable({ lines }: Pick<NoticesPage, 'lines'>) {
  const { t } = useLocale();
  return (
    <table className="admin-table">
      <caption className="unseen">{t('notice.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('notice.kind')}</th>
          <th scope="col">{t('notice.dossier')}</th>
          <th scope="col">{t('notice.unit')}</th>
          <th scope="col">{t('notice.due')}</th>
          <th scope="col">{t('notice.told')}</th>
          <th scope="col">{t('notice.read')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.notice_id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line }: { line: NoticesPage['lines'][number] }) {
  const { t } = useLocale();
  const fresh = line.read_at === null && line.holds;
  return (
    <tr>
      <th scope="row">
        <span className={line.kind === 'overdue' && line.holds ? 'notice-late' : undefined}>
          {t(`notice.kind-${line.kind}`)}
        </span>
        {fresh && <small className="admin-mark">{t('notice.new')}</small>}
        {!line.holds && <small>{t('notice.over')}</small>}
      </th>
      <td data-head={t('notice.dossier')}>
        <A href={`/dossiers/${line.code}`}>{line.code}</A>
        <small>{line.procedure}</small>
      </td>
      <td data-head={t('notice.unit')}>{line.unit}</td>
      <td data-head={t('notice.due')}>{formatMoment(line.due_at)}</td>
      <td data-head={t('notice.told')}>{formatMoment(line.created_at)}</td>
      <td>
        {fresh && (
          <form method="post">
            <button
              type="submit"
              name="notice_id"
              value={line.notice_id}
              className="button"
              aria-label={t('notice.read-one', { code: line.code })}
            >
              {t('notice.read')}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}

function Pages({ page, pages }: NoticesPage) {
  const { t } = useLocale();
  if (pages < 2) return null;
  return (
    <nav className="admin-row" aria-label={t('notice.pages')}>
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
