import { isRouteErrorResponse, useLocation } from 'react-router';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { useAddress } from './address.ts';
import { A } from './link.tsx';
import { useLocale } from './locale.ts';
import { Notice } from './notice.tsx';
import { possibleText, refusalText } from './refusal-text.ts';

/** The page shown instead of one that could not be: missing, refused, or at fault. */
export function Failure({ error }: { error: unknown }) {
  const { t } = useLocale();
  if (isRouteErrorResponse(error) && error.status === 404)
    return (
      <Notice title={t('error.title-missing')}>
        <p>{isRefusal(error.data) ? <RefusalText refusal={error.data} /> : t('error.missing')}</p>
        <Ways />
      </Notice>
    );
  if (isRouteErrorResponse(error) && isRefusal(error.data))
    return (
      <Notice title={t(error.status === 401 ? 'error.title-sign-in' : 'error.title-refused')}>
        <RefusalNotice refusal={error.data} />
        <Ways sign_in={error.status === 401} />
      </Notice>
    );
  if (isRouteErrorResponse(error) && error.status < 500)
    return (
      <Notice title={t('error.title-refused')}>
        <p>{t('error.unfit')}</p>
        <Ways />
      </Notice>
    );
  return (
    <Notice title={t('error.title-fault')} danger>
      <p>{t('error.fault')}</p>
      <Ways />
    </Notice>
  );
}

/** Where one can go on from here; whoever signs in comes back to the page that was asked for. */
function Ways({ sign_in = false }: { sign_in?: boolean }) {
  const { t } = useLocale();
  const { pathname, search } = useLocation();
  const return_to = encodeURIComponent(useAddress()(pathname + search));
  return (
    <div className="notice-ways">
      {sign_in && (
        <A className="button button-main" href={`/login?return_to=${return_to}`}>
          {t('error.sign-in-and-return')}
        </A>
      )}
      <A className={sign_in ? 'button' : 'button button-main'} href="/map">
        {t('error.to-map')}
      </A>
    </div>
  );
}

/** The sentence of a refusal; its code where the catalogue has no text for it. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const { lang } = useLocale();
  return <>{refusalText(refusal, lang)}</>;
}

/** A refusal with what may be done instead. Also for use beside a form. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { t, lang } = useLocale();
  const possible = possibleText(refusal, lang);
  return (
    <div role="alert">
      <p>
        <RefusalText refusal={refusal} />
      </p>
      {possible !== null && (
        <p>
          {t('error.possible')}: {possible}
        </p>
      )}
      <p className="notice-code">
        {t('error.code')}: <code>{refusal.refused}</code>
      </p>
    </div>
  );
}
