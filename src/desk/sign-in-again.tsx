import { useAddress } from '../ui/address.ts';
import { A, PlainForm } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { Notice } from '../ui/notice.tsx';
import type { ReceptionValues } from './reception-form.ts';

/** The session ended over a filled form: sign in beside it, then send the same form again. */
export function SignInAgain(props: { values: ReceptionValues; idempotency_key: string }) {
  const { t } = useLocale();
  const return_to = encodeURIComponent(useAddress()('/reception'));
  return (
    <Notice title={t('reception.session-over')}>
      <p>{t('reception.session-over-says')}</p>
      <PlainForm method="post" action="/reception" className="notice-ways">
        {Object.entries(props.values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="idempotency_key" value={props.idempotency_key} />
        <A
          className="button button-main"
          href={`/login?return_to=${return_to}`}
          target="_blank"
          rel="noopener"
        >
          {t('reception.sign-in-beside')}
        </A>
        <button type="submit" name="intent" value="receive" className="button">
          {t('reception.send-again')}
        </button>
      </PlainForm>
    </Notice>
  );
}
