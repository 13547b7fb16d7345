import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { MailboxAsked } from '../mailbox-asked.ts';
import type { MailboxLine } from '../store-mailbox.ts';
import { MailboxForm } from './mailbox-form.tsx';

export interface MailboxPage {
  asked: MailboxAsked;
  count: number;
  pages: number;
  lines: MailboxLine[];
  /** Whether everybody's messages are among them. */
  sees_all: boolean;
  /** Whether any way to send is configured. */
  sends: boolean;
}

/** What was told to whom, the newest first. */
export function MailboxView(props: MailboxPage) {
  const { asked, lines, sees_all, sends } = props;
  const { t, count } = useLocale();
  return (
    <>
      <PageTitle text={t('mailbox.title')} />
      <h1>{t('mailbox.title')}</h1>
      <p className="mailbox-lead">
        {t(sees_all ? 'mailbox.lead-all' : 'mailbox.lead-own')} {!sends && t('mailbox.lead-silent')}
      </p>
      <MailboxForm asked={asked} sees_all={sees_all} />
      <p role="status">
        <strong>{t('mailbox.count', { count: count(props.count) })}</strong>
      </p>
      {lines.length === 0 ? (
        <p className="mailbox-none">{t('mailbox.none')}</p>
      ) : (
        <Lines lines={lines} />
      )}
      <Pages {...props} />
    </>
  );
}

function Lines({ lines }: Pick<MailboxPage, 'lines'>) {
  const { t } = useLocale();
  return (
    <table className="mailbox-table">
      <caption className="unseen">{t('mailbox.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('mailbox.subject')}</th>
          <th scope="col">{t('mailbox.reader')}</th>
          <th scope="col">{t('mailbox.at')}</th>
          <th scope="col">{t('mailbox.channel')}</th>
          <th scope="col">{t('mailbox.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.message_id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { line: MailboxLine }) {
  const { t } = useLocale();
  return (
    <tr>
      <th scope="row">
        <A href={`/mailbox/${line.message_id}`}>{line.subject}</A>
      </th>
      <td data-head={t('mailbox.reader')}>
        {line.name}
        <small>{line.address ?? t('mailbox.no-address')}</small>
      </td>
      <td data-head={t('mailbox.at')}>{formatMoment(line.at)}</td>
      <td data-head={t('mailbox.channel')}>{t(`mailbox.channel-${line.channel}`)}</td>
      <td data-head={t('mailbox.state')}>
        <span className={`mailbox-${line.state}`}>{t(`mailbox.state-${line.state}`)}</span>
      </td>
    </tr>
  );
}

function Pages({ asked, pages }: Pick<MailboxPage, 'asked' | 'pages'>) {
  const { t } = useLocale();
  const { page } = asked;
  if (pages < 2) return null;
  return (
    <nav className="mailbox-pages" aria-label={t('mailbox.pages')}>
      {page > 1 && (
        <A rel="prev" href={addressOf(asked, page - 1)}>
          {t('mailbox.previous')}
        </A>
      )}
      <span>{t('mailbox.page', { page, pages })}</span>
      {page < pages && (
        <A rel="next" href={addressOf(asked, page + 1)}>
          {t('mailbox.next')}
        </A>
      )}
    </nav>
  );
}

function addressOf({ account_id, who, template, state }: MailboxAsked, page: number): string {
  const parts = { account: account_id, who, template, state, page };
  const told = Object.entries(parts).filter(([, value]) => value !== null && value !== '');
  return `/mailbox?${new URLSearchParams(told.map(([name, value]) => [name, String(value)]))}`;
}
