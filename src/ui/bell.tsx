import { A } from './link.tsx';
import { useLocale } from './locale.ts';

/** The way to one's notices, with how many were not seen yet. */
export function Bell({ notices }: { notices: number }) {
  const { t, count } = useLocale();
  const told = notices > 99 ? '99+' : count(notices);
  return (
    <A className="frame-bell" href="/notices" title={t('notice.title')}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6Zm-2 16a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
      {notices > 0 && <strong aria-hidden="true">{told}</strong>}
      <span className="unseen">{t('notice.bell', { count: count(notices) })}</span>
    </A>
  );
}
