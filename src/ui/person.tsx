import { useLocation } from 'react-router';
import { useAddress } from './address.ts';
import { Bell } from './bell.tsx';
import type { FrameData } from './frame-data.ts';
import { A, PlainForm } from './link.tsx';
import { useLocale } from './locale.ts';

/** Who is logged in, and the choices of language and of light or dark. Works without script. */
export function Person({ data }: { data: FrameData }) {
  const { t, lang } = useLocale();
  const { pathname, search } = useLocation();
  const other = new URLSearchParams(search);
  other.set('lang', lang === 'vi' ? 'en' : 'vi');
  const here = pathname + search;
  const return_to = encodeURIComponent(useAddress()(here));
  return (
    <div className="frame-person">
      <A
        href={`${pathname}?${other}`}
        lang={lang === 'vi' ? 'en' : 'vi'}
        hrefLang={lang === 'vi' ? 'en' : 'vi'}
        title={t('frame.language-label')}
      >
        {t('frame.language')}
      </A>
      {data.viewer && <Bell notices={data.notices} />}
      {data.viewer && <SchemeSwitch scheme={data.scheme} here={here} />}
      {data.viewer ? (
        <>
          <span className="frame-who">
            {data.viewer.name}
            <small>{data.viewer.roles.map((role) => t(role)).join(', ')}</small>
          </span>
          <PlainForm method="post" action="/logout">
            <button type="submit" className="frame-link">
              {t('frame.logout')}
            </button>
          </PlainForm>
        </>
      ) : (
        <A className="button" href={`/login?return_to=${return_to}`}>
          {t('frame.login')}
        </A>
      )}
    </div>
  );
}

function SchemeSwitch({ scheme, here }: { scheme: FrameData['scheme']; here: string }) {
  const { t } = useLocale();
  return (
    <PlainForm method="post" action="/preferences">
      <input type="hidden" name="scheme" value={scheme === 'dark' ? 'light' : 'dark'} />
      <input type="hidden" name="return_to" value={here} />
      <button type="submit" className="frame-link">
        {t(scheme === 'dark' ? 'frame.light' : 'frame.dark')}
      </button>
    </PlainForm>
  );
}
