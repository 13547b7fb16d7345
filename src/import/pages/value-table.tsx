import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { CHANNEL_NAMES, STATES } from '../field.ts';
import type { MappingPage } from '../page/mapping-page.ts';
import type { ValueRow } from '../page/value-rows.ts';
import { ComplaintLine } from './complaint-line.tsx';

interface ValueTableProps {
  kind: 'channel' | 'status';
  rows: readonly ValueRow[];
  page: MappingPage;
}

/** What each value that occurs means. */
export function ValueTable({ kind, rows, page }: ValueTableProps) {
  const { t, count } = useLocale();
  const title = t(kind === 'channel' ? 'import.channels' : 'import.statuses');
  return (
    <section>
      <h2>{title}</h2>
      <p className="import-quiet">{t('import.values-part', { rows: count(page.sampled) })}</p>
      <ComplaintLine at={`${kind}-values`} all={page.complaints} />
      {rows.length === 0 ? (
        <p>{t('import.values-none')}</p>
      ) : (
        <Scroll className="import-scroll" label={title}>
          <table className="import-table import-stack">
            <thead>
              <tr>
                <th scope="col">{t('import.value')}</th>
                <th scope="col">{t('import.means')}</th>
                <th scope="col" className="import-number">
                  {t('import.times')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.value}>
                  <th scope="row">{row.value}</th>
                  <td>
                    <Meaning kind={kind} row={row} />
                    {row.means === null && (
                      <span className="import-wrong">{t('import.value-unknown')}</span>
                    )}
                  </td>
                  <td className="import-number">{count(row.times)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function Meaning({ kind, row }: { kind: 'channel' | 'status'; row: ValueRow }) {
  const { t } = useLocale();
  return (
    <select
      name={`${kind === 'channel' ? 'channels' : 'statuses'}.${row.value}`}
      defaultValue={row.means ?? ''}
      aria-label={t('import.value-means', { value: row.value })}
    >
      <option value="">{t('import.not-mapped')}</option>
      {kind === 'channel'
        ? CHANNEL_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`import.channel-${name}`)}
            </option>
          ))
        : STATES.map((name) => (
            <option key={name} value={name}>
              {t(`import.status-${name}`)}
            </option>
          ))}
    </select>
  );
}
