import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { CalendarVersion } from '../../worktime/index.ts';

interface VersionTableProps {
  versions: readonly CalendarVersion[];
  names: Readonly<Record<number, string>>;
}

/** All versions, the newest first: who did what when, and why. */
export function VersionTable({ versions, names }: VersionTableProps) {
  const { t } = useLocale();
  return (
    <table className="admin-table">
      <caption>{t('calendar.versions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('calendar.number')}</th>
          <th scope="col">{t('calendar.state')}</th>
          <th scope="col">{t('calendar.reason')}</th>
          <th scope="col">{t('calendar.drafted')}</th>
          <th scope="col">{t('calendar.approved')}</th>
          <th scope="col">{t('calendar.applied')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((v) => (
          <tr key={v.version}>
            <th scope="row">
              <A href={`/calendars/${v.version}`}>
                {t('calendar.version', { version: v.version })}
              </A>
            </th>
            <td data-head={t('calendar.state')}>{t(`calendar.state-${v.state}`)}</td>
            <td data-head={t('calendar.reason')}>{v.reason ?? t('calendar.loaded')}</td>
            <td data-head={t('calendar.drafted')}>
              <Who at={v.drafted_at} name={names[v.drafted_by ?? 0]} />
            </td>
            <td data-head={t('calendar.approved')}>
              <Who at={v.approved_at} name={names[v.approved_by ?? 0]} />
            </td>
            <td data-head={t('calendar.applied')}>
              <Who at={v.applied_at} name={names[v.applied_by ?? 0]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ at, name }: { at: number | null; name: string | undefined }) {
  if (at === null) return '–';
  return (
    <>
      {name} <small>{formatMoment(at)}</small>
    </>
  );
}
