import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { DemoBanner } from './demo-banner.tsx';
import type { FrameData } from './frame-data.ts';
import { A } from './link.tsx';
import { Loading } from './loading.tsx';
import { useLocale } from './locale.ts';
import { Mark } from './mark.tsx';
import { Person } from './person.tsx';

/** Header, banner and footer around a page. `data` is null when even the frame could not be read. */
export function Frame({ data, children }: { data: FrameData | null; children: ReactNode }) {
  const { t } = useLocale();
  return (
    <>
      <a className="frame-skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="frame-header">
        <div className="frame-row">
          <Brand data={data} />
          {data && <Navigation data={data} />}
          {data && <Person data={data} />}
        </div>
        {data?.demo && <DemoBanner now={data.now} />}
      </header>
      <Loading />
      <main id="main" className="frame-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="frame-footer">
        <div className="frame-row">
          <span>{t('frame.footer')}</span>
          <span>{t('frame.footer-time')}</span>
        </div>
      </footer>
    </>
  );
}

function Brand({ data }: { data: FrameData | null }) {
  const { t } = useLocale();
  return (
    <A className="frame-brand" href="/">
      <Mark />
      <span>
        <strong>
          {data
            ? t(data.is_city ? 'frame.city' : 'frame.province', { province: data.province })
            : 'Motcua'}
        </strong>
        <small>{t('frame.product')}</small>
      </span>
    </A>
  );
}

function Navigation({ data }: { data: FrameData }) {
  const { t } = useLocale();
  const { pathname } = useLocation();
  return (
    <nav className="frame-nav" aria-label={t('frame.navigation')}>
      {data.navigation.map((item) => (
        <NavLink key={item.path} to={item.path} reloadDocument={pathname !== item.path}>
          {t(item.text)}
        </NavLink>
      ))}
    </nav>
  );
}
