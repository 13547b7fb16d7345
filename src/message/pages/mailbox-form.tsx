import { PlainForm } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { MailboxAsked } from '../mailbox-asked.ts';
import { MESSAGE_STATES } from '../message.ts';
import { TEMPLATES } from '../templates.ts';

/** Narrows the list by reader, kind and state; works without script. */
export function MailboxForm({ asked, sees_all }: { asked: MailboxAsked; sees_all: boolean }) {
  const { t } = useLocale();
  return (
    <search>
      <PlainForm method="get" action="/mailbox" className="mailbox-form">
        {sees_all && (
          <label>
            {t('mailbox.who')}
            <input type="search" name="who" defaultValue={asked.who} maxLength={100} />
          </label>
        )}
        {asked.account_id !== null && (
          <input type="hidden" name="account" value={asked.account_id} />
        )}
        <label>
          {t('mailbox.template')}
          <select name="template" defaultValue={asked.template ?? ''}>
            <option value="">{t('mailbox.every')}</option>
            {TEMPLATES.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('mailbox.state')}
          <select name="state" defaultValue={asked.state ?? ''}>
            <option value="">{t('mailbox.every')}</option>
            {MESSAGE_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`mailbox.state-${state}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t('mailbox.show')}
        </button>
      </PlainForm>
    </search>
  );
}
