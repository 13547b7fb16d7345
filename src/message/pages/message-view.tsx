import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { piecesOf } from '../reading.ts';
import type { Attempt, WholeMessage } from '../store-mailbox.ts';

export interface MessagePage {
  message: Omit<WholeMessage, 'body' | 'secrets'>;
  paragraphs: ReturnType<typeof piecesOf>[];
  attempts: Attempt[];
}

/** A message as it looks, and below it each try to deliver it. */
export function MessageView({ message, paragraphs, attempts }: MessagePage) {
  const { t } = useLocale();
  return (
    <>
      <PageTitle text={message.subject} />
      <p>
        <A href="/mailbox">{t('mailbox.back')}</A>
      </p>
      <article className="mailbox-message" lang="vi">
        <h1>{message.subject}</h1>
        <Head message={message} />
        {paragraphs.map((pieces, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change places
          <p key={i}>
            {pieces.map(({ text, href }, n) =>
              href === null ? (
                text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change places
                <A key={n} href={href}>
                  {text}
                </A>
              ),
            )}
          </p>
        ))}
      </article>
      <Deliveries message={message} attempts={attempts} />
    </>
  );
}

function Head({ message }: Pick<MessagePage, 'message'>) {
  const { t } = useLocale();
  const address = message.address ?? t('mailbox.no-address');
  return (
    <dl className="mailbox-head">
      <dt>{t('mailbox.to')}</dt>
      <dd>{message.name === null ? address : `${message.name} · ${address}`}</dd>
      <dt>{t('mailbox.at')}</dt>
      <dd>{formatMoment(message.at)}</dd>
      <dt>{t('mailbox.channel')}</dt>
      <dd>{t(`mailbox.channel-${message.channel}`)}</dd>
      <dt>{t('mailbox.state')}</dt>
      <dd>{t(`mailbox.state-${message.state}`)}</dd>
    </dl>
  );
}

function Deliveries({ message, attempts }: Pick<MessagePage, 'message' | 'attempts'>) {
  const { t } = useLocale();
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t('mailbox.attempts')}</h2>
      {attempts.length === 0 ? (
        <p>{t(message.state === 'kept' ? 'mailbox.attempts-kept' : 'mailbox.attempts-none')}</p>
      ) : (
        <table className="mailbox-table">
          <thead>
            <tr>
              <th scope="col">{t('mailbox.attempt')}</th>
              <th scope="col">{t('mailbox.attempt-at')}</th>
              <th scope="col">{t('mailbox.outcome')}</th>
              <th scope="col">{t('mailbox.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ attempt, at, outcome, detail }) => (
              <tr key={attempt}>
                <th scope="row">{attempt}</th>
                <td data-head={t('mailbox.attempt-at')}>{formatMoment(at)}</td>
                <td data-head={t('mailbox.outcome')}>{t(`mailbox.outcome-${outcome}`)}</td>
                <td data-head={t('mailbox.detail')}>{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {message.next_at !== null && (
        <p>{t('mailbox.next-at', { at: formatMoment(message.next_at) })}</p>
      )}
    </section>
  );
}
